import { describe, expect, test } from 'vitest'
import type { Card } from '#engine/benchmark/card.ts'
import { isTicked, peerChoices, toggled } from '#engine/benchmark/peers/peerChoices.ts'
import { criteriaOf, peerNameOf, peerQueryOf } from '#features/compare/peerQuery.ts'
import { comparedBy } from '#stores/benchmarkRules.ts'
import { aCard } from '../../engine/benchmark/builders.ts'

const known = { age: [0, 5, 10, 20], size: [0, 15, 40, 100], labels: ['bronze', 'silver', 'gold'] }

describe('peers in the address', () => {
  test('come back as they went in, name and all', () => {
    const criteria = [
      { by: 'country', of: ['PT', 'ES'] },
      { by: 'size', of: [40, 100] },
      { by: 'label', of: ['none', 'bronze'] },
      { by: 'picked', of: ['card-1'] },
      { by: 'group', of: ['g1'] },
    ] as const
    const query = peerQueryOf(criteria, 'Iberia')

    expect(query).toMatchObject({
      country: ['PT', 'ES'],
      size: ['40', '100'],
      pick: ['card-1'],
      for: ['g1'],
      peers: 'Iberia',
    })
    expect(criteriaOf(query, known)).toEqual(criteria)
    expect(peerNameOf(query)).toBe('Iberia')
  })

  test('leave it when everybody is compared', () => {
    expect(Object.values(peerQueryOf([], 'Iberia')).every(value => value === undefined)).toBe(true)
  })

  test.each([
    ['a band that does not exist', { size: '41' }],
    ['a label of another scheme', { label: 'platinum' }],
    ['a country that is none', { country: ['portugal', '<b>', null] }],
    ['nothing at all', { field: '', pick: null }],
  ])('are nobody in particular after %s', (_, query) => {
    expect(criteriaOf(query, known)).toEqual([])
  })
})

const card = (id: string, parts: Partial<Card>): Card => aCard(id, parts)
const cards = [
  card('a', { organisation: { name: 'A', country: 'PT', field: 'Food' }, measures: { 'committed-participants': 41 } }),
  card('b', { organisation: { name: 'B', country: 'ES', field: 'Food' }, labels: ['silver'] }),
  card('c', { organisation: { name: 'C', country: '', field: '' }, labels: [] }),
]

describe('the choice of peers', () => {
  test('offers what cards say, with how many say it and how many do not', () => {
    const choices = peerChoices(cards, comparedBy(undefined), known.labels)

    expect(choices.map(({ by }) => by)).toEqual(['country', 'field', 'size', 'label'])
    expect(choices[0]).toEqual({
      by: 'country',
      options: [
        { value: 'ES', count: 1 },
        { value: 'PT', count: 1 },
      ],
      silent: 1,
    })
    expect(choices[2]).toEqual({ by: 'size', options: [{ value: 40, count: 1 }], silent: 2 })
    expect(choices[3]?.options).toEqual([
      { value: 'silver', count: 1 },
      { value: 'none', count: 1 },
    ])
  })

  test('puts a tick in and takes it out; the last tick of a kind takes the kind with it', () => {
    const one = toggled([], 'country', 'PT')
    const two = toggled(one, 'country', 'ES')

    expect(two).toEqual([{ by: 'country', of: ['PT', 'ES'] }])
    expect(isTicked(two, 'country', 'ES')).toBe(true)
    expect(toggled(toggled(two, 'country', 'PT'), 'country', 'ES')).toEqual([])
  })
})
