import { expect, test } from 'vitest'
import { dependencies } from '../../../../package.json'
import about from '../../../../src/i18n/messages/en/about.json'

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

test('About names every library that the app ships; font and icons have lines of their own', () => {
  const named = about.licences.libraries.split(':')[1]?.split(',').map(plain) ?? []
  const shipped = Object.keys(dependencies).filter(name => !/fontsource|lucide/.test(name))
  expect(shipped.map(name => plain(name.split('/').at(-1) ?? '')).filter(name => !named.includes(name))).toEqual([])
})
