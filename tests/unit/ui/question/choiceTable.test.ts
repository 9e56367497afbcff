import { describe, expect, test } from 'vitest'
import { choiceColumns } from '#ui/question/choiceTable.ts'
import { ticked } from '#ui/question/ticks.ts'

const levels = [
  { value: 0, word: 'A gap' },
  { value: 1, word: 'Covered' },
]
const channels = ['press', 'website', 'events'].map(value => ({ value, word: value }))

describe('like questions', () => {
  test('that offer the same become columns of one table', () => {
    expect(
      choiceColumns([
        { kind: 'one', options: levels },
        { kind: 'one', options: [...levels] },
      ]),
    ).toEqual({ kind: 'one', options: levels })
  })

  test('that offer different things, or take one here and several there, stay apart', () => {
    expect(
      choiceColumns([
        { kind: 'one', options: levels },
        { kind: 'one', options: levels.slice(1) },
      ]),
    ).toBeUndefined()
    expect(
      choiceColumns([
        { kind: 'one', options: levels },
        { kind: 'several', options: levels },
      ]),
    ).toBeUndefined()
  })

  test('whose answer is typed are no table', () => {
    expect(choiceColumns([{ kind: 'date' }, { kind: 'date' }])).toBeUndefined()
    expect(choiceColumns([])).toBeUndefined()
  })
})

describe('ticks', () => {
  test('keep the order of the options, whichever came first', () => {
    expect(ticked(channels, ['events'], 'press', true)).toEqual(['press', 'events'])
  })

  test('go away one by one', () => {
    expect(ticked(channels, ['press', 'events'], 'press', false)).toEqual(['events'])
    expect(ticked(channels, ['events'], 'events', false)).toEqual([])
  })
})
