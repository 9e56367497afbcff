import { expect, test } from 'vitest'
import { lineOf, withheldCounts } from '#features/groups/sheetRows.ts'

test('a line runs from zero to a round end behind quartile and own figure', () => {
  expect(lineOf({ own: 70, median: 25, quartiles: [20, 40] })).toEqual({
    quartiles: [0.2, 0.4],
    median: 0.25,
    own: 0.7,
    end: 100,
    beyond: false,
  })
})

test('an own figure far out lies beyond the end, and moves nobody else', () => {
  expect(lineOf({ own: 900, median: 25, quartiles: [20, 40] })).toMatchObject({ end: 50, own: 1, beyond: true })
})

test('what is withheld is counted by its rule, the most frequent first', () => {
  const few = { what: 'everything', because: 'leastOthers', needed: 5, found: null } as const
  const quartiles = { what: 'quartiles', because: 'leastOthersForQuartiles', needed: 8, found: null } as const

  expect(withheldCounts([{ withheld: [few] }, { withheld: [quartiles] }, { withheld: [quartiles] }])).toEqual([
    { reason: quartiles, figures: 2 },
    { reason: few, figures: 1 },
  ])
})
