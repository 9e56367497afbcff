import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesIn, root } from './sources.ts'

const foldersOf = (path: string): readonly string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()

describe('the house', () => {
  test('has the rooms that ARCHITECTURE.md names', () => {
    const plan = filesIn('.', ['ARCHITECTURE.md'])[0]?.text ?? ''

    for (const room of [...foldersOf('src'), ...foldersOf('src/engine'), ...foldersOf('src/features')])
      expect(plan, `ARCHITECTURE.md says nothing of ${room}/`).toContain(`${room}/`)
  })

  test('has no drawer', () => {
    const drawers = filesIn('src', ['.ts', '.vue']).filter(({ path }) =>
      /(^|\/)(utils?|helpers?|lib|common|misc|shared|types|index)(\/|\.(ts|vue)$)/.test(path),
    )

    expect(drawers.map(file => file.path)).toEqual([])
  })

  test('has no file that nobody can hold in the head', () => {
    const long = filesIn('src', ['.ts', '.vue']).filter(({ text }) => text.split('\n').length > 300)

    expect(long.map(file => file.path)).toEqual([])
  })
})

describe('what a screen shows', () => {
  test('takes its colours from the tokens', () => {
    const own = filesIn('src', ['.vue', '.css'])
      .filter(({ path }) => path !== 'src/ui/styles/tokens.css')
      .filter(({ text }) => /#[0-9a-f]{6}\b|#[0-9a-f]{3}\b(?=[;,)\s'"])|\brgba?\(|\bhsla?\(/i.test(text))

    expect(own.map(file => file.path)).toEqual([])
  })

  test('asks for no token that nobody has set, which a browser would pass over in silence', () => {
    const files = filesIn('src', ['.vue', '.css', '.ts'])
    const found = (pattern: RegExp): ReadonlySet<string> =>
      new Set(files.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name]) => name ?? '')))
    const set = found(/(--[\w-]+)['"]?\]?:/g)

    expect([...found(/var\((--[\w-]+)/g)].filter(name => !set.has(name))).toEqual([])
  })

  test('is never made from a string of markup', () => {
    const sinks = filesIn('src', ['.vue', '.ts']).filter(({ text }) =>
      /v-html|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/.test(text),
    )

    expect(sinks.map(file => file.path)).toEqual([])
  })
})

test('the engine is plain: no Vue, no page, no storage, no clock', () => {
  const impure = filesIn('src/engine', ['.ts']).filter(({ text }) =>
    /from '(vue|pinia|dexie|yjs)'|\bwindow\.|\bdocument\.\w+\(|\b(localStorage|indexedDB)\.|Date\.now\(|new Date\(\)|Math\.random\(/.test(
      text,
    ),
  )

  expect(impure.map(file => file.path)).toEqual([])
})
