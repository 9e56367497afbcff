import { describe, expect, test } from 'vitest'
import { linkPack } from '#engine/questionnaire/linkPack.ts'
import type { PackFiles, QuestionDefinition } from '#engine/questionnaire/packFiles.ts'
import type { QuestionForm } from '#engine/questionnaire/question.ts'
import { aPack } from '#tests/builders/aPack.ts'

describe('a linked pack', () => {
  test('hands each indicator the questions it names', () => {
    const { bank, questionnaires } = linkPack(aPack())
    const [contact] = questionnaires.get('quality')?.indicators ?? []

    expect(contact?.questions[0]).toBe(bank.questions.get('members.contacted'))
    expect(contact).toMatchObject({
      dimension: 'cooperation',
      direction: 'rising',
      mayNotApply: false,
      position: false,
    })
  })

  test('has bands from the lowest up, each with its limit and basis', () => {
    const [contact] = linkPack(aPack()).questionnaires.get('quality')?.indicators ?? []

    expect(contact?.bands).toEqual([
      { points: 0, limit: undefined, and: [], basis: undefined },
      { points: 1, limit: 0.5, and: [], effort: 4, basis: { basis: 'assumed' } },
      { points: 2, limit: 0.75, and: [], effort: 6, basis: { basis: 'published', source: 'a-study' } },
    ])
  })

  test('holds questions alone in its bank, no marks', () => {
    expect([...linkPack(aPack()).bank.questions.keys()]).toEqual(['members.committed', 'members.contacted'])
  })
})

describe('the form of a question', () => {
  const cases: readonly { definition: QuestionDefinition; form: QuestionForm }[] = [
    {
      definition: { type: 'integer', minimum: 0, maximum: 9 },
      form: { kind: 'integer', minimum: 0, maximum: 9 },
    },
    { definition: { type: 'number', minimum: 0.5 }, form: { kind: 'number', minimum: 0.5, maximum: Infinity } },
    { definition: { type: 'boolean' }, form: { kind: 'boolean' } },
    { definition: { type: 'string', format: 'date' }, form: { kind: 'date' } },
    { definition: { type: 'string', maxLength: 40 }, form: { kind: 'text', long: false, maximumLength: 40 } },
    {
      definition: { type: 'string', maxLength: 400, long: true },
      form: { kind: 'text', long: true, maximumLength: 400 },
    },
    { definition: { oneOf: [{ const: 0 }, { const: 1 }] }, form: { kind: 'one', options: [0, 1] } },
    {
      definition: { type: 'array', uniqueItems: true, items: { oneOf: [{ const: 'a' }, { const: 'b' }] } },
      form: { kind: 'several', options: ['a', 'b'] },
    },
  ]
  test.each(cases)('$definition is $form.kind', ({ definition, form }) => {
    expect(linkPack(withQuestion(definition)).bank.questions.get('new')?.form).toEqual(form)
  })

  test('that we do not know names the question', () => {
    expect(() => linkPack(withQuestion({}))).toThrow('linkPack: question new has no form we know')
  })
})

test('a wrong id is named, with who names it', () => {
  const when = { id: 'there', question: 'nowhere', is: true, basis: 'assumed' } as const

  expect(() => linkPack(withQuestion({ type: 'boolean', when }))).toThrow(
    'linkPack: question new names question nowhere, which is not in the bank',
  )
})

function withQuestion(definition: QuestionDefinition): PackFiles {
  const pack = aPack()
  return { ...pack, questions: { ...pack.questions, $defs: { ...pack.questions.$defs, new: definition } } }
}
