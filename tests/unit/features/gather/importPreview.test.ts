import { describe, expect, test } from 'vitest'
import { importPreview, toldBy } from '#features/gather/importPreview.ts'
import { aChecklist, aCount } from '#tests/builders/aQuestion.ts'

const questions = [aCount('members'), aCount('posts'), aChecklist('roles', ['minutes', 'votes'])]
const bank = new Map(questions.map(question => [question.id, question]))
const said = (values: Record<string, number | readonly string[]>, unknown: Record<string, string> = {}) => ({
  values,
  unknown,
})
const preview = (here: ReturnType<typeof said>, file: ReturnType<typeof said>) => {
  const { changes, same } = importPreview(bank, here, file)
  return { changes: changes.map(({ question, from, to }) => ({ fact: question.id, from, to })), same }
}

describe('what a table of facts would change', () => {
  test('new answers and other answers, in the order of the questions', () => {
    expect(preview(said({ posts: 2 }), said({ posts: 3, members: 41 }))).toEqual({
      changes: [
        { fact: 'members', from: undefined, to: { kind: 'answer', value: 41 } },
        { fact: 'posts', from: { kind: 'answer', value: 2 }, to: { kind: 'answer', value: 3 } },
      ],
      same: 0,
    })
  })

  test('what the table leaves empty stays', () => {
    expect(preview(said({ members: 41, posts: 2 }), said({ posts: 2 }))).toEqual({ changes: [], same: 1 })
  })

  test('the order in which options were ticked is no change', () => {
    expect(preview(said({ roles: ['minutes', 'votes'] }), said({ roles: ['votes', 'minutes'] })).changes).toEqual([])
  })

  test('an answer is not given up for *not known*, an open fact is marked', () => {
    expect(preview(said({ members: 41 }), said({}, { members: '', posts: 'asked Iva' }))).toEqual({
      changes: [{ fact: 'posts', from: undefined, to: { kind: 'unknown', reason: 'asked Iva' } }],
      same: 1,
    })
  })

  test('questions that nobody asks here are left out', () => {
    expect(preview(said({}), said({ ships: 3 }))).toEqual({ changes: [], same: 0 })
  })

  test('is taken over as answers and marks', () => {
    const { changes } = importPreview(bank, said({}), said({ members: 41 }, { posts: 'asked Iva' }))

    expect(toldBy(changes)).toEqual({ values: { members: 41 }, unknown: { posts: 'asked Iva' } })
  })
})
