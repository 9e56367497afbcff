import { afterEach, beforeAll, expect, test } from 'vitest'
import { areas } from '#i18n/areas.ts'
import { loadAreas, startLanguage } from '#i18n/i18n.ts'
import { setClock } from '#stores/clock.ts'
import { useLabelDays } from '#stores/labelDays.ts'
import { aTab } from '#tests/builders/aTab.ts'

beforeAll(async () => {
  await startLanguage('en')
  await loadAreas(areas)
})
afterEach(() => setClock(() => new Date()))

test('a date that is changed moves the events of a calendar and adds none: they are called by what they are', async () => {
  setClock(() => new Date('2026-11-28T10:00:00.000Z'))
  const { library, open, packs } = aTab()
  await library.create(
    { name: 'Aurora Cluster', country: 'BG', field: '', goal: 'bronze' },
    { name: '2026', referenceDate: '2026-10-31', reportingYear: 2025 },
  )
  await packs.ready()
  open.addHistory({ label: 'bronze', event: 'interview', date: '2026-02-10' })
  open.addHistory({ label: 'bronze', event: 'awarded', date: '2026-03-01' })
  const { days } = useLabelDays()
  const before = days.value
  expect(before.length).toBeGreaterThan(3)
  expect(new Set(before.map(({ id }) => id)).size).toBe(before.length)

  const interview = open.organisation?.history.find(({ event }) => event === 'interview')?.id ?? ''
  open.changeHistory(interview, { date: '2026-04-20' })
  expect(days.value.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted())
  expect(days.value.map(({ date }) => date)).not.toEqual(before.map(({ date }) => date))
})
