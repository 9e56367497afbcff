import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '#engine/scoring/assess.ts'
import type { IndicatorScore, Share, TraceRow } from '#engine/scoring/assessment.ts'
import type { AnswerValue } from '#engine/questionnaire/answers.ts'
import type { Measure, Operand } from '#engine/questionnaire/measure.ts'
import type { Indicator, Questionnaire } from '#engine/questionnaire/questionnaire.ts'
import { aCount } from '#tests/builders/aQuestion.ts'
import { anIndicator, aQuestionnaire, bandsAt } from '#tests/builders/anIndicator.ts'
import { answered } from '#tests/builders/answers.ts'
import { allAnswers, someQuestionnaire } from '#tests/builders/someQuestionnaire.ts'

const asOf = '2026-10-31'

function assessed(questionnaire: Questionnaire, answers: readonly (readonly [string, AnswerValue])[]) {
  return assess(questionnaire, answered(Object.fromEntries(answers)), { asOf })
}

/** Whether a range lies in another one, but for the last bit of floating point; nothing lies in anything. */
function isWithin(inner: Share, outer: Share): boolean {
  if (inner.least === null || inner.greatest === null) return true
  if (outer.least === null || outer.greatest === null) return false
  return inner.least >= outer.least - 1e-12 && inner.greatest <= outer.greatest + 1e-12
}

test('an answer more never widens the range', () => {
  fc.assert(
    fc.property(someQuestionnaire, allAnswers, fc.nat(), (questionnaire, answers, n) => {
      const known = answers.slice(0, n % answers.length)
      const before = assessed(questionnaire, known)
      const after = assessed(questionnaire, [...known, ...answers.slice(known.length, known.length + 1)])

      expect(isWithin(after.share, before.share)).toBe(true)
      for (const [index, { share }] of after.dimensions.entries()) {
        expect(isWithin(share, before.dimensions[index]?.share ?? share)).toBe(true)
      }
    }),
    { numRuns: 1500 },
  )
})

test('a score lies in every range that was shown on the way to it', () => {
  fc.assert(
    fc.property(someQuestionnaire, allAnswers, (questionnaire, answers) => {
      const full = assessed(questionnaire, answers)

      for (let n = 0; n < answers.length; n += 3) {
        expect(isWithin(full.share, assessed(questionnaire, answers.slice(0, n)).share)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('with all answered, and no day to come, nothing is open', () => {
  const hasBeen = ([id, value]: readonly [string, AnswerValue]) =>
    [id, typeof value === 'string' && value > asOf ? asOf : value] as const
  fc.assert(
    fc.property(someQuestionnaire, allAnswers, (questionnaire, answers) => {
      const { share, indicators } = assessed(questionnaire, answers.map(hasBeen))

      expect(share.value).toBe(share.least)
      expect(share.value).toBe(share.greatest)
      for (const { state, points } of indicators.values()) {
        expect(state === 'not-applicable' ? points : state).toBe(state === 'not-applicable' ? null : 'answered')
      }
    }),
  )
})

test('the order of answers and indicators changes nothing', () => {
  fc.assert(
    fc.property(someQuestionnaire, allAnswers, fc.nat(), (questionnaire, answers, n) => {
      const known = answers.slice(0, n % answers.length)
      const turned = aQuestionnaire(
        questionnaire.indicators.toReversed(),
        [...questionnaire.bank.values()].toReversed(),
      )
      const [one, other] = [assessed(questionnaire, known), assessed(turned, known.toReversed())]

      expect(other.share).toEqual(one.share)
      for (const [id, score] of one.indicators) expect(plain(other.indicators.get(id))).toEqual(plain(score))
    }),
  )
})

test('a higher band never lowers a share', () => {
  const rising = ['a', 'b', 'c'].map(id =>
    anIndicator({ id, questions: [aCount(id)], measure: { value: id }, bands: bandsAt(100, 400, 700) }),
  )
  const count = fc.integer({ min: 0, max: 1000 })
  fc.assert(
    fc.property(fc.tuple(count, count, count), fc.constantFrom('a', 'b', 'c'), fc.nat(500), ([a, b, c], raised, by) => {
      const questionnaire = aQuestionnaire(rising)
      const values = { a, b, c }
      const before = assess(questionnaire, answered(values), { asOf }).share.value
      const after = assess(questionnaire, answered({ ...values, [raised]: values[raised] + by }), { asOf }).share.value

      expect(after).toBeGreaterThanOrEqual(before ?? 0)
    }),
  )
})

describe('every trace', () => {
  test('recomputes to its measure and its band', () => {
    fc.assert(
      fc.property(someQuestionnaire, allAnswers, fc.nat(), (questionnaire, answers, n) => {
        const { indicators } = assessed(questionnaire, answers.slice(0, n % (answers.length + 1)))

        for (const indicator of questionnaire.indicators) {
          const score = indicators.get(indicator.id)
          if (score?.band !== null && score !== undefined) expect(recomputed(indicator, score)).toEqual(told(score))
        }
      }),
      { numRuns: 1000 },
    )
  })
})

function plain(score: IndicatorScore | undefined): object {
  return { ...score, trace: score?.trace() }
}

function told({ measure, band, points }: IndicatorScore): object {
  return { measure, band, points }
}

/** Band and measure once more, by plain arithmetic on nothing but the rows and conditions of the trace. */
function recomputed(indicator: Indicator, score: IndicatorScore): object {
  const { rows, conditions, floored } = score.trace()
  const facts = new Map(rows.filter(isFact).map(row => [row.question, row.value]))
  const figure = indicator.measure === undefined ? NaN : figureFrom(indicator.measure, facts)
  const measure = Number.isNaN(figure) ? null : figure
  const reached = indicator.bands.findLastIndex(
    ({ limit }, index) =>
      limit === undefined ||
      ((indicator.direction === 'rising' ? figure >= limit : figure <= limit) &&
        conditions.every(({ role, band, holds }) => role === 'floor' || band !== index || holds === true)),
  )
  const band = floored ? 0 : reached
  expect(floored).toBe(conditions.some(({ role, holds }) => role === 'floor' && holds === true))
  return { measure: floored ? score.measure : measure, band, points: indicator.bands[band]?.points }
}

type Fact = Extract<TraceRow, { kind: 'fact' }>

function isFact(row: TraceRow): row is Fact {
  return row.kind === 'fact'
}

function figureFrom(measure: Measure, facts: ReadonlyMap<string, Fact['value']>): number {
  const read = (operand: Operand) =>
    typeof operand === 'string' ? Number(facts.get(operand)) : figureFrom(operand, facts)
  const months = (question: string) => monthsToEndOfOctober(String(facts.get(question)))
  if ('value' in measure) return read(measure.value)
  if ('sum' in measure) return measure.sum.map(read).reduce((a, b) => a + b, 0)
  // Adding 0: a figure is never shown as minus zero.
  if ('ratio' in measure) return read(measure.ratio[0]) / read(measure.ratio[1]) + 0
  if ('count' in measure) return [facts.get(measure.count)].flat().length
  if ('share' in measure) return measure.share.map(read).reduce((a, b) => a + b, 0) / measure.share.length
  if ('howMany' in measure) return measure.howMany.of.filter(each => read(each) >= measure.howMany.from).length
  if ('least' in measure) return Math.min(...measure.least.map(read))
  if ('greatest' in measure) return Math.max(...measure.greatest.map(read))
  if ('monthsSince' in measure) return months(measure.monthsSince)
  if ('monthsUntil' in measure) return monthsFromEndOfOctober(String(facts.get(measure.monthsUntil)))
  return Math.floor(months(measure.yearsSince) / 12)
}

/** Whole months between each date that `allAnswers` gives and 2026-10-31, counted by hand. */
const counted = new Map([
  ['2015-06-30', { since: 136, until: -136 }],
  ['2025-11-30', { since: 11, until: -11 }],
  ['2026-10-30', { since: 0, until: -1 }],
  ['2026-10-31', { since: 0, until: 0 }],
  ['2027-02-28', { since: -4, until: 4 }],
  ['2027-10-31', { since: -12, until: 12 }],
])
const monthsToEndOfOctober = (date: string) => counted.get(date)?.since ?? NaN
const monthsFromEndOfOctober = (date: string) => counted.get(date)?.until ?? NaN
