import type { LabelVerdict, RequirementState } from '../../labels/verdict.ts'
import type { LabelId } from '../../questionnaire/ids.ts'
import type { Measure } from '../../questionnaire/measure.ts'
import type { Label, Requirement } from '../../questionnaire/labelScheme.ts'
import type { Pack } from '../../questionnaire/pack.ts'
import type { Indicator } from '../../questionnaire/questionnaire.ts'
import type { Assessment } from '../../scoring/assessment.ts'

/** A requirement of a label that an indicator has to do with. */
interface Served {
  readonly requirement: string
  /**
   * `decides`: it asks for this very figure, or for a level of it. `adds`: its points count towards a share, and there
   * are some to gain.
   */
  readonly how: 'decides' | 'adds'
  readonly state: RequirementState
}

export interface Relevance {
  readonly served: readonly Served[]
  /** Whether its audit is said to look at it: a hypothesis of the scheme, which decides nothing. */
  readonly isAudited: boolean
}

interface Aim {
  readonly pack: Pack
  readonly verdict: LabelVerdict
  readonly assessments: ReadonlyMap<string, Assessment>
  /** By requirement, as the organisation entered them (`enteredLists`). */
  readonly lists: ReadonlyMap<string, readonly Requirement[]>
}

/** The label to work for: the one aimed at while it is not held, else the first of the scheme that is not. */
export function nextLabel(
  verdicts: ReadonlyMap<LabelId, LabelVerdict>,
  aim: LabelId | undefined,
): LabelVerdict | undefined {
  const open = [...verdicts.values()].filter(({ held }) => held === undefined)
  return open.find(({ label }) => label === aim) ?? open[0]
}

/** What an indicator has to do with a label: requirements that count, in their order. */
export function relevanceOf(indicator: Indicator, aim: Aim): Relevance {
  const label = aim.pack.scheme.labels.find(({ id }) => id === aim.verdict.label)
  return {
    served: aim.verdict.requirements.flatMap(({ id, requirement, counted, state }) => {
      const how = counted ? howItServes(indicator, requirement, aim) : undefined
      return how === undefined ? [] : [{ requirement: id, how, state }]
    }),
    isAudited: looksAt(label).includes(indicator.id),
  }
}

/** Whether something that counts for the label is not met for want of it. */
export function standsInTheWay({ served }: Relevance): boolean {
  return served.some(({ state }) => state === 'not-met')
}

/** 0 for what a label waits for, rising to 4 for what it has nothing to do with: an order for readers. */
export function relevanceRank(relevance: Relevance | undefined): number {
  if (relevance === undefined) return 4
  const { served, isAudited } = relevance
  if (served.some(({ how, state }) => how === 'decides' && state !== 'met')) return 0
  if (standsInTheWay(relevance)) return 1
  if (served.length > 0) return 2
  return isAudited ? 3 : 4
}

function howItServes(indicator: Indicator, requirement: Requirement, aim: Aim): Served['how'] | undefined {
  switch (requirement.kind) {
    case 'fact': {
      const { condition } = requirement
      if (indicator.measure === undefined) return undefined
      const asked = 'measure' in condition ? condition.measure : { value: condition.question }
      return isSame(asked, indicator.measure) ? 'decides' : undefined
    }
    case 'band':
      return requirement.indicator === indicator.id ? 'decides' : undefined
    case 'list': {
      const asked = (aim.lists.get(requirement.id) ?? []).flatMap(entry =>
        entry.kind === 'band' && entry.indicator === indicator.id ? [entry.points] : [],
      )
      return asked.some(points => points > pointsOf(indicator, aim)) ? 'decides' : undefined
    }
    case 'share':
      return addsTo(indicator, requirement, aim) ? 'adds' : undefined
    case 'areas':
    case 'event':
    case 'evidence':
    case 'held':
    case 'interval':
    case 'stated':
      return undefined
  }
}

/** Whether two measures are the same arithmetic on the same facts. */
function isSame(one: Measure, other: Measure): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function addsTo(indicator: Indicator, { of, dimension }: Extract<Requirement, { kind: 'share' }>, aim: Aim): boolean {
  const isInside = aim.pack.questionnaires.get(of)?.indicators.some(({ id }) => id === indicator.id) === true
  if (!isInside || (dimension !== undefined && indicator.dimension !== dimension)) return false
  return pointsOf(indicator, aim) < (indicator.bands.at(-1)?.points ?? 0)
}

/** Points it has today; an indicator without any counts as its lowest band. */
function pointsOf({ id }: Indicator, { assessments }: Aim): number {
  for (const { indicators } of assessments.values()) {
    const score = indicators.get(id)
    if (score !== undefined) return score.points ?? 0
  }
  return 0
}

const looksAt = (label: Label | undefined): readonly string[] => label?.looksAt?.indicators ?? []
