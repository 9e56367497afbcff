import { expect, test } from 'vitest'
import type { CalendarEntry } from '#engine/labels/calendar.ts'
import { schedule } from '#engine/planning/schedule.ts'
import { comingUp } from '#features/overview/comingUp.ts'
import { anAction } from '#tests/builders/anAction.ts'

const today = '2026-11-30'
const entry = (kind: CalendarEntry['kind'], date: string): CalendarEntry => ({
  label: 'bronze',
  kind,
  dates: [date],
  rule: null,
  basis: 'published',
  from: { event: 'awarded', date: '2025-01-15' },
  warnFrom: null,
})
const steps = schedule(
  [
    anAction({ id: 'late', due: '2026-11-01' }),
    anAction({ id: 'soon', due: '2026-12-15' }),
    anAction({ id: 'far', due: '2027-06-30' }),
    anAction({ id: 'done', due: '2026-12-01', status: 'done' }),
    anAction({ id: 'someday' }),
  ],
  today,
)
const entries = [entry('valid-from', '2027-01-01'), entry('expires', '2027-01-31'), entry('reminder', '2026-02-15')]
const shown = (most: number) =>
  comingUp({ steps, entries, history: [], hasAreas: true }, today, most).map(each => {
    if (each.kind === 'booked') return `${each.event.label} ${each.event.event}`
    return each.kind === 'step' ? each.step.action.id : `${each.entry.label} ${each.entry.kind}`
  })

test('what is overdue comes first, then the days of plan and labels together; what has passed or is done is gone', () => {
  expect(shown(5)).toEqual(['late', 'soon', 'bronze expires', 'far'])
})

test('only the next ones are shown', () => {
  expect(shown(2)).toEqual(['late', 'soon'])
})

test('of two days that a rule leaves open, none is past before the later one is', () => {
  const either: CalendarEntry = { ...entry('expires', '2026-02-28'), dates: ['2026-02-28', '2027-02-28'] }
  const days = { steps: [], entries: [either], history: [], hasAreas: true }
  expect(comingUp(days, today, 5)).toMatchObject([{ date: '2026-02-28', entry: either }])
  expect(comingUp(days, '2027-03-01', 5)).toEqual([])
})

test('what is booked for a day to come stands among them; what has happened does not', () => {
  const booked = { id: 'b', label: 'bronze', event: 'interview', date: '2026-12-24' } as const
  const happened = { ...booked, id: 'h', date: today }
  const days = { steps: [], entries: [], history: [happened, booked], hasAreas: false }
  expect(comingUp(days, today, 5)).toEqual([
    { kind: 'booked', date: '2026-12-24', event: booked, isUnconfirmed: false },
  ])
})

test('what is booked stays to come on its day, and waits for an answer once that has passed', () => {
  const planned = { id: 'p', label: 'bronze', event: 'interview', date: '2026-11-29', planned: true } as const
  const days = { steps: [], entries: [], history: [planned], hasAreas: false }
  expect(comingUp(days, today, 5)).toMatchObject([{ kind: 'booked', isUnconfirmed: true }])
  expect(comingUp(days, '2026-11-29', 5)).toMatchObject([{ kind: 'booked', isUnconfirmed: false }])
})

test('a warning stands beside its day, and what should have been named is overdue until it is', () => {
  const near = { ...entry('expires', '2027-01-31'), warnFrom: '2026-10-31' }
  const missed = entry('reminder', '2026-11-20')
  const days = { steps: [], entries: [near, missed], history: [], hasAreas: false }
  expect(comingUp(days, today, 5)).toMatchObject([{ state: 'missed' }, { state: 'near' }])
  expect(comingUp({ ...days, hasAreas: true }, today, 5)).toMatchObject([{ state: 'near' }])
})
