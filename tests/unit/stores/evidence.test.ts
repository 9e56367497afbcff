import { expect, test } from 'vitest'
import { largestFile } from '#engine/answers/evidence.ts'
import { useEvidenceStore } from '#stores/evidenceStore.ts'
import { aTab } from '#tests/builders/aTab.ts'

test('a file of 20 MB, as Windows counts them, is kept; a byte more is refused', async () => {
  const { library, pinia } = aTab()
  await library.create(
    { name: 'Aurora Cluster', country: 'BG', field: '', goal: 'gold' },
    { name: '2026', referenceDate: '2026-10-31', reportingYear: 2025 },
  )
  const evidence = useEvidenceStore(pinia)
  const film = (bytes: number) => new File([new Uint8Array(bytes)], 'Film.mp4', { type: 'video/mp4' })

  expect(await evidence.keep(film(20_971_520))).toMatchObject({ kind: 'kept', file: { size: largestFile } })
  expect(await evidence.keep(film(20_971_521))).toEqual({ kind: 'refused', reason: 'too-large' })
})
