import type { MendedBy } from '../questionnaire/labelScheme.ts'
import type { RequirementState, RequirementVerdict } from './verdict.ts'

/** What came out for one requirement: its state, what the rule asks and what was found. */
export interface Finding {
  readonly state: RequirementState
  readonly needed: number | null
  readonly found: number | string | null
  /** Of a list: each of its lines, as far as it was entered. */
  readonly lines?: readonly RequirementVerdict[]
}

/** A figure against its least value, where `found` may still be open: `undefined` is not yet known. */
export function atLeast(needed: number, found: number | undefined): Finding {
  if (found === undefined) return { state: 'not-yet-known', needed, found: null }
  return { state: found >= needed ? 'met' : 'not-met', needed, found }
}

/**
 * A range that is still possible against its least value. `found` is the end of the range that decides;
 * while it does not decide, there is no figure to show.
 */
export function rangeAtLeast(needed: number, least: number | null, greatest: number | null): Finding {
  if (least !== null && least >= needed) return { state: 'met', needed, found: least }
  if (greatest !== null && greatest < needed) return { state: 'not-met', needed, found: greatest }
  return { state: 'not-yet-known', needed, found: null }
}

/**
 * State of something with no date entered: a duty of the organisation is missing, what time brings is to come, and
 * whether the awarding body has acted is not known here.
 */
export function notHappened(by: MendedBy): RequirementState {
  switch (by) {
    case 'answers':
    case 'act':
      return 'not-met'
    case 'time':
      return 'not-yet-due'
    case 'awarding-body':
      return 'not-yet-known'
  }
}
