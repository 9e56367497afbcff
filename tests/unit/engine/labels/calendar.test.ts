import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HistoryEvent } from '#engine/answers/historyEvent.ts'
import { calendar } from '#engine/labels/calendar.ts'
import { intervalFinding } from '#engine/labels/datedRequirements.ts'
import { calendarStates } from '#engine/labels/calendarState.ts'
import { monthsBetween } from '#engine/questionnaire/calendar.ts'
import type { HistoryEventKind, LabelScheme } from '#engine/questionnaire/labelScheme.ts'
import { europeanPack } from '#tests/packs/packFiles.ts'

/** `bronze interview 2025-03-12; bronze awarded 2025-04-02 until 2027-12-31` */
function historyOf(text: string): readonly HistoryEvent[] {
  return text
    .split('; ')
    .filter(Boolean)
    .map((line, index) => {
      const [label = '', event = '', date = '', , validUntil] = line.split(' ')
      const kind = event as HistoryEventKind
      return { id: String(index), label, event: kind, date, ...(validUntil !== undefined && { validUntil }) }
    })
}

/** The days of one kind, `or` between those the rule leaves open; empty when there is none. */
function day(scheme: LabelScheme, history: string, today: string, what: string): string {
  const found = calendar(scheme, historyOf(history), today).find(({ label, kind }) => `${label} ${kind}` === what)
  return found?.dates.join(' or ') ?? ''
}

describe('what follows from the dates of the European labels', () => {
  const won = 'bronze interview 2025-03-12; bronze awarded 2025-04-02'
  test.each([
    // Bronze runs two years from the month of the interview, to the end of that month.
    [won, '2026-01-01', 'bronze valid-from', '2025-04-02'],
    [won, '2026-01-01', 'bronze expires', '2027-03-31'],
    ['bronze interview 2025-03-01; bronze awarded 2025-03-01', '2026-01-01', 'bronze expires', '2027-03-31'],
    ['bronze interview 2025-03-31; bronze awarded 2025-05-20', '2026-01-01', 'bronze expires', '2027-03-31'],
    ['bronze interview 2024-02-29; bronze awarded 2024-03-10', '2025-01-01', 'bronze expires', '2026-02-28'],
    ['bronze interview 2022-02-28; bronze awarded 2022-03-10', '2023-01-01', 'bronze expires', '2024-02-29'],
    ['bronze interview 2025-12-15; bronze awarded 2026-01-10', '2026-02-01', 'bronze expires', '2027-12-31'],
    // Without an interview the month of the award is all there is.
    ['bronze awarded 2025-04-02', '2026-01-01', 'bronze expires', '2027-04-30'],
    // An interview after the award is that of the next time.
    ['bronze awarded 2025-04-02; bronze interview 2026-11-03', '2026-12-01', 'bronze expires', '2027-04-30'],
    // An end that was entered counts as it is.
    ['bronze awarded 2025-04-02 until 2027-06-15', '2026-01-01', 'bronze expires', '2027-06-15'],
    // It can be renewed from its end until a year after it.
    [won, '2026-01-01', 'bronze renewal-opens', '2027-03-31'],
    [won, '2026-01-01', 'bronze last-day-to-renew', '2028-03-31'],
    ['bronze interview 2024-02-29; bronze awarded 2024-03-10', '2025-01-01', 'bronze last-day-to-renew', '2027-02-28'],
    ['bronze interview 2021-02-10; bronze awarded 2021-03-01', '2022-01-01', 'bronze last-day-to-renew', '2024-02-29'],
    // Nothing follows from what lies ahead, and nothing from nothing.
    [won, '2025-04-01', 'bronze expires', ''],
    [won, '2025-04-02', 'bronze expires', '2027-03-31'],
    ['bronze applied 2025-01-10', '2026-01-01', 'bronze expires', ''],
    ['bronze interview 2025-03-12', '2026-01-01', 'bronze expires', ''],
    ['', '2026-01-01', 'bronze expires', ''],
    // The seamless extension: three years from the old end, whether renewed before or after it.
    [`${won}; bronze renewed 2027-03-30`, '2027-04-01', 'bronze expires', '2030-03-31'],
    [`${won}; bronze renewed 2027-03-31`, '2027-04-01', 'bronze expires', '2030-03-31'],
    [`${won}; bronze renewed 2027-04-01`, '2027-04-01', 'bronze expires', '2030-03-31'],
    [`${won}; bronze renewed 2028-03-30`, '2028-04-01', 'bronze expires', '2030-03-31'],
    [`${won}; bronze renewed 2028-03-31`, '2028-04-01', 'bronze expires', '2030-03-31'],
    // A day after the last day it begins anew: two years from the month of an interview since the last award, or of the renewal.
    [`${won}; bronze renewed 2028-04-01`, '2028-05-01', 'bronze expires', '2030-04-30'],
    [`${won}; bronze interview 2028-05-06; bronze renewed 2028-06-01`, '2028-07-01', 'bronze expires', '2030-05-31'],
    // The interview decides whether it was in time, not the certificate that came later.
    [`${won}; bronze interview 2027-11-05; bronze renewed 2028-04-20`, '2028-05-01', 'bronze expires', '2030-03-31'],
    // Under whatever label it is entered: Silver's second interview is one of Bronze too.
    [`${won}; silver interview 2027-11-05; bronze renewed 2028-04-20`, '2028-05-01', 'bronze expires', '2030-03-31'],
    // Nor does an old interview carry a renewal of years later.
    [`${won}; bronze interview 2027-01-05; bronze renewed 2030-04-20`, '2030-05-01', 'bronze expires', '2032-04-30'],
    // The award that it renews is not entered: neither the old end nor the new one is known.
    ['bronze renewed 2025-05-10', '2025-06-01', 'bronze expires', ''],
    ['bronze renewed 2025-05-10 until 2028-05-31', '2025-06-01', 'bronze expires', '2028-05-31'],
    // Twice renewed.
    [`${won}; bronze renewed 2027-05-02; bronze renewed 2030-02-11`, '2030-03-01', 'bronze expires', '2033-03-31'],
    [`${won}; bronze renewed 2027-05-02 until 2030-01-31`, '2028-01-01', 'bronze expires', '2030-01-31'],
    // A lapse ends it; a new award begins again.
    [`${won}; bronze lapsed 2026-06-30`, '2026-07-01', 'bronze expires', ''],
    [`${won}; bronze lapsed 2026-06-30`, '2026-06-29', 'bronze expires', '2027-03-31'],
    [`${won}; bronze lapsed 2026-06-30; bronze awarded 2026-09-01`, '2026-10-01', 'bronze expires', '2028-09-30'],
    [
      `${won}; bronze lapsed 2026-06-30; bronze interview 2026-08-05; bronze awarded 2026-09-01`,
      '2026-10-01',
      'bronze expires',
      '2028-08-31',
    ],
    [
      'bronze interview 2022-03-12; bronze awarded 2022-04-02; bronze lapsed 2023-06-30; bronze awarded 2026-09-01',
      '2026-11-28',
      'bronze expires',
      '2028-09-30',
    ],
    [
      'silver audit 2022-03-12; silver awarded 2022-04-02; silver lapsed 2023-06-30; silver awarded 2026-06-01',
      '2026-11-28',
      'silver expires',
      '2028-06-30',
    ],
    // A lapse entered on the end, or after it, says nothing new: the label is renewed as it would be without.
    [`${won}; bronze lapsed 2027-03-31; bronze renewed 2027-10-01`, '2027-11-01', 'bronze expires', '2030-03-31'],
    [`${won}; bronze lapsed 2027-06-30; bronze renewed 2027-10-01`, '2027-11-01', 'bronze expires', '2030-03-31'],
    [`${won}; bronze lapsed 2027-03-31`, '2027-11-01', 'bronze last-day-to-renew', '2028-03-31'],
    [`${won}; bronze lapsed 2027-03-30; bronze renewed 2027-10-01`, '2027-11-01', 'bronze expires', '2029-10-31'],
    [`${won}; bronze lapsed 2027-03-31; bronze awarded 2027-10-01`, '2027-11-01', 'bronze expires', '2029-10-31'],
    // Of two possible ends it says which.
    [
      'silver audit 2022-03-12; silver awarded 2022-04-02; silver lapsed 2024-05-01',
      '2024-06-01',
      'silver expires',
      '2024-03-31',
    ],
    // Nor does an interview count by which the label would be over before the award.
    ['bronze interview 2022-03-12; bronze awarded 2026-09-01', '2026-11-28', 'bronze expires', '2028-09-30'],
    // The second benchmarking: from the first day that completes 18 months to the last day of 24.
    ['bronze interview 2025-03-12', '2026-01-01', 'silver window-opens', '2026-09-12'],
    ['bronze interview 2025-03-12', '2026-01-01', 'silver window-closes', '2027-03-12'],
    ['bronze interview 2024-08-31', '2025-01-01', 'silver window-opens', '2026-02-28'],
    ['bronze interview 2024-08-29', '2025-01-01', 'silver window-opens', '2026-02-28'],
    // Months are complete on the same day of the month, as the requirement counts them; the end of a month is no rule here.
    ['bronze interview 2026-02-28', '2026-03-01', 'silver window-opens', '2027-08-28'],
    ['bronze interview 2026-02-28', '2026-03-01', 'silver window-closes', '2028-02-28'],
    ['bronze interview 2026-02-27', '2026-03-01', 'silver window-opens', '2027-08-27'],
    ['bronze interview 2024-02-29', '2025-01-01', 'silver window-closes', '2026-02-28'],
    // The last interview counts, whatever label it was for.
    ['bronze interview 2023-01-10; bronze interview 2024-09-10', '2025-01-01', 'silver window-opens', '2026-03-10'],
    // Name the three areas a month after Bronze; not any more once Silver is there.
    [won, '2025-04-02', 'silver reminder', '2025-05-02'],
    ['bronze awarded 2025-01-31', '2025-02-01', 'silver reminder', '2025-02-28'],
    [`${won}; silver awarded 2026-12-01`, '2027-01-01', 'silver reminder', ''],
    // Nor once Bronze was renewed or has lapsed: it was to follow the award.
    [`${won}; bronze renewed 2027-03-30`, '2027-04-01', 'silver reminder', ''],
    [`${won}; bronze lapsed 2026-03-30`, '2026-04-01', 'silver reminder', ''],
    // Nor once Bronze has simply run out: who renews it is late for nothing that was to follow the award.
    [won, '2027-03-31', 'silver reminder', '2025-05-02'],
    [won, '2027-04-01', 'silver reminder', ''],
    ['bronze awarded 2023-01-10', '2026-11-28', 'silver reminder', ''],
    // Silver runs two years from the month of the visit; renewed, two or three: ask.
    ['silver audit 2026-11-05; silver awarded 2026-12-01', '2027-01-01', 'silver expires', '2028-11-30'],
    [
      'silver audit 2026-11-05; silver awarded 2026-12-01; silver renewed 2028-10-10',
      '2028-11-01',
      'silver expires',
      '2030-11-30 or 2031-11-30',
    ],
    [
      'silver audit 2026-11-05; silver awarded 2026-12-01; silver renewed 2028-10-10',
      '2028-11-01',
      'silver last-day-to-renew',
      '2031-11-30 or 2032-11-30',
    ],
    // Gold runs two years; that it runs to the end of the month was not read.
    ['gold audit 2026-11-05; gold awarded 2026-12-01', '2027-01-01', 'gold expires', '2028-11-05'],
    ['gold awarded 2024-02-29', '2025-01-01', 'gold expires', '2026-02-28'],
  ])('%s | on %s: %s is %s', (history, today, what, expected) => {
    expect(day(europeanPack.scheme, history, today, what)).toBe(expected)
  })

  test('each day says which event and which rule it follows from, and on what that rests', () => {
    const expires = calendar(europeanPack.scheme, historyOf(won), '2026-01-01').find(({ kind }) => kind === 'expires')

    expect(expires).toEqual({
      label: 'bronze',
      kind: 'expires',
      dates: ['2027-03-31'],
      rule: 'first',
      basis: 'published',
      from: { event: 'awarded', date: '2025-04-02' },
      warnFrom: '2026-12-31',
    })
  })

  test('no label ends before it begins, whatever happened when', () => {
    const kinds = ['interview', 'audit', 'applied', 'awarded', 'renewed', 'lapsed'] as const
    const dayOf = (days: number): string => new Date(Date.UTC(2015, 0, 1 + days)).toISOString().slice(0, 10)
    const event = fc.record({
      label: fc.constantFrom('bronze', 'silver', 'gold'),
      event: fc.constantFrom(...kinds),
      date: fc.integer({ min: 0, max: 4300 }).map(dayOf),
    })
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), events => {
        const history = events.map((each, index) => ({ ...each, id: String(index) }))
        for (const { kind, dates, from } of calendar(europeanPack.scheme, history, '2026-11-28')) {
          if (kind === 'expires' || kind === 'last-day-to-renew') expect(dates[0] >= from.date).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('they come in the order of their days', () => {
    const days = calendar(europeanPack.scheme, historyOf(won), '2026-01-01').map(({ dates }) => dates[0])

    expect(days).toEqual(days.toSorted())
  })
})

describe('the window of the second benchmarking', () => {
  const interval = europeanPack.scheme.labels
    .flatMap(({ requirements }) => requirements)
    .find(({ kind }) => kind === 'interval')
  const dayAfter = (date: string, days: number): string =>
    new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
  const isMet = (from: string, to: string): boolean =>
    interval?.kind === 'interval' &&
    intervalFinding(interval, historyOf(`bronze interview ${from}; silver interview ${to}`), '2099-01-01').state ===
      'met'

  test('is the one in which its requirement is met, from its first day to its last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), days => {
        const first = dayAfter('2000-01-01', days)
        const [opens, closes] = ['silver window-opens', 'silver window-closes'].map(what =>
          day(europeanPack.scheme, `bronze interview ${first}`, first, what),
        )
        if (opens === undefined || closes === undefined) throw new Error('no window')
        expect(isMet(first, opens) && isMet(first, closes)).toBe(true)
        expect(isMet(first, dayAfter(opens, -1)) || isMet(first, dayAfter(closes, 1))).toBe(false)
        expect(monthsBetween(first, opens)).toBe(18)
      }),
      { numRuns: 300 },
    )
  })
})

test('a day that rests on two rules is no surer than the less sure of them', () => {
  const basisOf = (history: string, today: string, what: string) =>
    calendar(europeanPack.scheme, historyOf(history), today).find(({ label, kind }) => `${label} ${kind}` === what)
      ?.basis
  const won = 'silver audit 2026-11-05; silver awarded 2026-12-01'

  // How long a renewed Silver runs was concluded, not read; how long it can be renewed after that is published.
  expect(basisOf(`${won}; silver renewed 2028-10-10`, '2028-11-01', 'silver expires')).toBe('derived')
  expect(basisOf(`${won}; silver renewed 2028-10-10`, '2028-11-01', 'silver last-day-to-renew')).toBe('derived')
  // An end that was entered leaves the rule as sure as it is.
  expect(basisOf('bronze awarded 2025-04-02 until 2027-12-31', '2026-01-01', 'bronze last-day-to-renew')).toBe(
    'published',
  )
})

describe('how the days stand to today', () => {
  const history = 'bronze interview 2025-03-12; bronze awarded 2025-04-02'
  const states = (text: string, today: string, planned = '') => {
    const all = [...historyOf(text), ...historyOf(planned).map(each => ({ ...each, id: 'p', planned: true }))]
    const entries = calendar(europeanPack.scheme, all, today)
    const found = calendarStates(entries, today, { hasAreas: false, history: all })
    return Object.fromEntries(found.map(({ entry, state }) => [`${entry.label} ${entry.kind}`, state]))
  }

  test('one day of a label calls for action, and what only begins calls for none', () => {
    expect(states(history, '2027-01-05')).toEqual({
      'bronze valid-from': 'past',
      'silver reminder': 'missed',
      'silver window-opens': 'past',
      'silver window-closes': 'near',
      'bronze expires': 'near',
      'bronze renewal-opens': 'soon',
      'bronze last-day-to-renew': 'to-come',
    })
  })

  test('a window waits quietly once a day inside it is booked', () => {
    const booked = states(history, '2027-01-05', 'silver interview 2027-01-14')
    expect(booked['silver window-closes']).toBe('to-come')
    expect(states(history, '2027-01-05', 'silver interview 2027-04-14')['silver window-closes']).toBe('near')
  })
})

describe('another scheme, with other terms', () => {
  const scheme: LabelScheme = {
    laurel: 'label-scheme/1',
    version: '1.0.0',
    collected: '2026-11',
    labels: [
      {
        id: 'crust',
        requirements: [
          { id: 'twice', kind: 'interval', event: 'audit', fromMonths: 6, toMonths: 7, by: 'time', basis: 'assumed' },
        ],
        terms: [
          { id: 'half', kind: 'validity', months: 6, from: 'applied', basis: 'assumed' },
          { id: 'more', kind: 'extension', months: 6, basis: 'assumed' },
        ],
        prices: [],
        steps: [],
      },
    ],
  }

  test.each([
    ['crust applied 2026-01-31; crust awarded 2026-02-15', 'crust expires', '2026-07-31'],
    // Without a window a renewal counts until the end, and not after it.
    ['crust awarded 2026-01-15; crust renewed 2026-07-15', 'crust expires', '2027-01-15'],
    ['crust awarded 2026-01-15; crust renewed 2026-07-16', 'crust expires', '2027-01-16'],
    ['crust awarded 2026-01-15', 'crust last-day-to-renew', ''],
    ['crust audit 2026-01-31', 'crust window-opens', '2026-07-31'],
    ['crust audit 2026-01-31', 'crust window-closes', '2026-08-31'],
  ])('%s: %s is %s', (history, what, expected) => {
    expect(day(scheme, history, '2026-12-01', what)).toBe(expected)
  })
})
