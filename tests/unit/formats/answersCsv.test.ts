import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '#engine/scoring/assess.ts'
import type { AnswerWords } from '#formats/answersCsv.ts'
import { readAnswersCsv, writeAnswersCsv, writeFactsCsv } from '#formats/answersCsv.ts'
import { readCsv } from '#formats/csv.ts'
import { readLongText, readShortText } from '#formats/text.ts'
import { anIndicator, aQuestionnaire, bandsAt } from '#tests/builders/anIndicator.ts'
import { aChecklist, aCount, aDate, aLevel, aQuestion, aYesNo } from '#tests/builders/aQuestion.ts'
import { answered } from '#tests/builders/answers.ts'

const questions = [
  aCount('members'),
  aQuestion('posts', { kind: 'number', minimum: 0, maximum: 50 }),
  aYesNo('plan'),
  aDate('began'),
  aLevel('tasks'),
  aChecklist('roles', ['minutes', 'board-elected']),
  aQuestion('region', { kind: 'text', long: false, maximumLength: 500 }),
  aQuestion('story', { kind: 'text', long: true, maximumLength: 500 }),
]
const indicator = anIndicator({
  id: 'size',
  questions: [aCount('members')],
  measure: { value: 'members' },
  bands: bandsAt(15),
})
const questionnaire = aQuestionnaire([indicator], questions)
const pack = {
  bank: { questions: questionnaire.bank, checks: [] },
  questionnaires: new Map([['quality', questionnaire]]),
}
const words: AnswerWords = {
  question: question => `=${question.id}, "in words"`,
  unit: () => '',
  period: () => '',
  knownBy: () => 'register',
  indicator: id => `the ${id}`,
}
const full = answered(
  {
    members: 41,
    posts: 1.5,
    plan: false,
    began: '2019-02-28',
    tasks: 0,
    roles: [],
    region: '=Alentejo',
    story: 'one\ntwo',
  },
  { notApplicable: { size: 'too young' } },
)
const problemsOf = (text: string) => {
  const read = readAnswersCsv(text, pack)
  return read.ok ? [] : read.problems.map(({ code, path }) => [code, path])
}

describe('answers as a table', () => {
  const text = writeAnswersCsv(pack, full, [assess(questionnaire, full, { asOf: '2026-10-31' })], words)

  test('come back as they were', () => {
    expect(readAnswersCsv(text, pack)).toEqual({ ok: true, value: full })
  })

  test('fill every column of every row', () => {
    const table = readCsv(text)
    const widths = table.ok ? table.value.map(({ cells }) => cells.length) : []

    expect(new Set(widths)).toEqual(new Set([14]))
  })

  test('stand beside the scores', () => {
    const scored = answered({ members: 41 })
    const table = readCsv(writeAnswersCsv(pack, scored, [assess(questionnaire, scored, { asOf: '2026-10-31' })], words))

    expect(table.ok && table.value.at(-1)?.cells).toEqual([
      'indicator',
      'size',
      'the size',
      '',
      '',
      '',
      '',
      '',
      '',
      'answered',
      '41',
      '1',
      '1',
      '1',
    ])
  })

  test('the list of facts to gather comes back filled in, also by a spreadsheet of another country', () => {
    const list = writeFactsCsv(questions, answered({}, { unknown: { members: 'asked Ana' } }), words)
    const filled = list
      .replace(/^\ufeff/, '')
      .replaceAll(/"(?:[^"]|"")*"|,/g, part => (part === ',' ? ';' : part))
      .replace(/^(question;posts;.*?;register;;;);/m, '$11,5;')

    expect(readAnswersCsv(filled, pack)).toEqual({
      ok: true,
      value: answered({ posts: 1.5 }, { unknown: { members: 'asked Ana' } }),
    })
  })

  test('any answers come back as they were', () => {
    const words30 = fc.string({ unit: 'binary', maxLength: 30 })
    const anyText = (read: typeof readShortText) =>
      words30
        .map(typed => read(typed, 500))
        .filter(each => each.ok && each.value !== '')
        .map(each => (each.ok ? each.value : ''))
    const values = fc.record(
      {
        members: fc.nat(1000),
        posts: fc.double({ min: 0, max: 50, noNaN: true }).map(posts => posts + 0),
        plan: fc.boolean(),
        began: fc.constantFrom('2019-02-28', '2000-01-01'),
        tasks: fc.nat(4),
        roles: fc.subarray(['minutes', 'board-elected']),
        region: anyText(readShortText),
        story: anyText(readLongText),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(values, given => {
        expect(readAnswersCsv(writeFactsCsv(questions, answered({ ...given }), words), pack)).toEqual({
          ok: true,
          value: answered({ ...given }),
        })
      }),
      { numRuns: 100 },
    )
  })
})

describe('a table that cannot be read', () => {
  test('names every row that is wrong', () => {
    const table =
      'id,answer,mark\nmembers,many,\nmembers,1001,\nplan,perhaps,\nbegan,soon,\ntasks,9,\nroles,king,\nmars,1,\nposts,,later\n'

    expect(problemsOf(table)).toEqual([
      ['csv-row', 'line 2'],
      ['out-of-range', 'line 3'],
      ['csv-row', 'line 4'],
      ['csv-row', 'line 5'],
      ['not-an-option', 'line 6'],
      ['not-an-option', 'line 7'],
      ['unknown-question', 'line 8'],
      ['csv-row', 'line 9'],
    ])
  })

  test.each([
    ['', 'empty'],
    ['name,town\na,b\n', 'csv-no-header'],
    ['id,town\na,b\n', 'csv-missing-column'],
  ])('%j is refused as %s', (text, code) => {
    expect(problemsOf(text)[0]?.[0]).toBe(code)
  })
})
