import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import { addressOfPlace, answerPlace } from './answerPlace.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'
import { usePlanPlace } from './planPlace.ts'

/** What can be done with a strength or a gap of one’s own. */
export interface FindingWays {
  /** Where it is answered; undefined where it is computed from others. */
  readonly answers: string | undefined
  /** The step that is in the plan for it. */
  readonly planned: string | undefined
  /** Puts a step into the plan. @returns where it is shown. Undefined where nothing could be planned. */
  readonly plan: (() => string) | undefined
}

/** Where a figure of a comparison leads: to its answers, and for a gap into the plan. */
export function useFindingWays() {
  const open = useOrganisationStore()
  const packs = usePackStore()
  const place = usePlanPlace()

  return {
    strength(indicator: Indicator | undefined): FindingWays {
      const found = packs.pack && indicator && answerPlace(packs.pack, indicator.id)
      return { answers: found && addressOfPlace(open.id ?? '', found), planned: undefined, plan: undefined }
    },
    gap(indicator: Indicator | undefined): FindingWays {
      const action = indicator && place.plannedFor(indicator.id)
      const canPlan = indicator !== undefined && action === undefined && place.canPlan(indicator)
      return {
        ...this.strength(indicator),
        planned: action && place.addressOf(action.id),
        plan: canPlan ? () => place.plan(indicator) : undefined,
      }
    },
  }
}
