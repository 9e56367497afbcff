import { createPinia } from 'pinia'
import { afterEach } from 'vitest'
import { useDeviceStore } from '#stores/deviceStore.ts'
import { setClock } from '#stores/clock.ts'
import { useArrivalsStore } from '#stores/arrivalsStore.ts'
import { useAssessmentStore } from '#stores/assessmentStore.ts'
import { useCardIssueStore } from '#stores/cardIssueStore.ts'
import { useCardsStore } from '#stores/cardsStore.ts'
import { useFilesStore } from '#stores/filesStore.ts'
import { useGroupsStore } from '#stores/groupsStore.ts'
import { useLibraryStore } from '#stores/libraryStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { useRoundsStore } from '#stores/roundsStore.ts'
import { useSigningStore } from '#stores/signingStore.ts'
import { useWhatIfStore } from '#stores/whatIfStore.ts'
import { keepDevice } from './aDevice.ts'
import './aLocalStorage.ts'

const leave: (() => Promise<void>)[] = []

/** One tab with all its stores; two of them share the databases. The clock stands at 23 November 2026. */
export function aTab() {
  setClock(() => new Date('2026-11-23T10:00:00.000Z'))
  const pinia = createPinia()
  const { device } = useDeviceStore(pinia)
  keepDevice(device)
  const open = useOrganisationStore(pinia)
  leave.push(open.abandon)
  return {
    pinia,
    device,
    open,
    library: useLibraryStore(pinia),
    files: useFilesStore(pinia),
    packs: usePackStore(pinia),
    scores: useAssessmentStore(pinia),
    cards: useCardsStore(pinia),
    groups: useGroupsStore(pinia),
    arrivals: useArrivalsStore(pinia),
    cardIssue: useCardIssueStore(pinia),
    signing: useSigningStore(pinia),
    rounds: useRoundsStore(pinia),
    whatIf: useWhatIfStore(pinia),
  }
}

afterEach(async () => {
  for (const close of leave.splice(0)) await close()
  setClock(() => new Date())
})
