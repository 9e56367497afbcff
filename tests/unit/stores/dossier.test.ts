import { beforeAll, expect, test } from 'vitest'
import { areas } from '#i18n/areas.ts'
import { loadAreas, startLanguage } from '#i18n/i18n.ts'
import { useDossier } from '#stores/useDossier.ts'
import { aTab } from '#tests/builders/aTab.ts'

beforeAll(async () => {
  await startLanguage('en')
  await loadAreas(areas)
})

test('the dossier of a round says in its head and at each answer what nobody has confirmed', async () => {
  const { library, open, packs, rounds } = aTab()
  await library.create(
    { name: 'Aurora Cluster', country: 'BG', field: '', goal: 'gold' },
    { name: '2026', referenceDate: '2026-10-31', reportingYear: 2025 },
  )
  await packs.ready()
  open.answerAll({ 'members.committed': 41, 'members.contacted': 29 }, {})
  const { index } = useDossier({ questionnaire: 'quality', withScores: false, everything: false })
  expect(index.value?.unconfirmed).toBe('')

  await rounds.startRound({ name: '2028', referenceDate: '2028-10-31', reportingYear: 2027 }, open.round?.id ?? '')
  open.answer('members.contacted', 33)
  const marks = (indicator: string) =>
    index.value?.dimensions
      .flatMap(({ entries }) => entries)
      .find(entry => entry.indicator === indicator)
      ?.rows.filter(({ mark = '' }) => mark !== '')
      .map(({ label, mark }) => [label, mark])

  expect(index.value?.unconfirmed).toMatch(/^Not every answer is of this round: one was carried over/)
  expect(marks('direct-contact')).toEqual([
    ['Committed participants, on 31 October 2028', 'carried over, not confirmed'],
  ])
  expect(marks('focus')).toEqual([])
})
