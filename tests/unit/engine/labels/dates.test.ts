import { describe, expect, test } from 'vitest'
import type { HistoryEvent } from '#engine/answers/historyEvent.ts'
import { aRequirement, anEvent, judgedAlone, judgedLabel } from './builders.ts'

// Today is 2026-11-23 throughout.

describe('an event', () => {
  const visit = (by: 'act' | 'time' | 'awarding-body') =>
    aRequirement('visit', { kind: 'event', event: 'audit', label: 'crust' }, { by })

  test.each([
    { by: 'awarding-body', history: [anEvent('audit', '2026-11-23')], state: 'met', found: '2026-11-23' },
    { by: 'awarding-body', history: [anEvent('audit', '2026-11-24')], state: 'not-yet-due', found: '2026-11-24' },
    { by: 'awarding-body', history: [], state: 'not-yet-known', found: null },
    { by: 'time', history: [], state: 'not-yet-due', found: null },
    { by: 'act', history: [], state: 'not-met', found: null },
    { by: 'act', history: [anEvent('audit', '2027-01-15')], state: 'not-yet-due', found: '2027-01-15' },
    { by: 'act', history: [anEvent('interview', '2026-01-15')], state: 'not-met', found: null },
    { by: 'act', history: [anEvent('audit', '2026-01-15', { label: 'bun' })], state: 'not-met', found: null },
  ] as const)('by $by with $history is $state', ({ by, history, state, found }) => {
    expect(judgedAlone(visit(by), { history })).toMatchObject({ state, found })
  })

  test('that was planned is asked for once its day has passed, and counts once it is confirmed', () => {
    const planned = (date: string, isPlanned = true) => ({ ...anEvent('audit', date), planned: isPlanned })
    expect(judgedAlone(visit('awarding-body'), { history: [planned('2026-11-22')] })).toMatchObject({
      state: 'not-yet-known',
      found: '2026-11-22',
    })
    expect(judgedAlone(visit('awarding-body'), { history: [planned('2026-11-23')] }).state).toBe('not-yet-due')
    expect(judgedAlone(visit('awarding-body'), { history: [planned('2026-11-22', false)] }).state).toBe('met')
  })

  test('shows the latest of several days', () => {
    const history = [anEvent('audit', '2026-03-01'), anEvent('audit', '2024-03-01'), anEvent('audit', '2027-03-01')]

    expect(judgedAlone(visit('act'), { history })).toMatchObject({ state: 'met', found: '2026-03-01' })
  })
})

describe('18 to 24 months between two interviews', () => {
  const interval = (by: 'act' | 'time') =>
    aRequirement('interval', { kind: 'interval', event: 'interview', fromMonths: 18, toMonths: 24 }, { by })

  test.each([
    { dates: ['2024-05-10', '2025-11-10'], state: 'met', found: 18, because: 'the first day that counts' },
    { dates: ['2024-05-10', '2025-11-09'], state: 'not-yet-known', found: 17, because: 'a day early: ask' },
    { dates: ['2024-05-10', '2026-05-10'], state: 'met', found: 24, because: 'the last day that counts' },
    { dates: ['2024-05-10', '2026-05-11'], state: 'not-yet-known', found: 24, because: 'a day late: ask' },
    { dates: ['2024-02-29', '2025-08-31'], state: 'met', found: 18, because: 'ends of months' },
    { dates: ['2020-01-01', '2023-01-01', '2024-10-01'], state: 'met', found: 21, because: 'any two in a row count' },
    { dates: ['2022-01-01', '2023-10-01', '2026-10-01'], state: 'met', found: 21, because: 'earlier ones count too' },
    {
      dates: ['2022-01-01', '2023-01-01', '2024-01-01'],
      state: 'not-yet-known',
      found: 12,
      because: 'not first to last',
    },
    {
      dates: ['2025-11-10', '2024-05-10', '2024-05-10'],
      state: 'met',
      found: 18,
      because: 'entered in any order, twice',
    },
    { dates: ['2025-05-10', '2026-12-10'], state: 'not-yet-due', found: 19, because: 'the second is planned' },
    { dates: ['2025-11-23'], state: 'not-yet-due', found: null, because: 'the window opens in six months' },
    { dates: ['2025-05-23'], state: 'not-yet-due', found: null, because: 'the window opens today' },
    { dates: ['2024-11-23'], state: 'not-yet-due', found: null, because: 'the window closes today' },
    { dates: ['2024-11-22'], state: 'not-yet-known', found: null, because: 'the window is past: ask' },
    { dates: [], state: 'not-yet-known', found: null, because: 'no date is entered' },
  ])('$dates is $state: $because', ({ dates, state, found }) => {
    const history = dates.map((date, index) => anEvent('interview', date, { id: String(index) }))

    expect(judgedAlone(interval('time'), { history })).toMatchObject({ state, needed: 18, found })
  })

  test('does not count a planned one whose day has passed', () => {
    const planned = { ...anEvent('interview', '2026-11-10', { id: '2' }), planned: true }
    const history = [anEvent('interview', '2025-03-12'), planned]

    expect(judgedAlone(interval('time'), { history })).toMatchObject({ state: 'not-yet-known', found: null })
    expect(
      judgedAlone(interval('time'), { history: [...history.slice(0, 1), { ...planned, planned: false }] }).state,
    ).toBe('met')
  })

  test('counts interviews of any label', () => {
    const history = [anEvent('interview', '2024-05-10', { label: 'bun' }), anEvent('interview', '2026-01-10')]

    expect(judgedAlone(interval('time'), { history }).state).toBe('met')
  })

  test.each([
    { dates: [], state: 'not-met' },
    { dates: ['2025-05-23'], state: 'not-met' },
    { dates: ['2025-05-24'], state: 'not-yet-due' },
  ])('is missed by those who must act once the window is open: $dates', ({ dates, state }) => {
    expect(judgedAlone(interval('act'), { history: dates.map(date => anEvent('interview', date)) }).state).toBe(state)
  })
})

describe('an interview of whatever label', () => {
  const interview = aRequirement(
    'interview',
    { kind: 'event', event: 'interview', label: 'crust', anyLabel: true },
    { by: 'awarding-body' },
  )
  const ended = anEvent('awarded', '2024-04-02', { validUntil: '2026-03-31' })

  test('counts once the label is over, if it was held since the last award', () => {
    const asked = (date: string) =>
      judgedAlone(interview, { history: [ended, anEvent('interview', date, { label: 'bun' })] }).state

    expect(asked('2026-01-14')).toBe('met')
    expect(asked('2024-03-12')).toBe('not-yet-known')
  })
})

describe('another label that must be held', () => {
  const held = aRequirement('held', { kind: 'held', label: 'crust' }, { by: 'act' })

  test.each([
    { history: [anEvent('awarded', '2025-11-01', { validUntil: '2026-11-23' })], state: 'met', found: '2025-11-01' },
    {
      history: [anEvent('awarded', '2024-11-01', { validUntil: '2026-11-22' })],
      state: 'not-met',
      found: '2026-11-22',
    },
    { history: [anEvent('awarded', '2025-11-01')], state: 'met', found: '2025-11-01' },
    { history: [anEvent('awarded', '2026-11-24')], state: 'not-met', found: null },
    { history: [anEvent('awarded', '2025-11-01'), anEvent('lapsed', '2026-01-01')], state: 'not-met', found: null },
    {
      history: [anEvent('renewed', '2026-05-01'), anEvent('lapsed', '2026-01-01'), anEvent('awarded', '2023-11-01')],
      state: 'met',
      found: '2026-05-01',
    },
    { history: [anEvent('awarded', '2025-11-01'), anEvent('lapsed', '2027-01-01')], state: 'met', found: '2025-11-01' },
    { history: [anEvent('awarded', '2025-11-01', { label: 'bun' })], state: 'not-met', found: null },
    { history: [anEvent('interview', '2025-11-01')], state: 'not-met', found: null },
    { history: [], state: 'not-met', found: null },
  ])('$history is $state', ({ history, state, found }) => {
    expect(judgedAlone(held, { history })).toMatchObject({ state, found })
  })

  test.each([
    { end: '2026-06-30', because: 'it was held on that day', state: 'met', found: null },
    { end: '2026-03-31', because: 'it had ended by then', state: 'not-met', found: '2026-03-31' },
  ])(
    'counts from the day on which the label that asks was granted, while that is held: $because',
    ({ end, state, found }) => {
      const bun = anEvent('awarded', '2024-11-01', { label: 'bun', validUntil: end })
      const crust = (validUntil: string) => anEvent('awarded', '2026-05-01', { validUntil })
      const asked = (history: readonly HistoryEvent[]) =>
        judgedAlone(aRequirement('held', { kind: 'held', label: 'bun' }, { by: 'act' }), { history })

      expect(asked([bun, crust('2028-05-31')])).toMatchObject({ state, found })
      // Once that is over too, it is asked for anew.
      expect(asked([bun, crust('2026-10-31')])).toMatchObject({ state: 'not-met', found: end })
    },
  )
})

describe('a label held', () => {
  test('is shown with its certificate and its end', () => {
    const history = [anEvent('awarded', '2025-11-01', { certificate: ' NOW-17 ', validUntil: '2027-11-30' })]

    expect(judgedLabel([], { history }).held).toEqual({
      since: '2025-11-01',
      validUntil: '2027-11-30',
      certificate: 'NOW-17',
    })
  })

  test.each([
    { history: [], because: 'nothing is entered' },
    { history: [anEvent('awarded', '2025-11-01')], because: 'no certificate number is entered' },
    { history: [anEvent('awarded', '2025-11-01', { certificate: '  ' })], because: 'the certificate number is blank' },
    { history: [anEvent('awarded', '2027-11-01', { certificate: 'X' })], because: 'the award is to come' },
    {
      history: [anEvent('awarded', '2023-11-01', { certificate: 'X', validUntil: '2025-11-30' })],
      because: 'it has run out',
    },
  ])('is not shown when $because', ({ history }) => {
    expect(judgedLabel([], { history }).held).toBeUndefined()
  })

  test('is not shown under the certificate of an award before it', () => {
    const first = anEvent('awarded', '2023-11-01', { certificate: 'A' })
    const lapsed = anEvent('lapsed', '2024-11-01')
    const heldAfter = (...history: readonly HistoryEvent[]) => judgedLabel([], { history }).held

    expect(heldAfter(first, lapsed, anEvent('awarded', '2025-11-01'))).toBeUndefined()
    expect(heldAfter(first, anEvent('awarded', '2025-11-01'))).toBeUndefined()
    expect(heldAfter(first, lapsed, anEvent('awarded', '2025-11-01', { certificate: 'B' }))).toMatchObject({
      since: '2025-11-01',
      certificate: 'B',
    })
  })

  test('goes on from its award where its end was entered as a lapse and it was renewed in time', () => {
    const history = [
      anEvent('awarded', '2023-11-01', { certificate: 'A', validUntil: '2025-10-31' }),
      anEvent('lapsed', '2025-10-31'),
      anEvent('renewed', '2025-12-01'),
    ]
    expect(judgedLabel([], { history }).held).toMatchObject({ since: '2023-11-01', certificate: 'A' })
  })

  test('keeps its certificate when the renewal is entered without one', () => {
    const history = [
      anEvent('awarded', '2025-11-01', { certificate: 'A', validUntil: '2027-11-30' }),
      anEvent('renewed', '2026-11-01'),
    ]

    expect(judgedLabel([], { history }).held).toMatchObject({ since: '2025-11-01', certificate: 'A' })
    const [award] = history
    const renewed = anEvent('renewed', '2026-11-01', { certificate: 'B' })
    expect(judgedLabel([], { history: award === undefined ? [] : [award, renewed] }).held).toMatchObject({
      since: '2025-11-01',
      certificate: 'B',
    })
    // The old end is not that of the renewal.
    expect(judgedLabel([], { history }).held?.validUntil).toBeUndefined()
  })
})
