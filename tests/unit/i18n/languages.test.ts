import { describe, expect, test } from 'vitest'
import { countries } from '#i18n/countries.ts'
import { fallbacksOf, isLanguageCode, languages, shownInsteadOf } from '#i18n/languages.ts'
import { pseudoMessages, pseudoText } from '#i18n/pseudo.ts'

describe('a language without words', () => {
  test.each([
    ['ca', ['es', 'en']],
    ['eu', ['es', 'en']],
    ['de', ['en']],
    ['bg', ['en']],
  ])('%s looks for them in %j', (language, chain) => {
    expect(fallbacksOf(language)).toEqual(chain)
  })

  test('is shown in English, the only complete one so far', () => {
    expect(languages.map(({ code }) => shownInsteadOf(code))).toEqual(languages.map(() => 'en'))
  })

  test('is offered all the same: seven, and no other', () => {
    expect(languages.map(({ code }) => code)).toEqual(['en', 'es', 'ca', 'eu', 'it', 'bg', 'de'])
    expect(isLanguageCode('fr')).toBe(false)
  })
})

describe('the pseudo-language', () => {
  test('dresses words and leaves placeholders alone', () => {
    expect(pseudoText('Save {{name}}')).toBe('[[Šàvé {{name}}]]'.replace('Š', 'S'))
  })

  test('reaches every level of a file', () => {
    expect(pseudoMessages({ a: { b: 'go on' } })).toEqual({ a: { b: '[[gõ õñ]]' } })
  })
})

test('countries stand in the order of their names, each once', () => {
  const all = countries('en')
  expect(new Set(all.map(({ value }) => value)).size).toBe(all.length)
  expect(all.length).toBe(250)
  expect(all.map(({ label }) => label)).toEqual(
    all.map(({ label }) => label).toSorted((a, b) => a.localeCompare(b, 'en')),
  )
})
