import { computed } from 'vue'
import type { LabelVerdict, RequirementVerdict } from '#engine/labels/verdict.ts'
import type { Raise } from '#engine/planning/path.ts'
import { effortOfStep } from '#engine/planning/pathModel.ts'
import { supposedFor } from '#engine/planning/whatIf.ts'
import type { AnswerValue } from '#engine/questionnaire/answers.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import type { LabelId } from '#engine/questionnaire/ids.ts'
import { useAssessmentStore } from '#stores/assessmentStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { useWhatIfStore } from '#stores/whatIfStore.ts'

interface Moved {
  readonly label: LabelId
  readonly requirement: RequirementVerdict
}

/** What the suppositions bring against today: requirements gained and lost, and raises that a plan could take in. */
export function useWhatIf(label: () => LabelId) {
  const packs = usePackStore()
  const store = useOrganisationStore()
  const today = useAssessmentStore()
  const supposed = useWhatIfStore()

  /** Requirements met by one set of verdicts and not by the other. */
  function metOnlyIn(
    one: ReadonlyMap<LabelId, LabelVerdict>,
    other: ReadonlyMap<LabelId, LabelVerdict>,
  ): readonly Moved[] {
    const isMet = ({ counted, state }: RequirementVerdict): boolean => counted && state === 'met'
    return [...one.values()].flatMap(({ label: of, requirements }) =>
      requirements
        .filter(isMet)
        .filter(({ id }) => !other.get(of)?.requirements.some(each => each.id === id && isMet(each)))
        .map(requirement => ({ label: of, requirement })),
    )
  }

  const raises = computed<readonly Pick<Raise, 'indicator' | 'to' | 'effort'>[]>(() => {
    const efforts = store.organisation?.assumptions.efforts ?? {}
    return indicatorsOf(packs.pack?.questionnaires.values()).flatMap(([questionnaire, indicator]) => {
      const was = today.assessments.get(questionnaire)?.indicators.get(indicator.id)?.band ?? 0
      const is = supposed.assessments.get(questionnaire)?.indicators.get(indicator.id)?.band ?? 0
      const { points: to } = indicator.bands[is] ?? {}
      if (to === undefined || is <= was) return []
      const steps = indicator.bands.map((_, band) => (band > was && band <= is ? band : undefined))
      const effort = steps.reduce<number>(
        (sum, band) => sum + (band === undefined ? 0 : effortOfStep(indicator, band, efforts)),
        0,
      )
      return [{ indicator: indicator.id, to, effort }]
    })
  })

  const ownEffort = (of: LabelId, requirement: string): number | undefined =>
    store.organisation?.assumptions.efforts[`${of}/${requirement}`]

  /** The facts with which an indicator rises as supposed, everything else being as today. */
  function factsOf(indicator: string): readonly (readonly [string, AnswerValue])[] {
    const { pack } = packs
    const asOf = store.round?.referenceDate
    const points = raises.value.find(each => each.indicator === indicator)?.to
    if (!pack || asOf === undefined || points === undefined) return []
    return Object.entries(supposedFor(pack, store.answers, asOf, supposed.suppositions, { indicator, points }))
  }

  return {
    factsOf,
    gained: computed(() => metOnlyIn(supposed.verdicts, today.verdicts)),
    lost: computed(() => metOnlyIn(today.verdicts, supposed.verdicts)),
    /** What would have to be done for it: indicators that rise, and required facts that come true. */
    steps: computed(() => ({
      label: label(),
      raises: raises.value,
      facts: metOnlyIn(supposed.verdicts, today.verdicts).flatMap(({ label: of, requirement: { requirement, id } }) =>
        of === label() && requirement.kind === 'fact'
          ? [{ requirement: id, effort: ownEffort(of, id) ?? requirement.effort ?? 0 }]
          : [],
      ),
    })),
  }
}

type Questionnaires = Iterable<{ readonly id: string; readonly indicators: readonly Indicator[] }>

/** Every indicator that gives points, with the questionnaire it is in. */
function indicatorsOf(questionnaires: Questionnaires = []): readonly (readonly [string, Indicator])[] {
  return [...questionnaires].flatMap(({ id, indicators }) =>
    indicators.filter(({ bands }) => bands.length > 0).map(indicator => [id, indicator] as const),
  )
}
