import { computed, type ComputedRef } from 'vue'
import { useMessages } from '#i18n/useMessages.ts'
import { useOrganisationStore } from './organisationStore.ts'

/** Puts *Invented cluster* before what leaves the house, while the open cluster is one of the demo. */
export function useInventedMark(): ComputedRef<(text: string) => string> {
  const { t } = useMessages('common')
  const store = useOrganisationStore()
  return computed(() => text => (store.organisation?.invented === true ? t('demo.before', { text }) : text))
}
