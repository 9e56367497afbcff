import fc from 'fast-check'
import type { AnswerValue } from '#engine/questionnaire/answers.ts'
import type { Condition } from '#engine/questionnaire/condition.ts'
import type { Measure, Operand } from '#engine/questionnaire/measure.ts'
import type { Question } from '#engine/questionnaire/question.ts'
import type { Band, Indicator, Questionnaire } from '#engine/questionnaire/questionnaire.ts'
import { questionsOfCondition, questionsOfMeasure } from '#engine/questionnaire/reads.ts'
import { aChecklist, aDate, aLevel, aQuestion, aYesNo } from './aQuestion.ts'
import { anIndicator, aQuestionnaire } from './anIndicator.ts'

/** Questions of every form, few enough for indicators to share them. */
const numbers = ['n1', 'n2', 'n3', 'n4'].map(id => aQuestion(id, { kind: 'integer', minimum: 0, maximum: 12 }))
const decimals = ['x1', 'x2'].map(id => aQuestion(id, { kind: 'number', minimum: 0, maximum: 3 }))
const levels = ['l1', 'l2', 'l3'].map(id => aLevel(id))
const yesNos = ['b1', 'b2', 'b3'].map(id => aYesNo(id))
const lists = ['c1', 'c2'].map(id => aChecklist(id, ['a', 'b', 'c', 'd']))
const dates = ['d1', 'd2'].map(id => aDate(id))
const questions: readonly Question[] = [...numbers, ...decimals, ...levels, ...yesNos, ...lists, ...dates]
const byId = new Map(questions.map(question => [question.id, question]))

const oneOf = (from: readonly Question[]) => fc.constantFrom(...from.map(question => question.id))
const figure = oneOf([...numbers, ...decimals, ...levels, ...yesNos])

const direct: fc.Arbitrary<Measure> = fc.oneof(
  figure.map(value => ({ value })),
  oneOf(lists).map(count => ({ count })),
  fc.uniqueArray(oneOf(yesNos), { minLength: 1 }).map(share => ({ share })),
  oneOf(dates).map(monthsSince => ({ monthsSince })),
  oneOf(dates).map(monthsUntil => ({ monthsUntil })),
  oneOf(dates).map(yearsSince => ({ yearsSince })),
)

function composed(operand: fc.Arbitrary<Operand>): fc.Arbitrary<Measure> {
  const operands = fc.array(operand, { minLength: 1, maxLength: 3 })
  return fc.oneof(
    operands.map(sum => ({ sum })),
    fc.tuple(operand, operand).map(ratio => ({ ratio })),
    fc.record({ of: operands, from: fc.integer({ min: 1, max: 4 }) }).map(howMany => ({ howMany })),
    operands.map(least => ({ least })),
    operands.map(greatest => ({ greatest })),
  )
}

const measure: fc.Arbitrary<Measure> = fc.oneof(direct, composed(fc.oneof(figure, direct, composed(figure))))

const limit = fc.oneof(fc.integer({ min: -2, max: 12 }), fc.constantFrom(0.25, 0.5, 0.75, 1 / 3))

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(measure, limit, fc.constantFrom('from', 'over', 'upTo', 'under'))
    .map(([of, at, key]) => ({ id: 'measured', measure: of, [key]: at, basis: 'assumed' }) as unknown as Condition),
  fc
    .tuple(oneOf(yesNos), fc.boolean())
    .map(([question, is]) => ({ id: 'is', question, is, basis: 'assumed' }) as const),
  oneOf(lists).map(question => ({ id: 'includes', question, includes: 'b', basis: 'assumed' }) as const),
)

const bands: fc.Arbitrary<readonly Band[]> = fc
  .tuple(fc.uniqueArray(limit, { minLength: 1, maxLength: 3 }), fc.array(condition, { maxLength: 1 }))
  .map(([limits, and]) => [
    { points: 0, limit: undefined, and: [], basis: undefined },
    ...limits
      .toSorted((a, b) => a - b)
      .map((at, index, all): Band => ({
        points: index + 1,
        limit: at,
        and: index === all.length - 1 ? and : [],
        basis: { basis: 'assumed' },
      })),
  ])

/** An indicator as a sound pack has them: it lists exactly what its measure, bands and floor read. */
const indicator: fc.Arbitrary<Indicator> = fc
  .record({ measure, bands, floor: fc.array(condition, { maxLength: 1 }), falling: fc.boolean() })
  .map(({ measure: of, bands: rising, floor, falling }) => {
    const scale = falling ? inverted(rising) : rising
    const read = new Set([
      ...questionsOfMeasure(of),
      ...[...floor, ...scale.flatMap(band => band.and)].flatMap(questionsOfCondition),
    ])
    return anIndicator({
      measure: of,
      bands: scale,
      direction: falling ? 'falling' : 'rising',
      floor,
      questions: questions.filter(question => read.has(question.id)),
    })
  })

function inverted(rising: readonly Band[]): readonly Band[] {
  const limits = rising.map(band => band.limit).filter(one => one !== undefined)
  return rising.map((band, index) => ({ ...band, limit: index === 0 ? undefined : limits[limits.length - index] }))
}

/** A sound questionnaire of a few indicators in two dimensions, without conditional questions. */
export const someQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .array(indicator, { minLength: 1, maxLength: 5 })
  .map(indicators =>
    aQuestionnaire(
      indicators.map((each, index) => ({ ...each, id: `i${index}`, dimension: `d${index % 2}` })),
      questions,
    ),
  )

function someAnswer({ form }: Question): fc.Arbitrary<AnswerValue> {
  switch (form.kind) {
    case 'integer':
      return fc.integer({ min: form.minimum, max: form.maximum })
    case 'number':
      return fc.integer({ min: form.minimum * 4, max: form.maximum * 4 }).map(quarters => quarters / 4)
    case 'boolean':
      return fc.boolean()
    case 'one':
      return fc.constantFrom(...form.options)
    case 'several':
      return fc.subarray([...form.options])
    case 'date':
      return fc.constantFrom('2015-06-30', '2025-11-30', '2026-10-30', '2026-10-31', '2027-02-28', '2027-10-31')
    case 'text':
      return fc.string()
  }
}

/** An answer to each question that such a questionnaire may ask, in no order. */
export const allAnswers: fc.Arbitrary<readonly (readonly [string, AnswerValue])[]> = fc
  .tuple(...[...byId.values()].map(question => someAnswer(question).map(value => [question.id, value] as const)))
  .chain(answers => fc.shuffledSubarray(answers, { minLength: answers.length }))
