import { beforeAll, describe, expect, test } from 'vitest'
import type { Card } from '#engine/benchmark/card.ts'
import { packSubjects } from '#engine/benchmark/peers/subjects.ts'
import { linkPack } from '#engine/questionnaire/linkPack.ts'
import { readCardLink, writeCardLink } from '#formats/cardLink.ts'
import { makeSigningKey, signCard } from '#formats/cardSignature.ts'
import { sha256 } from '#formats/sha256.ts'
import list from '#questionnaires/benchmark/card-words.json' with { type: 'json' }
import { drawQr } from '#ui/qrDrawing.ts'
import { europeanFiles } from '../../packs/packFiles.ts'
import { aCard } from './aCard.ts'

const address = 'https://cluster-tools.example.org/laurel/#card='
let full: Card
beforeAll(async () => {
  // Every measure of the pack, with figures as long as divisions make them.
  const subjects = packSubjects(linkPack(europeanFiles()))
  const figures = (kind: string): Record<string, number> =>
    Object.fromEntries(
      subjects.flatMap(({ kind: of, id, isFraction }, i) =>
        of === kind ? [[id, isFraction ? (i + 1) / 137 : i * 7]] : [],
      ),
    )
  full = await signCard(
    aCard({
      labels: ['bronze'],
      issuedAt: '2026-11-24T10:00:00.000Z',
      measures: figures('measure'),
      shares: figures('share'),
    }),
    await makeSigningKey(),
  )
})

/** Letters changed, each alone. */
const turns = process.env['LAUREL_LONG'] === '1' ? 3000 : 600

describe('a card in a link', () => {
  test('comes out as it went in, its signature sound', async () => {
    expect(await readCardLink(writeCardLink(full))).toEqual({ ok: true, value: { card: full, signature: 'sound' } })
    expect(await readCardLink(writeCardLink(aCard()))).toEqual({
      ok: true,
      value: { card: aCard(), signature: 'unsigned' },
    })
  })

  test('of every figure of the pack fits into a QR code that a camera can read', () => {
    const link = address + writeCardLink(full)

    expect(link.length).toBeLessThan(1600)
    expect(drawQr(link)?.size).toBeLessThanOrEqual(145)
  })

  test(`with one letter changed, ${String(turns)} times: refused, changed, or the very same card`, async () => {
    const link = writeCardLink(full)
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const found = new Map<string, number>()
    for (let turn = 0; turn < turns; turn++) {
      const at = 2 + ((turn * 7919) % (link.length - 2))
      const letter = letters[(letters.indexOf(link[at] ?? '') + 1 + (turn % 63)) % 64] ?? ''
      const read = await readCardLink(link.slice(0, at) + letter + link.slice(at + 1))
      const outcome = !read.ok ? 'refused' : read.value.signature
      if (read.ok && outcome === 'sound') expect(read.value.card).toEqual(full)
      if (!read.ok) expect(read.problems[0]?.code).not.toMatch(/^not-(json|utf8)$/)
      found.set(outcome, (found.get(outcome) ?? 0) + 1)
    }

    expect([...found.keys()].toSorted()).not.toContain('unsigned')
    expect(found.get('sound') ?? 0).toBeLessThan(turns / 60)
  }, 60_000)

  test.each([
    ['cut', (link: string) => link.slice(0, -40), 'link-broken'],
    ['with a sign that no link has', (link: string) => `${link.slice(0, 50)}+${link.slice(51)}`, 'link-broken'],
    ['of a later Laurel', (link: string) => link.replace('1.', '2.'), 'too-new'],
    ['that says nothing', () => '', 'link-broken'],
    ['longer than any card', (link: string) => link + 'A'.repeat(64_000), 'link-too-long'],
  ])('%s is refused', async (_, change, code) => {
    expect(await readCardLink(change(writeCardLink(full)))).toMatchObject({ ok: false, problems: [{ code }] })
  })

  test('that unfolds to more than a megabyte is refused', async () => {
    const bomb = writeCardLink({ ...aCard(), organisation: { name: 'a'.repeat(5_000_000), country: '', field: '' } })

    expect(bomb.length).toBeLessThan(64_000)
    expect(await readCardLink(bomb)).toMatchObject({ ok: false, problems: [{ code: 'link-broken' }] })
  })
})

test('the words that links are read with stay as they are: links are out there', async () => {
  const words = new TextEncoder().encode(list.words.join(''))

  expect(await sha256(words)).toBe('458a836b3e121df2b4ebaf6a5a069b7ac348fbc77c2dfe141e0d4a7309b88699')
})
