import type { Action } from '../answers/plan.ts'
import type { ConditionTest } from '../questionnaire/condition.ts'
import { plus } from '../questionnaire/decimal.ts'
import type { Indicator } from '../questionnaire/questionnaire.ts'
import type { FactStep, Path, Raise } from './path.ts'
import { effortOfStep, type PathInput } from './pathModel.ts'
import { isPlanned } from './schedule.ts'

/** Steps that a plan can take in: a route, or what somebody supposed. */
export interface Steps {
  readonly label: Path['label']
  readonly raises: readonly Pick<Raise, 'indicator' | 'to' | 'effort'>[]
  /** Facts and acts, with their days of work where they are known. */
  readonly facts: readonly { readonly requirement: FactStep['requirement']; readonly effort: number | null }[]
}

type Step = Steps['raises'][number] | Steps['facts'][number]

/** A step in the plan: where it is, and how far it goes. */
interface Place {
  readonly action: Action
  /** Aimed at; aimed at only in part, at a lower level; done by its status, though the answers do not say so yet. */
  readonly kind: 'planned' | 'lower' | 'done'
}

/** What the plan has of some steps already, and what taking them in would change. */
export interface IntoPlan {
  /** Of a raise by its indicator, of a fact by its requirement; nothing of what is not there at all. */
  readonly places: ReadonlyMap<string, Place>
  readonly isAllThere: boolean
  readonly raises: Steps['raises']
  readonly facts: Steps['facts']
  /** Steps that aim too low: the level to reach, and the days of work with it. */
  readonly higher: readonly { readonly action: Action; readonly target: number; readonly effort: number | null }[]
  /** Steps not begun that raise what these do not. */
  readonly others: readonly Action[]
}

/**
 * Lays steps over a plan so that nothing is aimed at twice: what is aimed at as high or higher stays as it is, what
 * aims lower goes higher, and only the rest is new. What was dropped does not count as there.
 */
export function intoPlan(
  steps: Steps,
  actions: readonly Action[],
  { pack, efforts }: Pick<PathInput, 'pack' | 'efforts'>,
): IntoPlan {
  const conditions = conditionsOf(pack)
  const live = actions.filter(action => isPlanned(action) || action.status === 'done')
  const places = new Map<string, Place>([
    ...steps.raises.flatMap(raise => placed(raise, highest(live, raise))),
    ...steps.facts.flatMap(fact => placed(fact, ofFact(live, `${steps.label}/${fact.requirement}`, conditions))),
  ])
  const indicators = new Map(
    [...pack.questionnaires.values()].flatMap(each => each.indicators.map(one => [one.id, one])),
  )
  const raised = new Set(steps.raises.map(({ indicator }) => indicator))
  return {
    places,
    isAllThere: [...steps.raises, ...steps.facts].every(step => {
      const { kind = 'lower' } = places.get(keyOf(step)) ?? {}
      return kind !== 'lower'
    }),
    raises: steps.raises.filter(step => !places.has(keyOf(step))),
    facts: steps.facts.filter(step => !places.has(keyOf(step))),
    higher: steps.raises.flatMap(raise => {
      const { kind, action } = places.get(raise.indicator) ?? {}
      if (action === undefined || kind !== 'lower') return []
      return [{ action, target: raise.to, effort: effortTo(raise, action, indicators.get(raise.indicator), efforts) }]
    }),
    others: actions.filter(
      ({ status, indicator, target }) =>
        status === 'open' && indicator !== '' && target !== null && !raised.has(indicator),
    ),
  }
}

/** The name of a step in `places`. */
export function keyOf(step: Step): string {
  return 'indicator' in step ? step.indicator : step.requirement
}

function placed(step: Step, action: Action | undefined): readonly (readonly [string, Place])[] {
  if (action === undefined) return []
  const isLower = 'indicator' in step && (action.target ?? 0) < step.to
  return [[keyOf(step), { action, kind: isLower ? 'lower' : isPlanned(action) ? 'planned' : 'done' }]]
}

/** Of the steps that aim at an indicator the highest; what is done counts only where it aimed as high. */
function highest(live: readonly Action[], { indicator, to }: Steps['raises'][number]): Action | undefined {
  const aims = live.filter(
    action => action.indicator === indicator && action.target !== null && (isPlanned(action) || action.target >= to),
  )
  return aims.toSorted((a, b) => Number(isPlanned(b)) - Number(isPlanned(a)) || (b.target ?? 0) - (a.target ?? 0))[0]
}

/** Two labels may ask the same fact: one act brings both. */
function ofFact(
  live: readonly Action[],
  requirement: string,
  conditions: ReadonlyMap<string, string>,
): Action | undefined {
  const asked = conditions.get(requirement)
  const brings = (action: Action): boolean =>
    action.requirement !== undefined &&
    (action.requirement === requirement || (asked !== undefined && conditions.get(action.requirement) === asked))
  return live.find(action => brings(action) && isPlanned(action)) ?? live.find(brings)
}

/** What each required fact asks, without where it is said. */
function conditionsOf({ scheme }: PathInput['pack']): ReadonlyMap<string, string> {
  return new Map(
    scheme.labels.flatMap(({ id, requirements }) =>
      requirements.flatMap(each =>
        each.kind === 'fact' ? [[`${id}/${each.id}`, JSON.stringify(testOf(each.condition))] as const] : [],
      ),
    ),
  )
}

function testOf(condition: ConditionTest): readonly unknown[] {
  if ('is' in condition) return [condition.question, condition.is]
  if ('includes' in condition) return [condition.question, [condition.includes]]
  const { measure } = condition
  if ('from' in condition) return [measure, 'from', condition.from]
  if ('over' in condition) return [measure, 'over', condition.over]
  if ('upTo' in condition) return [measure, 'upTo', condition.upTo]
  return [measure, 'under', condition.under]
}

/** The days that a step says, and those from its level on; never fewer than it says. */
function effortTo(
  { to, effort }: Steps['raises'][number],
  { target, effort: said }: Action,
  indicator: Indicator | undefined,
  efforts: PathInput['efforts'],
): number | null {
  if (said === null || indicator === undefined) return effort
  return indicator.bands.reduce(
    (sum, { points }, band) =>
      points > (target ?? 0) && points <= to ? plus(sum, effortOfStep(indicator, band, efforts)) : sum,
    said,
  )
}
