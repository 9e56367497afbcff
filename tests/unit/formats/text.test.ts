import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bareEvidence } from '#engine/answers/evidence.ts'
import type { Organisation } from '#engine/answers/organisation.ts'
import { readCsv, writeCsv } from '#formats/csv.ts'
import { fileName } from '#formats/fileName.ts'
import { readLaurelFile, writeLaurelFile } from '#formats/laurelFile.ts'
import { readOrganisationFile, writeOrganisation } from '#formats/organisationFile.ts'
import type { Read } from '#formats/problems.ts'
import { readJson } from '#formats/readJson.ts'
import { readLongText, readShortText } from '#formats/text.ts'
import { aDecision, anOrganisation } from './anOrganisation.ts'

interface Naughty {
  readonly cls: string
  readonly value: string
}

const { strings } = JSON.parse(
  readFileSync(new URL('../../fixtures/text/naughty-strings.json', import.meta.url), 'utf8'),
) as { readonly strings: readonly Naughty[] }
const cases = strings.map(({ cls, value }, i) => ({ name: `${i} (${cls})`, cls, value }))

const hasNul = (text: string) => text.includes('\0')
const isHalf = (text: string) => /\p{Cs}/u.test(text)
const isBlank = (text: string) => /^[\s\u200b]*$/.test(text)

/** What the user finds in the field after typing the string: its own words, by class. */
function expected(text: string, lines: 'one' | 'many'): Read<string> | 'refused' {
  if (hasNul(text)) return 'refused'
  if (isBlank(text)) return { ok: true, value: '' }
  const shown = isHalf(text) ? text.replace(/\p{Cs}/gu, '\ufffd') : text
  const broken = lines === 'one' ? shown.replace(/\r\n|[\r\n\u2028\u2029\u0085]/g, ' ') : shown.replace(/\r\n?/g, '\n')
  return { ok: true, value: broken }
}

describe.each(cases)('string $name', ({ value: text }) => {
  test.each([
    ['a short text', 'one', readShortText],
    ['a long text', 'many', readLongText],
  ] as const)('typed as %s is refused by name, empty, or as it stands', (_, lines, read) => {
    const outcome = expected(text, lines)

    expect(read(text, 2000, 'name')).toEqual(
      outcome === 'refused' ? { ok: false, problems: [{ code: 'nul-character', path: 'name', details: {} }] } : outcome,
    )
  })

  const kept = readLongText(text, 2000)
  const line = readShortText(text, 2000)
  if (!kept.ok || !line.ok) {
    test('is refused by name also when it comes in a file', () => {
      expect(readJson(JSON.stringify([text]))).toMatchObject({ ok: false, problems: [{ code: 'nul-character' }] })
      expect(readCsv(`a,b\n"${text}",x`)).toMatchObject({ ok: false, problems: [{ code: 'nul-character' }] })
    })
    return
  }

  const organisation: Organisation = anOrganisation({
    profile: { name: line.value, country: '', field: line.value, goal: 'gold' },
    decisions: [
      aDecision({ id: 'short', subject: 'profile.core-region', said: { kind: 'answer', value: line.value } }),
      aDecision({ id: 'long', subject: 'story', said: { kind: 'answer', value: kept.value } }),
      aDecision({ id: 'why', subject: 'members.near', said: { kind: 'unknown', reason: kept.value } }),
    ],
    notes: { 'r1/direct-contact': kept.value },
    evidence: [
      {
        ...bareEvidence,
        id: 'e1',
        round: 'r1',
        indicator: 'focus',
        title: line.value,
        place: line.value,
        page: line.value,
        date: '',
        shows: line.value,
      },
    ],
  })

  test('survives JSON in name, answer, reason, note and evidence', () => {
    expect(readOrganisationFile(writeOrganisation(organisation))).toEqual({ ok: true, value: organisation })
  })

  test('survives a .laurel file in name, answer, reason, note and evidence', async () => {
    const createdAt = '2026-11-24T08:00:00Z'
    const bytes = await writeLaurelFile({ document: new Uint8Array([0]), organisation, appVersion: '1', createdAt })

    expect(await readLaurelFile(bytes)).toMatchObject({ ok: true, value: { organisation } })
  })

  test('survives CSV in first, middle and last place', () => {
    const rows = [
      [kept.value, 'x', line.value],
      ['x', kept.value, kept.value],
    ]
    const read = readCsv(new TextEncoder().encode(writeCsv(rows)))

    expect(read.ok && read.value.map(row => row.cells)).toEqual(rows)
  })

  test('gives a safe file name', () => {
    const name = fileName(line.value, 'results', '2026-11-24', 'json')

    expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*_results_2026-11-24\.json$/u)
    expect(name.length).toBeLessThan(90)
  })
})

test('half of a character in a file is refused by name, never repaired in silence', () => {
  for (const { value } of strings.filter(({ value }) => isHalf(value)))
    expect(readJson(JSON.stringify([value]))).toMatchObject({ ok: false, problems: [{ code: 'lone-surrogate' }] })
})

test('a text beyond its limit is refused with both lengths', () => {
  expect(readShortText('abcdef', 5, 'title')).toEqual({
    ok: false,
    problems: [{ code: 'too-large', path: 'title', details: { characters: 6, maximum: 5 } }],
  })
})
