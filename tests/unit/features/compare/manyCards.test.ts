import { describe, expect, test } from 'vitest'
import { cardTable } from '#engine/benchmark/peers/compareColumns.ts'
import { linkPack } from '#engine/questionnaire/linkPack.ts'
import { answersFrom } from '#features/compare/manyCards.ts'
import { europeanFiles } from '../../../packs/packFiles.ts'
import { benchmarkRules } from '../../../builders/benchmarkRules.ts'

describe('very many cards', () => {
  test('are compared among themselves while the reader has no figures yet', () => {
    const answer = answersFrom(cardTable([], linkPack(europeanFiles()), benchmarkRules))
    const { compared, choices } = answer({ own: undefined, group: { id: '', name: '', criteria: [] } })
    expect(compared.counted).toHaveLength(0)
    expect(choices).toEqual([])
  })
})
