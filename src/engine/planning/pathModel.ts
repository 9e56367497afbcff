import type { LabelVerdict, RequirementVerdict } from '../labels/verdict.ts'
import type { Assumptions } from '../questionnaire/assumptions.ts'
import type { Answers, IsoDate } from '../questionnaire/answers.ts'
import type { DimensionId, IndicatorId, LabelId, QuestionnaireId } from '../questionnaire/ids.ts'
import type { Requirement } from '../questionnaire/labelScheme.ts'
import type { Pack } from '../questionnaire/pack.ts'
import type { Indicator, Questionnaire } from '../questionnaire/questionnaire.ts'
import type { Assessment } from '../scoring/assessment.ts'
import { broughtByFacts } from './broughtByFacts.ts'
import type { FactStep, Path } from './path.ts'

/** An indicator as the path sees it: where it is, where it must get, and what each band above costs. */
interface PathItem {
  readonly indicator: IndicatorId
  readonly dimension: DimensionId
  /** Index of the band it is at; the lowest while it has no points. */
  readonly at: number
  readonly isOpen: boolean
  readonly isLocked: boolean
  /** Only time raises it. */
  readonly isFixed: boolean
  /** Index of the band that required facts bring by themselves; `at` where they bring none, or it is locked. */
  readonly brought: number
  readonly points: readonly number[]
  /** Days of work from the band it is at up to each band; 0 up to what it is at or what facts bring. */
  readonly effort: readonly number[]
}

/** An item, and the index of the least band that a requirement asks of it by itself. */
export type AskedItem = PathItem & { readonly least: number }

/** A questionnaire of which a label asks something. */
export interface PathPart {
  readonly items: readonly AskedItem[]
  /** Part of the possible points asked of all of it, and of each dimension; 0 where nothing is asked. */
  readonly share: number
  readonly dimensionShare: ReadonlyMap<DimensionId, number>
}

export interface PathInput {
  readonly pack: Pack
  readonly verdict: LabelVerdict
  readonly assessments: ReadonlyMap<QuestionnaireId, Assessment>
  /** What the verdict and the assessments are of. */
  readonly answers: Answers
  readonly asOf: IsoDate
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

type PathRule = Extract<Requirement, { kind: 'band' | 'share' }>

/** All that the ways to a label depend on, as plain data: it can be handed to a worker. */
export interface PathModel {
  readonly label: LabelId
  readonly questionnaires: readonly {
    readonly questionnaire: QuestionnaireId
    readonly items: readonly PathItem[]
  }[]
  /** What each counted requirement asks of the points; those that ask nothing of them are left out. */
  readonly asked: readonly { readonly requirement: string; readonly rules: readonly PathRule[] }[]
  readonly facts: readonly FactStep[]
  readonly besides: Path['besides']
}

export function pathModel(input: PathInput): PathModel {
  const { pack, verdict, assessments, enteredLists } = input
  const brought = broughtByFacts(input)
  return {
    label: verdict.label,
    questionnaires: [...pack.questionnaires.values()].flatMap(questionnaire => {
      const assessment = assessments.get(questionnaire.id)
      if (assessment === undefined) return []
      return [{ questionnaire: questionnaire.id, items: itemsOf(questionnaire, assessment, { ...input, brought }) }]
    }),
    asked: verdict.requirements
      .filter(({ counted }) => counted)
      .map(each => ({ requirement: each.id, rules: rulesOf(each, enteredLists) }))
      .filter(({ rules }) => rules.length > 0),
    facts: factSteps(input),
    besides: besides(input),
  }
}

/** The same with nothing locked, or with some indicators locked besides. */
export function withoutLocks(model: PathModel): PathModel {
  return withItems(model, item => (item.isLocked ? { ...item, isLocked: false } : item))
}

export function withLocksOn(model: PathModel, indicators: readonly IndicatorId[]): PathModel {
  return withItems(model, item => (indicators.includes(item.indicator) ? { ...item, isLocked: true } : item))
}

function withItems(model: PathModel, change: (item: PathItem) => PathItem): PathModel {
  const questionnaires = model.questionnaires.map(each => ({ ...each, items: each.items.map(change) }))
  return { ...model, questionnaires }
}

/** What requirements ask of the points, questionnaire by questionnaire. */
export function pathParts({ questionnaires }: PathModel, asked: PathModel['asked']): readonly PathPart[] {
  const rules = asked.flatMap(each => each.rules)
  const least = new Map<IndicatorId, number>()
  for (const rule of rules) {
    if (rule.kind === 'band') least.set(rule.indicator, Math.max(rule.points, least.get(rule.indicator) ?? 0))
  }
  return questionnaires.flatMap(({ questionnaire, items }) => {
    const shares = rules.filter(rule => rule.kind === 'share').filter(({ of }) => of === questionnaire)
    if (shares.length === 0 && !items.some(({ indicator }) => least.has(indicator))) return []
    const dimensionShare = new Map<DimensionId, number>()
    for (const { dimension, from } of shares) {
      if (dimension !== undefined) dimensionShare.set(dimension, Math.max(from, dimensionShare.get(dimension) ?? 0))
    }
    const whole = shares.filter(({ dimension }) => dimension === undefined).map(({ from }) => from)
    return [
      {
        items: items.map(item => ({ ...item, least: leastBand(item, least.get(item.indicator)) })),
        share: Math.max(0, ...whole),
        dimensionShare,
      },
    ]
  })
}

/** More than the highest band gives cannot be reached: a band that does not exist says so. */
function leastBand({ points }: PathItem, needed = 0): number {
  const found = points.findIndex(each => each >= needed)
  return found === -1 ? points.length : found
}

/** A list that was entered asks what its entries ask. */
function rulesOf({ requirement }: RequirementVerdict, lists: PathInput['enteredLists']): readonly PathRule[] {
  const rules = requirement.kind === 'list' ? (lists.get(requirement.id) ?? []) : [requirement]
  return rules.flatMap(rule => (rule.kind === 'band' || rule.kind === 'share' ? [rule] : []))
}

function itemsOf(
  questionnaire: Questionnaire,
  assessment: Assessment,
  { efforts, locks, brought }: PathInput & { readonly brought: ReadonlyMap<IndicatorId, number> },
): readonly PathItem[] {
  return questionnaire.indicators.flatMap(indicator => {
    const score = assessment.indicators.get(indicator.id)
    if (score === undefined || score.range === null) return []
    const at = score.band ?? 0
    const free = locks[indicator.id] === true ? at : Math.max(at, brought.get(indicator.id) ?? at)
    let sum = 0
    return [
      {
        indicator: indicator.id,
        dimension: indicator.dimension,
        at,
        isOpen: score.points === null,
        isLocked: locks[indicator.id] === true,
        isFixed: indicator.byTime,
        brought: free,
        points: indicator.bands.map(({ points }) => points),
        effort: indicator.bands.map((_, band) => (band <= free ? 0 : (sum += effortOfStep(indicator, band, efforts)))),
      },
    ]
  })
}

function factSteps({ verdict, efforts }: PathInput): readonly FactStep[] {
  return verdict.requirements.flatMap(({ id, requirement, counted, state, needed, found }) => {
    if (!counted || requirement.kind !== 'fact' || state === 'met') return []
    const effort = efforts[`${verdict.label}/${id}`] ?? requirement.effort ?? 0
    return [{ requirement: id, needed, found, effort }]
  })
}

/** A list that is entered is a matter of bands, save its lines in own words; one that is not is an act: to enter it. */
function besides({ verdict, enteredLists }: PathInput): Path['besides'] {
  return verdict.requirements.flatMap(({ id, requirement, counted, state, lines = [] }) => {
    const isStated = lines.some(line => line.requirement.kind === 'stated' && line.state !== 'met')
    const isStep = ['fact', 'band', 'share'].includes(requirement.kind) || (enteredLists.has(id) && !isStated)
    return !counted || state === 'met' || isStep ? [] : [{ requirement: id, by: requirement.by }]
  })
}
