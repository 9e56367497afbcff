import { expect, test } from 'vitest'
import { compare } from '#engine/benchmark/compare.ts'
import { withheldShort } from '#features/compare/withheldShort.ts'
import { benchmarkRules } from '#tests/builders/benchmarkRules.ts'
import { aCard, harbours } from '../../engine/benchmark/builders.ts'

const short = (named: number, unnamed: number) => {
  const cards = Array.from({ length: named + unnamed }, (_, at) =>
    aCard(String(at), { measures: { berths: at }, ...(at >= named && { anonymous: true }) }),
  )
  const [berths] = compare(cards, { pack: harbours(), own: undefined, rules: benchmarkRules }).measures
  return berths && withheldShort(berths)
}

test.each([
  {
    named: 2,
    unnamed: 7,
    says: { key: 'quartilesUnnamed', found: 7, needed: 8 },
    because: 'nine partners, seven hide',
  },
  {
    named: 3,
    unnamed: 0,
    says: { key: 'quartilesNamed', found: 3, needed: 4 },
    because: 'a quarter of three is nobody',
  },
  { named: 0, unnamed: 9, says: undefined, because: 'nothing is withheld' },
])('a strip without quartiles says the numbers that decide: $because', ({ named, unnamed, says }) => {
  expect(short(named, unnamed)).toEqual(says)
})
