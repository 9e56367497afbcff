import { bareAction, type Action } from '#engine/answers/plan.ts'

/** An open action without anything; names only what a test is about. */
export function anAction(parts: Partial<Action> = {}): Action {
  return { ...bareAction, id: 'action-1', title: 'Renew the agreements', ...parts }
}
