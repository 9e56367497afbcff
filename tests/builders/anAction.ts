import type { Action } from '#engine/answers/plan.ts'

/** An open action without anything; names only what a test is about. */
export function anAction(parts: Partial<Action> = {}): Action {
  return {
    id: 'action-1',
    title: 'Renew the agreements',
    indicator: '',
    target: null,
    owner: '',
    effort: null,
    start: '',
    due: '',
    status: 'open',
    papers: '',
    notes: '',
    after: [],
    ...parts,
  }
}
