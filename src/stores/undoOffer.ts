import { useOrganisationStore } from './organisationStore.ts'

/**
 * What a message offers right after a change: to take just this one back. The next change is another step: what undo
 * would then take back is not this one, so the offer holds only `upon` the organisation as it is now.
 *
 * @param done called once it is taken back.
 */
export function undoOffer(word: string, done?: () => void) {
  const store = useOrganisationStore()
  return {
    word,
    run(): void {
      store.undo()
      done?.()
    },
    upon: () => store.organisation,
  }
}
