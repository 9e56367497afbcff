import {
  forgetList,
  resetAssumptions,
  setEffort,
  setLimit,
  setLine,
  setList,
  setLock,
  setRule,
  type AssumptionGroup,
} from '#documents/assumptionCommands.ts'
import type { Change } from '#documents/change.ts'
import * as plan from '#documents/planCommands.ts'
import { randomId } from '#documents/randomId.ts'
import type { Organisation } from '#engine/answers/organisation.ts'
import { bareAction, isBare, type Action } from '#engine/answers/plan.ts'
import type { OwnLimit, OwnLine } from '#engine/questionnaire/assumptions.ts'

/** What the commands need to know of the moment they are given. */
interface Place {
  readonly organisation: () => Organisation | undefined
  readonly run: (change: Change) => void
}

/** The commands of plan, improvement areas and assumptions of the open organisation. Each is one step of undo. */
export function planCommands({ organisation, run }: Place) {
  function onAction(id: string, make: (before: Action) => Change): void {
    const before = organisation()?.actions.find(action => action.id === id)
    if (before) run(make(before))
  }

  return {
    /** @returns their ids, in the same order. */
    addActions(actions: readonly Omit<Action, 'id'>[]): readonly string[] {
      const added = actions.map(action => ({ ...action, id: randomId() }))
      run(plan.addActions(added))
      return added.map(({ id }) => id)
    },
    /** A step to be written into; it is in the plan once something is. */
    draftAction: (): Action => ({ ...bareAction, id: randomId() }),
    /** Writes into a step, a draft too: with what is written first it comes into the plan, as one step of undo. */
    writeAction(id: string, patch: plan.ActionPatch): void {
      const before = organisation()?.actions.find(action => action.id === id)
      const written = { ...bareAction, ...patch, id }
      if (before) run(plan.changeAction(before, patch))
      else if (!isBare(written)) run(plan.addActions([written]))
    },
    /** Steps, each under a key of its own; `after` names keys of others, or steps that are there. */
    takeIn(
      added: readonly (Omit<Action, 'id'> & { readonly key: string })[],
      changed: readonly { readonly id: string; readonly patch: plan.ActionPatch }[],
    ): void {
      const ids = new Map(added.map(({ key }) => [key, randomId()]))
      const actions = added.map(({ key, after, ...fields }) => ({
        ...fields,
        id: ids.get(key) ?? randomId(),
        after: after.map(each => ids.get(each) ?? each),
      }))
      run(plan.takeIn(actions, changed))
    },
    changeAction: (id: string, patch: plan.ActionPatch) => onAction(id, before => plan.changeAction(before, patch)),
    dateActions: (days: readonly Pick<Action, 'id' | 'start' | 'due'>[]) => run(plan.dateActions(days)),
    removeAction: (id: string) => onAction(id, plan.removeAction),
    nameArea: (indicator: string) => run(plan.nameArea(indicator)),
    describeArea: (indicator: string, patch: plan.AreaPatch) => run(plan.describeArea(indicator, patch)),
    dropArea: (indicator: string) => run(plan.dropArea(indicator)),
    setLimit: (limit: string, own: OwnLimit | undefined) => run(setLimit(limit, own)),
    setRule: (rule: string, counts: boolean | undefined) => run(setRule(rule, counts)),
    setList: (list: string, entries: Readonly<Record<string, number>>) =>
      run(setList(list, entries, organisation()?.assumptions.lists[list])),
    addLine: (list: string, text: string) => run(setLine(list, randomId(), { text, isMet: null })),
    setLine: (list: string, id: string, line: OwnLine | undefined) => run(setLine(list, id, line)),
    forgetList(list: string) {
      const now = organisation()
      if (now) run(forgetList(list, now.assumptions))
    },
    setEffort: (step: string, days: number | undefined) => run(setEffort(step, days)),
    setLock: (indicator: string, locked: boolean) => run(setLock(indicator, locked)),
    resetAssumptions(group: AssumptionGroup) {
      const now = organisation()
      if (now) run(resetAssumptions(now.assumptions, group))
    },
  }
}
