import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { currentAnswers } from '#engine/answers/decisions.ts'
import { supposeLess } from '#engine/planning/supposeLess.ts'
import { suppositionsIn } from '#engine/planning/whatIf.ts'
import { assess } from '#engine/scoring/assess.ts'
import { readOrganisationFile } from '#formats/organisationFile.ts'
import { answered } from '#tests/builders/answers.ts'
import { europeanPack as pack } from '#tests/packs/packFiles.ts'

const asOf = '2026-10-31'
const less = (values: Parameters<typeof answered>[0], indicator: string, points: number) => {
  const answers = answered(values)
  const found = supposeLess(pack, answers, asOf, { indicator, points })
  return found && suppositionsIn(answers, found)
}

test('a share falls by as little as takes it below its limit, its whole being as today', () => {
  // 75 % of 40 are 30, half of them 20.
  const values = { 'members.committed': 40, 'members.contacted': 33 }
  expect(less(values, 'direct-contact', 1)).toEqual({ 'members.contacted': 29 })
  expect(less(values, 'direct-contact', 0)).toEqual({ 'members.contacted': 19 })
})

test('what is worse when it rises goes up: more leave, the last review is longer ago', () => {
  const left = less({ 'members.start-of-year': 40, 'members.left': 2 }, 'participants-leaving', 1)
  expect(left).toEqual({ 'members.left': 3 })
  expect(less({ 'review.held': true, 'review.held-on': '2026-06-30' }, 'review', 1)).toEqual({
    'review.held-on': '2025-09-30',
  })
})

test('several figures fall one after the other where one alone is not enough', () => {
  const posts = { 'team.fte-paid': 1, 'team.fte-seconded': 1.5, 'team.fte-contracted': 0 }
  expect(less(posts, 'staff', 0)).toEqual({ 'team.fte-paid': 0, 'team.fte-seconded': 0.9 })
})

test('a level that does not exist, or needs figures that are not there, is not supposed', () => {
  expect(less({ 'members.committed': 40 }, 'committed-participants', -1)).toBeUndefined()
  expect(less({}, 'committed-participants', 0)).toBeUndefined()
})

const demo = readdirSync('questionnaires/demo').flatMap(name => {
  const read = readOrganisationFile(readFileSync(`questionnaires/demo/${name}`))
  const round = read.ok ? read.value.rounds.at(-1) : undefined
  return read.ok && round ? [{ name, answers: currentAnswers(read.value.decisions, round.id) }] : []
})

test.each(demo)('every lower level of every indicator of $name can be supposed', ({ answers }) => {
  const missed: string[] = []
  for (const questionnaire of pack.questionnaires.values()) {
    const today = assess(questionnaire, answers, { asOf }).indicators
    for (const { id, bands } of questionnaire.indicators) {
      for (const { points } of bands.filter(band => band.points < (today.get(id)?.points ?? 0))) {
        const found = supposeLess(pack, answers, asOf, { indicator: id, points })
        const reached = found && assess(questionnaire, found, { asOf }).indicators.get(id)?.points
        if (reached !== points) missed.push(`${id}: ${points}`)
      }
    }
  }
  expect(missed).toEqual([])
})
