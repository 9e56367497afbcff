import type { ValidateFunction } from 'ajv'
import formats from 'ajv-formats/dist/formats.js'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkAnswers } from '#engine/answers/checkAnswers.ts'
import type { Question, QuestionForm } from '#engine/questionnaire/question.ts'
import { makeAjv } from '../../scripts/ajv.mjs'
import { europeanFiles, europeanPack, questionnaireNames } from './packFiles.ts'

/** Ajv's own idea of a date, not ours: any validator must come to the same answer. */
const { validate: isDate } = formats.fullFormats.date as { validate: (text: string) => boolean }
const runs = process.env['LAUREL_LONG'] === '1' ? 20_000 : 2000

function fitting(form: QuestionForm): fc.Arbitrary<unknown> {
  switch (form.kind) {
    case 'integer':
      return fc.integer({ min: form.minimum, max: form.maximum })
    case 'number':
      return fc.double({ min: form.minimum, max: form.maximum, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'date':
      return fc.constantFrom('2024-02-29', '2026-10-31', '0001-01-01')
    case 'one':
      return fc.constantFrom(...form.options)
    case 'several':
      return fc.subarray([...form.options])
    case 'text':
      return fc.string({ unit: 'grapheme', maxLength: 20 })
  }
}

/** Nearly right: beyond a limit, of a neighbouring type, twice, one letter off. */
function slightlyWrong(form: QuestionForm): fc.Arbitrary<unknown> {
  switch (form.kind) {
    case 'integer':
    case 'number':
      return fc.constantFrom(
        form.minimum - 1,
        form.maximum + 1,
        form.minimum,
        form.maximum,
        form.minimum + 0.5,
        '3',
        null,
      )
    case 'boolean':
      return fc.constantFrom('true', 0, 1, null)
    case 'date':
      return fc.constantFrom(
        '2026-02-29',
        '2026-13-01',
        '2026-1-1',
        '20261031',
        '2026-10-31T00:00:00Z',
        ' 2026-10-31',
        '',
        2026,
        '1900-02-29',
        '2000-02-29',
        '２026-10-31',
      )
    case 'one':
      return fc.constantFrom<unknown>(...form.options.map(String), '', null, [form.options[0]], 99, -1)
    case 'several':
      return fc.constantFrom<unknown>(
        [form.options[0], form.options[0]],
        [form.options[0], 'none'],
        form.options[0],
        [null],
        {},
      )
    case 'text':
      return fc.constantFrom<unknown>(
        '😀'.repeat(form.maximumLength),
        '😀'.repeat(form.maximumLength + 1),
        'e\u0301'.repeat(form.maximumLength / 2 + 1),
        3,
        [],
      )
  }
}

const marks = (ids: readonly string[]) =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.dictionary(fc.constantFrom(...ids, 'nobody-knows'), fc.string({ maxLength: 5 }), { maxKeys: 3 }),
    },
    {
      weight: 1,
      arbitrary: fc.dictionary(
        fc.constantFrom(...ids),
        fc.constantFrom<unknown>('x'.repeat(2000), 'x'.repeat(2001), 1, null),
        { maxKeys: 2 },
      ),
    },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 1 }) },
  )

function answersTo(
  questions: readonly Question[],
  indicators: readonly string[],
): fc.Arbitrary<Record<string, unknown>> {
  const one = fc
    .constantFrom(...questions)
    .chain(question =>
      fc
        .oneof(
          { weight: 30, arbitrary: fitting(question.form) },
          { weight: 2, arbitrary: slightlyWrong(question.form) },
          { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
        )
        .map(value => [question.id, value] as const),
    )
  const stranger = fc.tuple(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 1 }))
  const mark = fc.oneof(
    marks(questions.map(question => question.id)).map(value => ['$unknown', value] as const),
    marks(indicators).map(value => ['$notApplicable', value] as const),
  )
  return fc
    .tuple(fc.array(one, { maxLength: 12 }), fc.array(fc.oneof(stranger, mark), { maxLength: 2 }))
    .map(([known, more]) => Object.fromEntries<unknown>([...known, ...more]))
}

describe.each(questionnaireNames)('the questionnaire %s as a JSON Schema of its answers', name => {
  const questionnaire = europeanPack.questionnaires.get(name)
  if (questionnaire === undefined) throw new Error(`${name} is not in the pack`)
  const { questions } = questionnaire
  let accepts: ValidateFunction

  beforeAll(async () => {
    const ajv = await makeAjv({ formats: { date: isDate, 'date-time': () => false } })
    const files = europeanFiles()
    ajv.addSchema(files.questions)
    accepts = ajv.compile(files.questionnaires[name] ?? {})
  })

  /** What nobody knows is kept and reported; it is no reason to refuse. */
  const refusals = (flat: unknown) => checkAnswers(questions, flat).filter(each => each.code !== 'unknown-question')

  test('accepts the answers that it was made for', () => {
    const flat = Object.fromEntries([...questions.values()].map(({ id, form }) => [id, fc.sample(fitting(form), 1)[0]]))

    expect([accepts({}), accepts(flat), accepts({ $unknown: { x: '' } })]).toEqual([true, true, true])
    expect(accepts([])).toBe(false)
  })

  test('accepts thousands of right, slightly wrong and wild answers exactly when the engine does', () => {
    const counts = { accepted: 0, refused: 0 }
    const indicators = questionnaire.indicators.map(indicator => indicator.id)
    fc.assert(
      fc.property(answersTo([...questions.values()], indicators), flat => {
        const isAccepted = accepts(flat)
        counts[isAccepted ? 'accepted' : 'refused'] += 1
        expect(refusals(flat).length === 0, JSON.stringify([flat, accepts.errors, refusals(flat)])).toBe(isAccepted)
      }),
      { numRuns: runs },
    )

    expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(runs / 10)
  })

  test('each single answer, right or wrong, is judged as the engine judges it', () => {
    const single = fc
      .constantFrom(...questions.values())
      .chain(({ id, form }) =>
        fc.oneof(fitting(form), slightlyWrong(form), fc.jsonValue({ maxDepth: 1 })).map(value => ({ [id]: value })),
      )
    fc.assert(
      fc.property(single, flat => {
        expect(refusals(flat).length === 0, JSON.stringify(flat)).toBe(accepts(flat))
      }),
      { numRuns: runs },
    )
  })
})
