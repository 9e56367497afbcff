import { describe, expect, test } from 'vitest'
import { readCard, readCardFile, writeCard } from '#formats/cardFile.ts'
import { readCardsFile, writeCards } from '#formats/cardsFile.ts'
import { aCard } from './aCard.ts'

const problemOf = (data: unknown) => {
  const read = readCard(data)
  return read.ok ? 'read' : read.problems[0]
}

describe('a result card', () => {
  test('comes back as it was', () => {
    expect(readCardFile(writeCard(aCard()))).toEqual({ ok: true, value: aCard() })
  })

  test('keeps whatever its sender is called', () => {
    const card = aCard({ organisation: { name: '<b>=1+1 "О,😀"\\', country: '', field: '' } })

    expect(readCardFile(writeCard(card))).toEqual({ ok: true, value: card })
  })

  test.each([
    ['a share of 130 %', aCard({ shares: { cooperation: 1.3 } }), 'schema', '/shares/cooperation'],
    ['a figure in words', { ...aCard(), measures: { a: '12' } }, 'schema', '/measures/a'],
    ['people', { ...aCard(), people: {} }, 'schema', '/'],
    ['a day that is none', aCard({ issued: '2026-11-31' }), 'schema', '/issued'],
    ['a card of tomorrow', { ...aCard(), laurel: 'card/2' }, 'too-new', '/'],
    ['a collection', { laurel: 'cards/1', cards: [] }, 'not-this-kind', '/'],
  ])('with %s is refused', (_, data, code, path) => {
    expect(problemOf(data)).toMatchObject({ code, path })
  })
})

describe('a collection of cards', () => {
  test('comes back as it was', () => {
    const cards = [aCard(), aCard({ id: 'other' })]

    expect(readCardsFile(writeCards(cards))).toEqual({ ok: true, value: cards })
  })

  test('with one card that is not sound is refused as a whole, naming the place', () => {
    const cards = [aCard(), aCard({ reportingYear: 12 })]

    expect(readCardsFile(writeCards(cards))).toMatchObject({
      ok: false,
      problems: [{ code: 'schema', path: '/cards/1/reportingYear', details: { keyword: 'minimum', limit: 1900 } }],
    })
  })
})
