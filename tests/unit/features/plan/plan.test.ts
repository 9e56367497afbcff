import { describe, expect, test } from 'vitest'
import type { Action } from '#engine/answers/plan.ts'
import { schedule } from '#engine/planning/schedule.ts'
import { columnsOf, statusBeside } from '#features/plan/board.ts'
import { planColumns, planDays, planTable } from '#features/plan/planExport.ts'
import { isSortKey, sortActions, type SortKey } from '#features/plan/sortActions.ts'
import { timelineOf } from '#features/plan/timeline.ts'
import { anAction } from '#tests/builders/anAction.ts'

const today = '2026-11-30'
const steps = (...all: readonly Partial<Action>[]) =>
  schedule(
    all.map(parts => anAction({ title: parts.id ?? '', ...parts })),
    today,
  )

describe('the board', () => {
  test('has a column for each status, in the order in which its steps can be done', () => {
    const found = columnsOf(
      steps({ id: 'sell', due: '2027-02-28' }, { id: 'bake', due: '2027-01-31' }, { id: 'knead', status: 'done' }),
    )
    expect(found.map(({ status, steps: inside }) => [status, inside.map(({ action }) => action.id)])).toEqual([
      ['open', ['bake', 'sell']],
      ['under-way', []],
      ['done', ['knead']],
      ['dropped', []],
    ])
  })

  test('ends at its first and last column', () => {
    expect(statusBeside('open', 1)).toBe('under-way')
    expect(statusBeside('open', -1)).toBeUndefined()
    expect(statusBeside('dropped', 1)).toBeUndefined()
  })
})

describe('the table', () => {
  const all = steps(
    { id: 'ten', title: '10 ovens', effort: 2, due: '2027-01-31', status: 'done' },
    { id: 'two', title: '2 ovens', effort: 10, due: '' },
    { id: 'bake', title: 'Bake', effort: null, due: '2026-12-31' },
  )
  const order = (key: SortKey, isDown = false) =>
    sortActions(all, { key, isDown }, () => '', new Intl.Collator('en', { numeric: true }).compare).map(
      ({ action }) => action.id,
    )

  test('sorts words, figures, days and statuses each in their way', () => {
    expect(order('title')).toEqual(['two', 'ten', 'bake'])
    expect(order('effort')).toEqual(['ten', 'two', 'bake'])
    expect(order('status').at(-1)).toBe('ten')
  })

  test('keeps what is not entered last, either way', () => {
    expect(order('due')).toEqual(['bake', 'ten', 'two'])
    expect(order('due', true)).toEqual(['ten', 'bake', 'two'])
    expect(order('effort', true)).toEqual(['two', 'ten', 'bake'])
  })

  test('knows its columns', () => {
    expect(isSortKey('due')).toBe(true)
    expect(isSortKey('constructor')).toBe(false)
  })
})

describe('the timeline', () => {
  test('runs over whole months, today among them, and draws from the first day to the end of the last', () => {
    // November to January: 30 + 31 + 31 = 92 days. 1 to 31 December is 30/92 to 61/92.
    const {
      rows,
      ticks,
      today: now,
    } = timelineOf(
      steps({ id: 'bake', start: '2026-12-01', due: '2026-12-31' }, { id: 'sell', due: '2027-01-15' }),
      today,
    )
    expect(rows[0]?.bar?.from).toBeCloseTo(30 / 92)
    expect(rows[0]?.bar?.to).toBeCloseTo(61 / 92)
    expect(rows[1]).toMatchObject({ bar: undefined, late: undefined })
    expect(rows[1]?.point).toBeCloseTo((61 + 14.5) / 92)
    expect(now).toBeCloseTo(29.5 / 92)
    expect(ticks.map(({ date }) => date)).toEqual(['2026-11-01', '2026-12-01', '2027-01-01'])
  })

  test('draws what is overdue on to today, leaves out what was dropped, and names what has no day', () => {
    const { rows, undated } = timelineOf(
      steps(
        { id: 'late', start: '2026-11-01', due: '2026-11-15' },
        { id: 'gone', due: '2026-12-31', status: 'dropped' },
        { id: 'someday' },
      ),
      today,
    )
    // November alone: day 15 begins at 14/30, today ends at 30/30.
    expect(rows.map(({ step }) => step.action.id)).toEqual(['late'])
    expect(rows[0]?.late?.from).toBeCloseTo(14 / 30)
    expect(rows[0]?.late?.to).toBeCloseTo(1)
    expect(undated.map(({ action }) => action.id)).toEqual(['someday'])
  })

  test('names fewer months where there are many, and turns no bar that ends before it begins', () => {
    const { rows, ticks } = timelineOf(steps({ id: 'odd', start: '2029-11-30', due: '2026-12-01' }), today)
    expect(ticks.length).toBeLessThanOrEqual(7)
    expect(rows[0]?.bar?.to).toBe(rows[0]?.bar?.from)
  })
})

describe('the plan as it leaves Laurel', () => {
  const words = {
    about: { title: 'About', lines: [['Not an award', 'Self-assessment']] as const },
    column: (column: string) => column,
    said: (step: { readonly action: Action }) => ({
      title: step.action.title,
      about: '2.5 Direct contact',
      target: 'Strong',
      level: 'At least 75 %',
      status: 'Open',
      overdue: '',
      after: 'Flour',
    }),
  }

  test('has every column of every step, figures as figures, days as days', () => {
    const { columns, rows, about } = planTable(
      steps({
        id: 'bake',
        owner: 'Iva',
        effort: 2.5,
        start: '2026-12-01',
        due: '2026-12-31',
        papers: 'List',
        notes: 'x',
      }),
      words,
    )
    expect(columns).toEqual([...planColumns])
    expect(rows).toHaveLength(1)
    expect(rows[0]).toEqual([
      'bake',
      '2.5 Direct contact',
      'Strong',
      'At least 75 %',
      'Iva',
      2.5,
      { day: '2026-12-01' },
      { day: '2026-12-31' },
      'Open',
      '',
      'Flour',
      'List',
      'x',
    ])
    expect(about?.lines).toEqual([['Not an award', 'Self-assessment']])
  })

  test('has its days in the calendar for each step that is to be done and has some, the same each time', () => {
    const days = planDays(
      'org',
      steps(
        { id: 'bake', start: '2026-12-05', due: '2026-12-31' },
        { id: 'knead', due: '2026-12-01', status: 'done' },
        { id: 'sell' },
      ),
      {
        due: ({ action }) => `Due: ${action.title}`,
        begins: ({ action }) => `Begin: ${action.title}`,
        description: () => 'Self-assessment',
      },
    )
    const description = 'Self-assessment'
    expect(days).toEqual([
      { id: 'org-action-bake-begin', date: '2026-12-05', title: 'Begin: bake', description, remind: [] },
      { id: 'org-action-bake', date: '2026-12-31', title: 'Due: bake', description, remind: [7, 0] },
    ])
  })
})
