import { agreementChanges, type AgreementPart } from './agreement.ts'
import type { BenchmarkGroup } from './benchmarkGroup.ts'

/** What becomes of a group that comes in by link or file. */
export type GroupDecision =
  | { readonly outcome: 'new' | 'same' }
  /** It takes the place of the one here; who joined is asked again when something they agreed to has changed. */
  | { readonly outcome: 'later'; readonly changes: readonly AgreementPart[] }
  | {
      readonly outcome: 'refused'
      readonly because:
        | 'earlier'
        /** The same edition says something else: two of them were made apart. */
        | 'undecided'
    }

/** Whether a group is new, known, takes the place of the one here, or is refused. A later edition wins, never in silence. */
export function takeGroup(here: BenchmarkGroup | undefined, arrived: BenchmarkGroup): GroupDecision {
  if (here === undefined) return { outcome: 'new' }
  const changes = agreementChanges(here, arrived)
  if (arrived.edition < here.edition) return { outcome: 'refused', because: 'earlier' }
  if (arrived.edition > here.edition) return { outcome: 'later', changes }
  return changes.length === 0 ? { outcome: 'same' } : { outcome: 'refused', because: 'undecided' }
}
