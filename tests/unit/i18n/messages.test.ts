import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { areas } from '#i18n/areas.ts'
import type { MessageTree } from '#i18n/messageTree.ts'

const folder = 'src/i18n/messages'
const languages = readdirSync(folder)
const plural = /_(zero|one|two|few|many|other)$/

/** Dotted keys of a message file with their words. */
function flat(tree: MessageTree, before = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as const] : flat(value, `${before}${key}.`),
  )
}

function messagesOf(language: string, area: string): ReadonlyMap<string, string> {
  return new Map(flat(JSON.parse(readFileSync(join(folder, language, `${area}.json`), 'utf8')) as MessageTree))
}

const sources = ['src', 'scripts'].flatMap(root =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(ts|vue)$/.test(name) && !name.endsWith('.d.ts'))
    .map(name => ({ name, text: readFileSync(join(root, name), 'utf8') })),
)

/** The words that stand in the page before any script does: %page.noScript%. */
const page = readFileSync('index.html', 'utf8')

/** Every string of the sources that could be a key: literals as they are, templates with their gaps open. */
const literals = new Set<string>()
const patterns: RegExp[] = []
for (const [, key] of page.matchAll(/%([\w.]+)%/g)) literals.add(key ?? '')
for (const { text } of sources) {
  for (const [, literal] of text.matchAll(/'((?:[a-z]+:)?[\w.-]+)'/gi)) literals.add(literal ?? '')
  // The command line reads the same words as data.
  for (const [, path] of text.matchAll(/\bwords\.(\w+(?:\.\w+)+)/g)) literals.add(path ?? '')
  for (const [, template] of text.matchAll(/`([a-z][\w-]*[.:][^`]*\$\{[^`]*)`/gi)) patterns.push(opened(template ?? ''))
}

function opened(template: string): RegExp {
  const parts = template.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
  return new RegExp(`^${parts.map(part => part.replaceAll('.', '\\.')).join('[^.:]+')}$`)
}

const isUsed = (area: string, key: string): boolean =>
  [key, `${area}:${key}`].some(name => literals.has(name) || patterns.some(pattern => pattern.test(name)))

describe('the words of English', () => {
  test.each(areas)('every key of %s is used somewhere', area => {
    const keys = [...messagesOf('en', area).keys()].map(key => key.replace(plural, ''))
    expect(keys.filter(key => !isUsed(area, key))).toEqual([])
  })

  test.each(areas)('no sentence of %s is empty or shouts', area => {
    const odd = [...messagesOf('en', area)].filter(([, words]) => words.trim() === '' || words.includes('!'))
    expect(odd).toEqual([])
  })

  test('every key that a screen asks for by name exists', () => {
    const missing = sources.flatMap(({ name, text }) => {
      const named = [...text.matchAll(/(?:useMessages|messagesOf)\(((?:'\w+'(?:, )?)+)\)/g)].flatMap(([, list]) =>
        (list ?? '').replaceAll("'", '').split(', '),
      )
      if (named.length === 0) return []
      const known = new Set(
        named.flatMap(area => [...messagesOf('en', area).keys()].flatMap(key => withArea(area, key))),
      )
      const asked = [...text.matchAll(/\bt\(\s*'([\w:.-]+)'/g)].map(([, key]) => key ?? '')
      return asked.filter(key => !known.has(key)).map(key => `${name}: ${key}`)
    })
    expect(missing).toEqual([])
  })
})

function withArea(area: string, key: string): readonly string[] {
  const bare = key.replace(plural, '')
  return [bare, `${area}:${bare}`]
}

describe.each(languages)('the words of %s', language => {
  const placeholders = (words: string): readonly string[] =>
    [...words.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? '').toSorted()

  test('have the keys of English, with the same placeholders', () => {
    const differing = areas.flatMap(area => {
      const english = messagesOf('en', area)
      const own = messagesOf(language, area)
      const bare = (messages: ReadonlyMap<string, string>): ReadonlySet<string> =>
        new Set([...messages.keys()].map(key => key.replace(plural, '')))
      const keys = [...bare(english), ...bare(own)].filter(key => bare(english).has(key) !== bare(own).has(key))
      const gaps = [...own].filter(([key, words]) => {
        const model = english.get(key) ?? english.get(key.replace(plural, '_other'))
        const allowed = new Set(placeholders(model ?? ''))
        return placeholders(words).some(name => !allowed.has(name))
      })
      return [...keys, ...gaps.map(([key]) => key)].map(key => `${area}: ${key}`)
    })
    expect(differing).toEqual([])
  })

  test('have every plural form that the language needs', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const incomplete = areas.flatMap(area => {
      const keys = [...messagesOf(language, area).keys()]
      const counted = new Set(keys.filter(key => plural.test(key)).map(key => key.replace(plural, '')))
      return [...counted]
        .filter(key => needed.some(form => !keys.includes(`${key}_${form}`)))
        .map(key => `${area}: ${key}`)
    })
    expect(incomplete).toEqual([])
  })
})
