import { bareAction, type Action } from '#engine/answers/plan.ts'
import { effortOfStep } from '#engine/planning/pathModel.ts'
import { isPlanned } from '#engine/planning/schedule.ts'
import type { IndicatorId } from '#engine/questionnaire/ids.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import { useAssessmentStore } from './assessmentStore.ts'
import { useLaterRound } from './laterRound.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackWords } from './packWords.ts'

/** From an indicator into the plan: the action that is there for it, or a new one. */
export function usePlanPlace() {
  const store = useOrganisationStore()
  const results = useAssessmentStore()
  const words = usePackWords()
  const later = useLaterRound()

  function addressOf(action: string): string {
    return `/o/${encodeURIComponent(store.id ?? '')}/plan?action=${encodeURIComponent(action)}`
  }

  function plannedFor(indicator: IndicatorId): Action | undefined {
    return store.organisation?.actions.find(action => action.indicator === indicator && isPlanned(action))
  }

  /** The band above the one that an indicator is in; the one above the lowest while it has no points. */
  function nextBand({ id, bands }: Indicator): number | undefined {
    const scores = [...results.assessments.values()].flatMap(({ indicators }) => indicators.get(id) ?? [])
    const next = (scores[0]?.band ?? 0) + 1
    return next < bands.length ? next : undefined
  }

  /** Whether there is anything that an action could raise it to, and a round from which one plans. */
  function canPlan(indicator: Indicator): boolean {
    return later.value === undefined && !indicator.byTime && nextBand(indicator) !== undefined
  }

  /** What an action for an indicator says at first: the next band, and the days of work for that step. */
  function aimAt(indicator: Indicator): Pick<Action, 'indicator' | 'target' | 'effort'> {
    const band = nextBand(indicator)
    const efforts = store.organisation?.assumptions.efforts ?? {}
    return {
      indicator: indicator.id,
      target: band === undefined ? null : (indicator.bands[band]?.points ?? null),
      effort: band === undefined ? null : effortOfStep(indicator, band, efforts),
    }
  }

  /** Adds an action for an indicator. @returns the address at which it is shown. */
  function plan(indicator: Indicator): string {
    const [id = ''] = store.addActions([
      { ...bareAction, ...aimAt(indicator), title: words.indicator(indicator.id).title },
    ])
    return addressOf(id)
  }

  return { addressOf, plannedFor, canPlan, aimAt, plan }
}
