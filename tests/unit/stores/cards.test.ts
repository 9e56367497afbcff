import { describe, expect, test } from 'vitest'
import type { Card } from '#engine/benchmark/card.ts'
import { writeCard } from '#formats/cardFile.ts'
import { readCardLink, writeCardLink } from '#formats/cardLink.ts'
import { checkSignature, makeSigningKey, signCard, type SigningKey } from '#formats/cardSignature.ts'
import { writeCards } from '#formats/cardsFile.ts'
import type { CardDraft } from '#stores/cardIssueStore.ts'
import { linkedCard } from '#stores/cardLinks.ts'
import { fingerprintWords } from '#stores/fingerprintWords.ts'
import { aTab } from '#tests/builders/aTab.ts'
import { aCard } from '../formats/aCard.ts'

type Tab = ReturnType<typeof aTab>

const everything: CardDraft = {
  named: true,
  labels: true,
  profile: ['country', 'field'],
  facts: ['members.committed'],
  keptBack: [],
  keptShares: [],
}

async function begunTab(): Promise<Tab & { readonly id: string }> {
  const tab = aTab()
  const id = await tab.library.create(
    { name: 'Aurora Cluster', country: 'BG', field: 'Wood', goal: 'bronze' },
    { name: '2026', referenceDate: '2026-10-31', reportingYear: 2025 },
  )
  tab.open.answer('members.committed', 37)
  tab.open.answer('members.listed', 41)
  await tab.open.flush()
  return { ...tab, id }
}

async function issued(tab: Tab, draft: Partial<CardDraft> = {}): Promise<Card> {
  const card = await tab.cardIssue.issue({ ...everything, ...draft })
  if (card === undefined) throw new Error('issued: nothing is open')
  return card
}

describe('a card with name', () => {
  test('is signed with a key that is made with the first one and stays', async () => {
    const tab = await begunTab()
    await tab.signing.look(tab.id)
    expect(tab.signing.shown).toBeUndefined()
    const card = await issued(tab)

    expect(card).toMatchObject({
      id: tab.id,
      organisation: { name: 'Aurora Cluster', country: 'BG', field: 'Wood' },
      labels: [],
      referenceDate: '2026-10-31',
      issued: '2026-11-23',
      issuedAt: '2026-11-23T10:00:00.000Z',
      facts: { 'members.committed': 37 },
    })
    expect(await checkSignature(card)).toBe('sound')
    expect((await issued(tab)).signed?.key).toBe(card.signed?.key)
    expect(tab.signing.shown?.words).toEqual(await fingerprintWords(card.signed?.key ?? ''))
  })

  test('of another cluster on this device has another key: nothing tells that one person keeps both', async () => {
    const tab = await begunTab()
    const first = await issued(tab)
    await tab.library.create(
      { name: 'Borealis', country: 'FI', field: '', goal: 'bronze' },
      { name: '2026', referenceDate: '2026-10-31', reportingYear: 2025 },
    )

    expect((await issued(tab)).signed?.key).not.toBe(first.signed?.key)
  })

  test('carries another key once it was renewed, and again once it was removed; the old card stays sound', async () => {
    const tab = await begunTab()
    const cards = [await issued(tab)]
    await tab.signing.renew(tab.id)
    cards.push(await issued(tab))
    await tab.signing.remove(tab.id)
    expect(tab.signing.shown).toBeUndefined()
    cards.push(await issued(tab))

    expect(new Set(cards.map(({ signed }) => signed?.key)).size).toBe(3)
    expect(await Promise.all(cards.map(checkSignature))).toEqual(['sound', 'sound', 'sound'])
  })

  test('where the browser keeps no key is not made in silence; unsigned only when the sender says so', async () => {
    const tab = await begunTab()
    tab.device.laurel.signingKeys.add = () => {
      throw new DOMException('not in a private window', 'DataCloneError')
    }

    await expect(issued(tab)).rejects.toThrow('private')
    expect(await tab.cardIssue.issue(everything, true)).not.toHaveProperty('signed')
  })

  test('keeps back what its sender unticked, shares of points too', async () => {
    const tab = await begunTab()
    const whole = await issued(tab)
    const [measure = ''] = Object.keys(whole.measures)

    const card = await issued(tab, {
      keptBack: [measure],
      keptShares: Object.keys(whole.shares),
      facts: [],
      labels: false,
    })
    expect(card.measures).not.toHaveProperty(measure)
    expect(card).toMatchObject({ shares: {}, facts: {} })
    expect(card).not.toHaveProperty('labels')
  })
})

describe('a card without name', () => {
  test('carries no key, no id of the cluster, no instant, and rounded figures', async () => {
    const tab = await begunTab()
    const card = await issued(tab, { named: false })

    expect(card).toMatchObject({ anonymous: true, organisation: { name: '' }, facts: { 'members.committed': 35 } })
    expect(card.measures['committed-participants']).toBe(35)
    expect(card).not.toHaveProperty('signed')
    expect(card).not.toHaveProperty('issuedAt')
    expect(card.id).not.toBe(tab.id)
    expect(JSON.stringify(card)).not.toContain('Aurora')
  })

  test('of the same round takes the place of the one before; that of another round leads to none', async () => {
    const tab = await begunTab()
    const first = await issued(tab, { named: false })
    expect((await issued(tab, { named: false })).id).toBe(first.id)
    const round = await tab.rounds.startRound({ name: '2027', referenceDate: '2027-10-31', reportingYear: 2026 })
    tab.open.chooseRound(round)

    expect((await issued(tab, { named: false })).id).not.toBe(first.id)
  })

  test('for one group leads to none that is for another, and says for which it is', async () => {
    const tab = await begunTab()
    const group = (id: string) => ({ id, name: `Group ${id}`, round: '2026' })
    const first = await issued(tab, { named: false, group: group('g1') })
    const other = await issued(tab, { named: false, group: group('g2') })
    const loose = await issued(tab, { named: false })

    expect(first.group).toEqual({ id: 'g1', name: 'Group g1', round: '2026' })
    expect(new Set([first.id, other.id, loose.id]).size).toBe(3)
    expect((await issued(tab, { named: false, group: group('g1') })).id).toBe(first.id)
    expect(await tab.cardIssue.sentUnnamed()).toEqual(new Set([first.id, other.id, loose.id]))
  })

  test('leaves the words on how something was counted here; one with name says them', async () => {
    const tab = await begunTab()
    const definitions = { 'members.committed': 'Paid members only', 'members.listed': ' ' }

    expect(await issued(tab, { definitions })).toMatchObject({
      definitions: { 'members.committed': 'Paid members only' },
    })
    expect(await issued(tab, { named: false, definitions })).not.toHaveProperty('definitions')
  })
})

const file = (name: string, content: string): File => new File([content], name)
const outcomes = ({ arrivals }: Tab) =>
  arrivals.arrivals.map(arrival => {
    if (arrival.kind !== 'card') return `${arrival.source}: ${arrival.kind}`
    const { card, decision } = arrival
    return `${card.id}: ${decision.outcome === 'refused' ? decision.because : decision.outcome}`
  })

describe('many files at once', () => {
  test('each is accepted, updated, or refused with the reason', async () => {
    const tab = aTab()
    await tab.arrivals.open([file('a.card.json', writeCard(aCard({ id: 'a', issued: '2026-11-20' })))])
    const cut = writeCard(aCard({ id: 'cut' })).slice(0, -30)
    const done = await tab.arrivals.open([
      file('cut.card.json', cut),
      file('some.cards.json', writeCards([aCard({ id: 'b' }), aCard({ id: 'c' })])),
      file('a.card.json', writeCard(aCard({ id: 'a', issued: '2026-11-21' }))),
      file('old.card.json', writeCard(aCard({ id: 'a', issued: '2026-11-19' }))),
      file('later.card.json', writeCard(aCard({ id: 'd', issued: '2027-01-01' }))),
    ])

    expect(done).toBe(true)
    expect(outcomes(tab)).toEqual([
      'cut.card.json: file',
      'b: accepted',
      'c: accepted',
      'a: updated',
      'a: older',
      'd: issued-in-future',
    ])
    expect(tab.cards.cards.map(({ id, issued: day }) => `${id} ${day}`)).toEqual([
      'a 2026-11-21',
      'b 2026-11-24',
      'c 2026-11-24',
    ])
  })

  test('can be taken back: everything is as it was', async () => {
    const tab = aTab()
    const before = aCard({ id: 'a', issued: '2026-11-20' })
    await tab.arrivals.open([file('a.card.json', writeCard(before))])
    await tab.arrivals.open([
      file('new.cards.json', writeCards([aCard({ id: 'a', issued: '2026-11-21' }), aCard({ id: 'b' })])),
    ])
    await tab.arrivals.undo()

    expect(tab.cards.cards).toEqual([before])
    expect(tab.arrivals.arrivals).toEqual([])
  })

  test('and stopped on the way: nothing of them is taken, files read before included', async () => {
    const tab = aTab()
    const key = await makeSigningKey()
    const many = await Promise.all(Array.from({ length: 400 }, (_, i) => signCard(aCard({ id: `c${i}` }), key)))
    const reading = tab.arrivals.open([
      file('a.card.json', writeCard(aCard({ id: 'a' }))),
      file('many.cards.json', writeCards(many)),
    ])
    await expect.poll(() => tab.arrivals.reading?.done ?? 0, { interval: 1 }).toBeGreaterThan(0)
    expect(tab.arrivals.reading).toMatchObject({ source: 'many.cards.json', file: 2, files: 2, of: 400 })
    tab.arrivals.cancel()

    expect(await reading).toBe(false)
    expect(tab.arrivals.reading).toBeUndefined()
    await tab.cards.refresh()
    expect(tab.cards.cards).toEqual([])
  })
})

describe('a signed card', () => {
  async function signedBy(key: SigningKey, parts: Partial<Card> = {}): Promise<Card> {
    return signCard(aCard(parts), key)
  }

  test('is of a new device until its words were compared; that is remembered', async () => {
    const tab = aTab()
    const key = await makeSigningKey()
    await tab.arrivals.open([file('a.card.json', writeCard(await signedBy(key)))])
    const [first] = tab.arrivals.arrivals
    expect(first).toMatchObject({ trust: 'new-device' })
    if (first?.kind === 'card') await tab.arrivals.confirm(first)
    expect(tab.arrivals.arrivals).toMatchObject([{ trust: 'known', decision: { outcome: 'accepted' } }])

    const next = aTab()
    await next.arrivals.open([
      file(
        'b.card.json',
        writeCard(await signedBy(key, { issued: '2026-11-24', facts: {}, issuedAt: '2026-11-24T11:00:00Z' })),
      ),
    ])
    await next.cards.refresh()
    expect(next.cards.cards.map(next.cards.trustOf)).toEqual(['known'])
  })

  test('with another key is refused until the words of that one were compared, then taken', async () => {
    const tab = aTab()
    await tab.arrivals.open([
      file('a.card.json', writeCard(await signedBy(await makeSigningKey(), { issued: '2026-11-20' }))),
    ])
    const later = await signedBy(await makeSigningKey(), { issued: '2026-11-22' })
    await tab.arrivals.open([file('b.card.json', writeCard(later))])
    expect(outcomes(tab)).toEqual(['demo-tides: other-key'])
    const [refused] = tab.arrivals.arrivals
    if (refused?.kind === 'card') await tab.arrivals.confirm(refused)

    expect(outcomes(tab)).toEqual(['demo-tides: updated'])
    expect(tab.cards.cards).toEqual([later])
    await tab.arrivals.undo()
    expect(tab.cards.cards).toMatchObject([{ issued: '2026-11-20' }])
  })

  test('comes by link as it comes by file', async () => {
    const tab = await begunTab()
    const card = await issued(tab)
    await tab.arrivals.openLink(writeCardLink({ ...card, id: 'changed' }))
    expect(outcomes(tab)).toEqual(['changed: changed-since-signed'])
    await tab.arrivals.openLink(writeCardLink(card))

    expect(outcomes(tab)).toEqual([`${tab.id}: accepted`])
    await tab.arrivals.openLink('1.AAAA')
    expect(outcomes(tab)).toEqual([': file'])
  })
})

test('a link of a card is told from every other address', async () => {
  const link = writeCardLink(aCard())

  expect(linkedCard(`https://laurel.example.org/x/#card=${link}`)).toBe(link)
  expect(linkedCard(`#/card=${link}`)).toBe(link)
  expect(linkedCard('#/o/a/compare?card=save')).toBeUndefined()
  expect((await readCardLink(link)).ok).toBe(true)
})
