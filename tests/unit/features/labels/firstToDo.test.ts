import { describe, expect, test } from 'vitest'
import { firstToDo } from '#features/labels/requirementLink.ts'
import { anEvent, aRequirement, bakers, judgedLabel } from '#tests/unit/engine/labels/builders.ts'

const enough = aRequirement('enough', bakers)
const held = aRequirement('held', { kind: 'held', label: 'dough' }, { by: 'act' })
const list = aRequirement('list', { kind: 'list' }, { by: 'act' })
const talk = aRequirement('talk', { kind: 'event', event: 'interview' }, { by: 'awarding-body' })

describe('what a label asks first', () => {
  test.each([
    { requirements: [talk, held, enough], told: {}, first: 'answer enough', because: 'an open answer comes first' },
    {
      requirements: [held, enough],
      told: { values: { bakers: 3 } },
      first: 'look enough',
      because: 'then what is not met',
    },
    {
      requirements: [list, talk, enough],
      told: { values: { bakers: 15 } },
      first: 'date talk',
      because: 'then a date',
    },
    { requirements: [list, enough], told: { values: { bakers: 15 } }, first: 'nothing', because: 'a list waits' },
  ])('$first: $because', ({ requirements, told, first }) => {
    const found = firstToDo(judgedLabel(requirements, told))

    expect(found === undefined ? 'nothing' : `${found.kind} ${found.verdict.id}`).toBe(first)
  })

  test('is nothing while the label is held', () => {
    const history = [anEvent('awarded', '2026-01-01', { certificate: 'C-1' })]

    expect(firstToDo(judgedLabel([enough], { history }))).toBeUndefined()
  })
})
