import type { LabelVerdict, RequirementVerdict } from '../labels/verdict.ts'
import type { Assumptions } from '../questionnaire/assumptions.ts'
import type { DimensionId, IndicatorId, QuestionnaireId } from '../questionnaire/ids.ts'
import type { Requirement } from '../questionnaire/labelScheme.ts'
import type { Pack } from '../questionnaire/pack.ts'
import type { Indicator, Questionnaire } from '../questionnaire/questionnaire.ts'
import type { Assessment } from '../scoring/assessment.ts'

/** An indicator as the path sees it: where it is, where it must get, and what each band above costs. */
export interface PathItem {
  readonly indicator: IndicatorId
  readonly dimension: DimensionId
  /** Index of the band it is at; the lowest while it has no points. */
  readonly at: number
  readonly isOpen: boolean
  readonly isLocked: boolean
  /** Only time raises it. */
  readonly isFixed: boolean
  /** Index of the least band that a requirement asks of it by itself. */
  readonly least: number
  readonly points: readonly number[]
  /** Days of work from the band it is at up to each band; 0 up to `at`. */
  readonly effort: readonly number[]
}

/** A questionnaire of which a label asks something. */
export interface PathPart {
  readonly questionnaire: QuestionnaireId
  readonly items: readonly PathItem[]
  /** Part of the possible points asked of all of it, and of each dimension; 0 where nothing is asked. */
  readonly share: number
  readonly dimensionShare: ReadonlyMap<DimensionId, number>
}

export interface PathInput {
  readonly pack: Pack
  readonly verdict: LabelVerdict
  readonly assessments: ReadonlyMap<QuestionnaireId, Assessment>
  readonly enteredLists: ReadonlyMap<string, readonly Requirement[]>
  readonly efforts: Assumptions['efforts']
  readonly locks: Assumptions['locks']
}

/** Days for one step up where neither the pack nor the organisation says: a working week. */
const unsaid = 5

/** Every step of an indicator that can be raised, in days: as the organisation sets it, else as the pack has it. */
export function effortOfStep(indicator: Indicator, band: number, efforts: Assumptions['efforts']): number {
  const step = indicator.bands[band]
  if (step === undefined) return 0
  return efforts[`${indicator.id}/${step.points}`] ?? step.effort ?? unsaid
}

/** What the counted requirements of a label ask of the points, questionnaire by questionnaire. */
export function pathParts(input: PathInput): readonly PathPart[] {
  const asked = input.verdict.requirements
    .filter(({ counted }) => counted)
    .flatMap(verdict => rulesOf(verdict, input.enteredLists))
  const least = new Map<IndicatorId, number>()
  for (const rule of asked) {
    if (rule.kind === 'band') least.set(rule.indicator, Math.max(rule.points, least.get(rule.indicator) ?? 0))
  }
  return [...input.pack.questionnaires.values()].flatMap(questionnaire => {
    const shares = asked.filter(rule => rule.kind === 'share').filter(({ of }) => of === questionnaire.id)
    const assessment = input.assessments.get(questionnaire.id)
    const isAsked = shares.length > 0 || questionnaire.indicators.some(({ id }) => least.has(id))
    if (!isAsked || assessment === undefined) return []
    const dimensionShare = new Map<DimensionId, number>()
    for (const { dimension, from } of shares) {
      if (dimension !== undefined) dimensionShare.set(dimension, Math.max(from, dimensionShare.get(dimension) ?? 0))
    }
    const whole = shares.filter(({ dimension }) => dimension === undefined).map(({ from }) => from)
    return [
      {
        questionnaire: questionnaire.id,
        items: itemsOf(questionnaire, assessment, least, input),
        share: Math.max(0, ...whole),
        dimensionShare,
      },
    ]
  })
}

/** A list that was entered asks what its entries ask. */
function rulesOf(
  { requirement }: RequirementVerdict,
  lists: PathInput['enteredLists'],
): readonly Extract<Requirement, { kind: 'band' | 'share' }>[] {
  const rules = requirement.kind === 'list' ? (lists.get(requirement.id) ?? []) : [requirement]
  return rules.flatMap(rule => (rule.kind === 'band' || rule.kind === 'share' ? [rule] : []))
}

function itemsOf(
  questionnaire: Questionnaire,
  assessment: Assessment,
  least: ReadonlyMap<IndicatorId, number>,
  { efforts, locks }: PathInput,
): readonly PathItem[] {
  return questionnaire.indicators.flatMap(indicator => {
    const score = assessment.indicators.get(indicator.id)
    if (score === undefined || score.range === null) return []
    const at = score.band ?? 0
    const points = indicator.bands.map(band => band.points)
    const needed = least.get(indicator.id)
    const found = points.findIndex(each => each >= (needed ?? 0))
    let sum = 0
    const effort = points.map((_, band) => (band <= at ? 0 : (sum += effortOfStep(indicator, band, efforts))))
    return [
      {
        indicator: indicator.id,
        dimension: indicator.dimension,
        at,
        isOpen: score.points === null,
        isLocked: locks[indicator.id] === true,
        isFixed: indicator.byTime,
        // More than the highest band gives cannot be reached: a band that does not exist says so.
        least: needed === undefined ? 0 : found === -1 ? points.length : found,
        points,
        effort,
      },
    ]
  })
}
