import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Card } from '#engine/benchmark/card.ts'
import { byName } from '#engine/benchmark/cards/cardOrder.ts'
import { compare } from '#engine/benchmark/compare.ts'
import { cardsOf, cardTable, compareColumns, everybodyOf, withCards } from '#engine/benchmark/peers/compareColumns.ts'
import type { PeerGroup } from '#engine/benchmark/peers/peerGroup.ts'
import { aCount } from '#tests/builders/aQuestion.ts'
import { benchmarkRules } from '#tests/builders/benchmarkRules.ts'
import { aCard, harbours } from '../builders.ts'

const questions = new Map(['crews', 'berths'].map(id => [id, aCount(id)]))
const pack = { ...harbours(), bank: { questions, checks: [] } }
const by = { pack, rules: benchmarkRules }

/** A card as it may come in: with gaps and ties, figures that cannot be, without name, of another version, an older one of the same cluster. */
const aRandomCard = fc
  .record({
    id: fc.nat({ max: 60 }),
    berths: fc.option(fc.integer({ min: -2, max: 9 }), { nil: undefined }),
    waiting: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    share: fc.option(fc.constantFrom(0, 0.25, 0.5, 1), { nil: undefined }),
    crews: fc.option(fc.nat({ max: 40 }), { nil: undefined }),
    country: fc.constantFrom('', 'PT', 'ES'),
    version: fc.constantFrom('1.0.0', '1.0.0', '1.1.0'),
    issued: fc.constantFrom('2026-11-02', '2026-11-03'),
    unnamed: fc.boolean(),
  })
  .map(({ id, berths, waiting, share, crews, country, version, issued, unnamed }): Card =>
    aCard(String(id), {
      organisation: { name: `Harbour ${String(id)}`, country, field: '' },
      pack: { id: 'harbours', version },
      issued,
      ...(unnamed && { anonymous: true }),
      measures: { ...(berths !== undefined && { berths }), ...(waiting !== undefined && { waiting }) },
      shares: share === undefined ? {} : { quays: share },
      facts: crews === undefined ? {} : { crews },
    }),
  )

test('columns say the same as cards, whatever is missing, unnamed, older or of another version', () => {
  const groups: readonly (PeerGroup | undefined)[] = [
    undefined,
    { id: 'g', name: '', criteria: [{ by: 'country', of: ['PT'] }] },
    { id: 'g', name: '', criteria: [{ by: 'picked', of: ['1', '2', '3', '5', '8', '13', '21', '34'] }] },
  ]
  fc.assert(
    fc.property(
      fc.array(aRandomCard, { maxLength: 60 }),
      fc.constantFrom(...groups),
      fc.option(aRandomCard, { nil: undefined }),
      (some, group, own) => {
        // Columns tell who counts in the order of the names, cards in their own.
        const cards = some.toSorted(byName)
        const table = cardTable(cards, pack, benchmarkRules)

        expect(withCards(compareColumns(table, { own, group }), cards, by)).toEqual(
          compare(cards, { pack, rules: benchmarkRules, own, group }),
        )
      },
    ),
    { numRuns: 500 },
  )
})

test('of very many named cards columns give the statistics and no figure of each', () => {
  const cards = Array.from({ length: 201 }, (_, at) => aCard(String(at), { measures: { berths: at } }))
  const table = cardTable(cards, pack, benchmarkRules)
  const [berths] = withCards(compareColumns(table, { own: undefined, group: undefined }), cards, by).measures

  expect(berths).toMatchObject({ n: 201, median: 100, quartiles: [50, 150], range: [0, 200], values: [] })
})

test('everybody who could be a peer stands in the order of the names, without the own card', () => {
  const names = ['Quay', 'Anchor', 'Mole']
  const cards = names.map(name => aCard(name, { organisation: { name, country: '', field: '' } }))
  const rows = everybodyOf(cardTable(cards, pack, benchmarkRules), cards[2])

  expect(cardsOf(rows, cards).map(({ id }) => id)).toEqual(['Anchor', 'Quay'])
})
