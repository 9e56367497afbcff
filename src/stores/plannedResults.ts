import { computed, type ComputedRef } from 'vue'
import type { Round } from '#engine/answers/organisation.ts'
import type { Action } from '#engine/answers/plan.ts'
import type { LabelVerdict } from '#engine/labels/verdict.ts'
import { bringsSomething, ifDone, ifDoneInTime, type PlannedRaise, type Standing } from '#engine/planning/ifDone.ts'
import { schedule, type ScheduledAction } from '#engine/planning/schedule.ts'
import type { IsoDate } from '#engine/questionnaire/answers.ts'
import type { LabelId } from '#engine/questionnaire/ids.ts'
import { useAssessmentStore } from './assessmentStore.ts'
import { today } from './clock.ts'
import { judgeRound } from './judgeRound.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'
import type { RoundResult } from './roundResults.ts'

/** What a round would be worth with work of the plan done. */
export interface PlannedResult extends Standing {
  readonly raises: readonly PlannedRaise[]
  readonly verdicts: ReadonlyMap<LabelId, LabelVerdict>
}

/**
 * The plan of the open organisation, in an order in which it can be done: without days, what a label asks for by
 * itself first, then what brings most points for a day of work.
 */
export function useSchedule(): ComputedRef<readonly ScheduledAction[]> {
  const open = useOrganisationStore()
  const results = useAssessmentStore()
  return computed(() => {
    const scores = new Map([...results.assessments.values()].flatMap(({ indicators }) => [...indicators]))
    const worthOf = ({ requirement, indicator, target, effort }: Action): number => {
      if (requirement !== undefined) return Infinity
      const gained = (target ?? 0) - (scores.get(indicator)?.points ?? 0)
      return gained <= 0 ? 0 : gained / Math.max(effort ?? 1, shortest)
    }
    return schedule(open.organisation?.actions ?? [], today(), worthOf)
  })
}

/** Days of work below which two steps are as good as each other. */
const shortest = 0.1

/** The open round as it would be if all of the plan were done. */
export function useIfDone(): ComputedRef<PlannedResult | undefined> {
  const open = useOrganisationStore()
  const packs = usePackStore()
  const results = useAssessmentStore()
  const judged = useJudged()
  return computed(() => {
    const { organisation, round, answers } = open
    if (!packs.pack || !organisation || !round) return undefined
    const standing = { answers, asOf: round.referenceDate, assessments: results.assessments }
    return judged(round, ifDone(packs.pack, standing, organisation.actions))
  })
}

/** A round as it would be from each day on at which something of the plan is done, earliest first. */
export function useIfDoneInTime(
  of: () => RoundResult | undefined,
): ComputedRef<readonly (PlannedResult & { readonly day: IsoDate })[]> {
  const open = useOrganisationStore()
  const packs = usePackStore()
  const judged = useJudged()
  return computed(() => {
    const { organisation } = open
    const result = of()
    if (!packs.pack || !organisation || !result) return []
    const { round, answers, assessments } = result
    const standing = { answers, asOf: round.referenceDate, assessments }
    return ifDoneInTime(packs.pack, standing, organisation.actions, today()).flatMap(found => {
      const then = judged(round, found)
      return then === undefined ? [] : [{ ...then, day: found.day }]
    })
  })
}

/** How many steps of the plan would change something and have no day by which they are done. */
export function useUndatedAims(): ComputedRef<number> {
  const steps = useSchedule()
  return computed(
    () =>
      steps.value.filter(
        ({ action, isPlanned, doneBy }) => isPlanned && doneBy === undefined && bringsSomething(action),
      ).length,
  )
}

/** Verdicts are those of today on what would be: nothing is said of what time or the awarding body brings till then. */
function useJudged() {
  const open = useOrganisationStore()
  const packs = usePackStore()
  return (round: Round, found: Omit<PlannedResult, 'verdicts'>): PlannedResult | undefined => {
    const { organisation } = open
    if (!packs.pack || !organisation) return undefined
    return { ...found, verdicts: judgeRound(packs.pack, organisation, { round, ...found }, today()) }
  }
}
