import { actionStatuses, type ActionStatus } from '#engine/answers/plan.ts'
import type { ScheduledAction } from '#engine/planning/schedule.ts'

/** The columns of the board: one a status, each in the order in which its steps can be done. */
export function columnsOf(
  steps: readonly ScheduledAction[],
): readonly { readonly status: ActionStatus; readonly steps: readonly ScheduledAction[] }[] {
  return actionStatuses.map(status => ({ status, steps: steps.filter(({ action }) => action.status === status) }))
}

/** The status beside another on the board; undefined at its edge. */
export function statusBeside(status: ActionStatus, by: -1 | 1): ActionStatus | undefined {
  return actionStatuses[actionStatuses.indexOf(status) + by]
}
