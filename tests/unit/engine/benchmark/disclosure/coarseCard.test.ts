import { expect, test } from 'vitest'
import { coarseCard } from '#engine/benchmark/disclosure/coarseCard.ts'
import { linkPack } from '#engine/questionnaire/linkPack.ts'
import { aQuestion } from '#tests/builders/aQuestion.ts'
import { benchmarkRules } from '#tests/builders/benchmarkRules.ts'
import { europeanFiles } from '../../../../packs/packFiles.ts'
import { aCard, harbours } from '../builders.ts'

const pack = linkPack(europeanFiles())
const rounded = (measures: Readonly<Record<string, number>>) =>
  coarseCard(aCard('a', { measures }), pack, benchmarkRules).measures

test('figures, shares and facts leave rounded as figures of a group are shown', () => {
  const card = aCard('a', {
    measures: { 'direct-contact': 0.7073, 'topic-budget': 291_000 },
    shares: { cooperation: 0.583 },
    facts: { 'members.committed': 41 },
  })

  expect(coarseCard(card, pack, benchmarkRules)).toMatchObject({
    measures: { 'direct-contact': 0.7, 'topic-budget': 300_000 },
    shares: { cooperation: 0.6 },
    facts: { 'members.committed': 40 },
  })
})

test.each([
  ['18 years would become 20, and so older than it is', 'topic-age', 18, 10],
  ['12 years', 'topic-age', 12, 10],
  ['38 participants would become 40', 'committed-participants', 38, 15],
  ['57 participants', 'committed-participants', 57, 55],
])('%s: what makes a peer stays in its band', (_, id, exact, told) => {
  expect(rounded({ [id]: exact })).toEqual({ [id]: told })
})

test('an option of a list is no quantity and stays as it is', () => {
  const port = harbours()
  const depth = aQuestion('depth', { kind: 'one', options: [11, 12, 13] })
  const choosing = { ...port, bank: { ...port.bank, questions: new Map([['depth', depth]]) } }

  const { measures } = coarseCard(aCard('a', { measures: { depth: 13, berths: 13 } }), choosing, benchmarkRules)
  expect(measures).toEqual({ depth: 13, berths: 15 })
})
