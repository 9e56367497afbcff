import { describe, expect, test } from 'vitest'
import { judge } from '#engine/labels/judge.ts'
import { ifDoneInTime } from '#engine/planning/ifDone.ts'
import { lastOfMonths, shareChart, stepsChart, type PlannedDay } from '#features/progress/progressCharts.ts'
import type { RoundResult } from '#stores/roundResults.ts'
import { anAction } from '#tests/builders/anAction.ts'
import { aPlan, aRule } from '#tests/builders/aPlan.ts'
import { answered } from '#tests/builders/answers.ts'

const answers = answered({ dough: 0, oven: 1 })
const { pack, assessments } = aPlan(
  [
    { id: 'dough', at: 0, points: [0, 1, 2], days: [1, 1] },
    { id: 'oven', at: 1, points: [0, 1, 2], days: [1, 1] },
  ],
  [aRule('dough', { kind: 'band', indicator: 'dough', points: 2 })],
)
const judged = (found: { readonly assessments: typeof assessments; readonly answers: typeof answers }) =>
  judge(
    pack.scheme,
    { bank: pack.bank, asOf: '2026-10-31', history: [], areas: [], evidence: [], enteredLists: new Map(), ...found },
    '2026-11-30',
  )
const round: RoundResult = {
  round: {
    id: 'r1',
    name: '2026',
    referenceDate: '2026-10-31',
    reportingYear: 2025,
    pack: { id: 'bakery', version: '1.0.0' },
  },
  closing: undefined,
  answers,
  assessments,
  verdicts: judged({ assessments, answers }),
  judgedOn: '2026-11-30',
  evidenced: 0,
}
const planned: readonly PlannedDay[] = ifDoneInTime(
  pack,
  { answers, asOf: '2026-10-31', assessments },
  [
    anAction({ id: 'a', indicator: 'oven', target: 2, due: '2027-01-10' }),
    anAction({ id: 'b', indicator: 'dough', target: 1, due: '2027-01-31' }),
    anAction({ id: 'c', indicator: 'dough', target: 2, due: '2027-03-31' }),
  ],
  '2026-11-30',
).map(found => ({ ...found, verdicts: judged(found) }))
const words = {
  on: (day: string) => day,
  roundTitle: 'Figures at',
  caption: '',
  day: (day: string) => `by ${day}`,
  ifDone: (line: string) => `${line}, if done`,
}

describe('a plan in the charts of progress', () => {
  test('goes on from the last round, month by month, dashed beside the line that is', () => {
    const chart = shareChart([round], lastOfMonths(planned), pack, {
      ...words,
      all: 'All',
      dimension: id => id,
      goal: label => label,
    })

    // 1 of 4 points today; oven 2 and dough 1 by January: 3; dough 2 by March: 4.
    expect(chart.categories).toEqual(['2026-10-31', 'by 2027-01-31', 'by 2027-03-31'])
    expect(chart.series.slice(0, 2)).toEqual([
      { id: 'all', label: 'All', tone: 'own', values: [0.25] },
      { id: 'all-planned', label: 'All, if done', tone: 'own', values: [0.25, 0.75, 1], hypothetical: true },
    ])
  })

  test('counts the requirements it would meet', () => {
    const chart = stepsChart([round], planned, pack, { ...words, label: id => id })
    expect(chart?.series.map(({ id, values }) => [id, values])).toEqual([
      ['crust', [0]],
      ['crust-planned', [0, 0, 0, 1]],
    ])
  })

  test('stands in its time: the share at the date of the figures, what is met on the day it was counted', () => {
    const shares = shareChart([round], lastOfMonths(planned), pack, {
      ...words,
      all: '',
      dimension: id => id,
      goal: id => id,
    })
    const steps = stepsChart([round], [], pack, { ...words, label: id => id })
    const [first, second, third] = shares.days ?? []
    // 31 October 2026, 31 January and 31 March 2027: 92 and 59 days apart; counted on 30 November, 30 days later.
    expect([(second ?? 0) - (first ?? 0), (third ?? 0) - (second ?? 0)]).toEqual([92, 59])
    expect((steps?.days?.[0] ?? 0) - (first ?? 0)).toBe(30)
  })

  test('adds nothing where nothing is planned', () => {
    const chart = stepsChart([round], [], pack, { ...words, label: id => id })
    expect(chart?.categories).toEqual(['2026-11-30'])
    expect(chart?.series.map(({ id }) => id)).toEqual(['crust'])
  })
})
