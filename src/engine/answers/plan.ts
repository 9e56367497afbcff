import type { IsoDate } from '../questionnaire/answers.ts'
import type { IndicatorId } from '../questionnaire/ids.ts'

export const actionStatuses = ['open', 'under-way', 'done', 'dropped'] as const

export type ActionStatus = (typeof actionStatuses)[number]

/** Something to be done, as the organisation plans it. Texts and dates are empty, figures null, where nothing is entered. */
export interface Action {
  readonly id: string
  readonly title: string
  /** The indicator it is to raise; empty for free work. */
  readonly indicator: IndicatorId
  /** Points of the band it aims at; null without an indicator or an aim. */
  readonly target: number | null
  /** The fact of a label it is to make true, as `<label>/<requirement>`; only where there is one. */
  readonly requirement?: string
  readonly owner: string
  /** Days of work. */
  readonly effort: number | null
  readonly start: IsoDate
  readonly due: IsoDate
  readonly status: ActionStatus
  /** Papers it is to produce. */
  readonly papers: string
  readonly notes: string
  /** Actions that have to be done before, by id, in alphabetical order. */
  readonly after: readonly string[]
}

/** An open action that says nothing yet. */
export const bareAction = {
  title: '',
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
} as const satisfies Omit<Action, 'id'>

const bareFields = Object.keys(bareAction) as (keyof typeof bareAction)[]

/** Nobody has written anything into it. */
export function isBare(action: Omit<Action, 'id'>): boolean {
  const { after, requirement } = action
  const isSame = (field: keyof typeof bareAction): boolean => field === 'after' || action[field] === bareAction[field]
  return requirement === undefined && after.length === 0 && bareFields.every(isSame)
}

/** A value on a day; both are needed for a comparison. */
interface DatedValue {
  readonly date: IsoDate
  readonly value: number | null
}

/** An area that the organisation chose to improve, one an indicator: what it writes down about it. */
export interface Area {
  readonly indicator: IndicatorId
  readonly description: string
  /** What the improvement does for the cluster. */
  readonly effect: string
  readonly first: DatedValue
  readonly second: DatedValue
}
