import { beforeAll, describe, expect, test } from 'vitest'
import type { Card } from '#engine/benchmark/card.ts'
import { fromBase64url, toBase64url } from '#formats/base64url.ts'
import { canonicalJson } from '#formats/canonicalJson.ts'
import { readCardFile, writeCard } from '#formats/cardFile.ts'
import { checkSignature, fingerprint, makeSigningKey, signCard, type SigningKey } from '#formats/cardSignature.ts'
import { readCardsFile, writeCards } from '#formats/cardsFile.ts'
import { checkCards } from '#formats/signedCards.ts'
import list from '#questionnaires/benchmark/fingerprint.json' with { type: 'json' }
import { aCard } from './aCard.ts'

let key: SigningKey
let signed: Card
beforeAll(async () => {
  key = await makeSigningKey()
  // Figures, letters and escapes that can be written in more than one way.
  signed = await signCard(
    aCard({
      organisation: { name: 'Å "Tidal"\\ Works\u0001\u001f', country: 'PT', field: 'Energy' },
      measures: { 'direct-contact': 0.1 + 0.2, tiny: 1e-7, huge: 1e15, '12': -0.5 },
      issuedAt: '2026-11-24T10:00:00.000Z',
    }),
    key,
  )
})

/** What the reader of a file makes of it: `refused`, or what the signature says. */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const read = readCardFile(bytes)
  if (!read.ok) return 'refused'
  const [checked] = await checkCards([read.value], bytes)
  return checked?.signature ?? 'none'
}

describe('canonical JSON', () => {
  test.each<[unknown, string]>([
    [{ b: 1, a: [true, null] }, '{"a":[true,null],"b":1}'],
    [{ '€': 1, '\r': 2, '1': 3, ö: 4 }, '{"\\r":2,"1":3,"ö":4,"€":1}'],
    [[56.0, 1e21, 1e-7, -0, 4.5], '[56,1e+21,1e-7,0,4.5]'],
    [{ gone: undefined, here: 'a\n"' }, '{"here":"a\\n\\""}'],
  ])('of %j is %s', (data, text) => {
    expect(canonicalJson(data)).toBe(text)
  })

  test('knows no number that JSON does not have', () => {
    expect(() => canonicalJson({ a: NaN })).toThrow('number')
  })
})

describe('base64url', () => {
  test('has one way to write bytes', () => {
    for (const bytes of [[], [0], [255, 254], [1, 2, 3], [62, 63, 250, 251]])
      expect(fromBase64url(toBase64url(Uint8Array.from(bytes)))).toEqual(Uint8Array.from(bytes))
    for (const text of ['A', 'AB', 'A+', 'AA==', 'AAAB=', 'A A']) expect(fromBase64url(text), text).toBeUndefined()
  })
})

describe('a signed card', () => {
  test('is sound as it was sent, alone and in a collection', async () => {
    expect(await outcomeOf(new TextEncoder().encode(writeCard(signed)))).toBe('sound')
    const text = writeCards([aCard(), signed])
    const read = readCardsFile(text)

    expect(read.ok && (await checkCards(read.value, text)).map(({ signature }) => signature)).toEqual([
      'unsigned',
      'sound',
    ])
  })

  test.each<[string, (card: Card) => Card]>([
    ['a figure', card => ({ ...card, measures: { ...card.measures, tiny: 2e-7 } })],
    ['one figure more', card => ({ ...card, measures: { ...card.measures, more: 1 } })],
    ['its id', card => ({ ...card, id: 'other' })],
    ['its name', card => ({ ...card, organisation: { ...card.organisation, name: 'Others' } })],
    ['the day of issue', card => ({ ...card, issued: '2026-11-25' })],
  ])('with %s changed is changed', async (_, change) => {
    expect(await checkSignature(change(signed))).toBe('changed')
  })

  test('cannot be signed over by somebody else without showing another key', async () => {
    const forged = await signCard({ ...signed, measures: {} }, await makeSigningKey())

    expect(await checkSignature(forged)).toBe('sound')
    expect(forged.signed?.key).not.toBe(key.publicKey)
    const { signed: signature = forged.signed } = signed
    expect(await checkSignature({ ...forged, ...(signature && { signed: signature }) })).toBe('changed')
  })

  test('of 10 000 with one bit turned, none is taken for what was sent', async () => {
    const bytes = new TextEncoder().encode(writeCard(signed))
    const bits = bytes.length * 8
    const outcomes = new Map<string, number>()
    for (let flip = 0; flip < 10_000; flip++) {
      const bit = flip < bits ? flip : (flip * 7919) % bits
      const flipped = Uint8Array.from(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const outcome = await outcomeOf(flipped)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }

    expect([...outcomes.keys()].filter(outcome => outcome !== 'refused' && outcome !== 'changed')).toEqual([])
    expect(outcomes.get('changed')).toBeGreaterThan(1000)
  }, 120_000)
})

test('a key cannot be read out of the device', async () => {
  expect(key.privateKey.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('pkcs8', key.privateKey)).rejects.toThrow()
})

test('a card without name carries no key', async () => {
  await expect(signCard(aCard({ anonymous: true }), key)).rejects.toThrow('without name')
  const read = readCardFile(
    writeCard({ ...signed, anonymous: true, organisation: { ...signed.organisation, name: '' } }),
  )
  expect(read.ok).toBe(false)
})

describe('the fingerprint of a key', () => {
  test('is eight words, always the same, and others for another key', async () => {
    const words = await fingerprint(key.publicKey, list.words)

    expect(words).toHaveLength(8)
    expect(await fingerprint(key.publicKey, list.words)).toEqual(words)
    expect(await fingerprint((await makeSigningKey()).publicKey, list.words)).not.toEqual(words)
  })

  test('is made of the bytes of the SHA-256: of an empty key e3 b0 c4 42 98 fc 1c 14', async () => {
    const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

    expect((await fingerprint('', bytes)).join(' ')).toBe('e3 b0 c4 42 98 fc 1c 14')
  })
})
