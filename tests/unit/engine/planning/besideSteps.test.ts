import { describe, expect, test } from 'vitest'
import { judge } from '#engine/labels/judge.ts'
import { besideSteps } from '#engine/planning/besideSteps.ts'
import { cheapestPath } from '#engine/planning/cheapestPath.ts'
import { atTheEdge } from '#engine/planning/heldEdge.ts'
import { assess } from '#engine/scoring/assess.ts'
import { answered } from '#tests/builders/answers.ts'
import { europeanPack as pack } from '#tests/packs/packFiles.ts'

const asOf = '2026-10-31'

function planned(values: Parameters<typeof answered>[0]) {
  const answers = answered(values)
  const assessments = new Map([...pack.questionnaires].map(([id, each]) => [id, assess(each, answers, { asOf })]))
  const known = { bank: pack.bank, answers, asOf, assessments, history: [], areas: [], evidence: [] }
  const verdict = judge(pack.scheme, { ...known, enteredLists: new Map() }, asOf).get('gold')
  if (verdict === undefined) throw new Error('no gold')
  const path = cheapestPath({
    pack,
    verdict,
    assessments,
    answers,
    asOf,
    enteredLists: new Map(),
    efforts: {},
    locks: {},
  })
  if (path.kind !== 'path') throw new Error('blocked')
  return { path, answers, scores: assessments.get('quality')?.indicators ?? new Map<string, never>() }
}

describe('what a path means beside its steps', () => {
  test('one more participant is the required fact and the raise of the indicator: one act, told as one', () => {
    const { path, answers } = planned({ 'members.committed': 14 })
    const asked = { ...path, raises: path.raises.filter(({ indicator }) => indicator === 'committed-participants') }

    expect(
      besideSteps({ ...asked, raises: [{ ...raise('committed-participants'), to: 1 }] }, pack, answers, asOf),
    ).toMatchObject({
      together: [{ requirement: 'committed', indicators: ['committed-participants'] }],
    })
    // Forty are another act than fifteen.
    const far = { ...asked, raises: [{ ...raise('committed-participants'), to: 2 }] }
    expect(besideSteps(far, pack, answers, asOf).together).toEqual([])
  })

  test('more participants mean that more of them have to be talked to, if contact is to be held', () => {
    const { path, answers } = planned({ 'members.committed': 20, 'members.contacted': 15 })
    const asked = {
      ...path,
      facts: [],
      raises: [{ ...raise('committed-participants'), to: 2 }],
      held: [{ indicator: 'direct-contact', points: 2 }],
    }
    // 75 % of 40 are 30.
    expect(besideSteps(asked, pack, answers, asOf).follow).toEqual([
      { indicator: 'direct-contact', facts: [{ question: 'members.contacted', today: 15, then: 30 }] },
    ])
  })
})

test('of what is held, those nearest to losing points are told, counted ones alone', () => {
  const { path, scores } = planned({ 'members.committed': 40, 'members.contacted': 38, 'groups.met-twice': 9 })
  const held = [
    { indicator: 'direct-contact', points: 2 },
    { indicator: 'committed-participants', points: 2 },
    { indicator: 'roles-and-say', points: 2 },
  ]
  const indicators = [...pack.questionnaires.values()].flatMap(each => each.indicators)

  expect(path.held.length).toBeGreaterThan(0)
  // 40 of 40 needed; 95 % where 75 % are.
  expect(atTheEdge(held, indicators, scores, 2).map(({ indicator, measure }) => [indicator.id, measure])).toEqual([
    ['committed-participants', 40],
    ['direct-contact', 0.95],
  ])
})

const raise = (indicator: string) => ({ indicator, from: 0, effort: 1, answerFirst: false })
