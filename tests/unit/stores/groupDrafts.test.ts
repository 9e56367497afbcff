import { expect, test } from 'vitest'
import { forgetDraft, keepDraft, withKeptDraft } from '#stores/groupDrafts.ts'
import '#tests/builders/aLocalStorage.ts'

const draft = { name: '', quartiles: true }

test('an agreement that was left half written is there again, until it is saved or given up', () => {
  keepDraft('new', { name: 'Clusters of the north', quartiles: false })
  expect(withKeptDraft('new', draft)).toEqual({ name: 'Clusters of the north', quartiles: false })
  expect(withKeptDraft('another', draft)).toEqual(draft)

  forgetDraft('new')
  expect(withKeptDraft('new', draft)).toEqual(draft)
})

test('what was kept in another shape is left alone', () => {
  keepDraft('new', { name: 7, stranger: 'x' })

  expect(withKeptDraft('new', draft)).toEqual(draft)
})
