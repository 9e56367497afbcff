import type { Action } from '../answers/plan.ts'
import type { IsoDate } from '../questionnaire/answers.ts'

/** An action of the plan among the others: what it waits for, and when it can be done. */
export interface ScheduledAction {
  readonly action: Action
  /** Still to be done: open or under way. */
  readonly isPlanned: boolean
  readonly isOverdue: boolean
  /** It waits for itself, by way of others: two people may each have closed their half of a circle. */
  readonly isInCircle: boolean
  /** What has to be done before it and is not; what was dropped is not waited for. */
  readonly waitsFor: readonly Action[]
  /** Those of them that are due only after this begins; without a beginning, after this is due. */
  readonly tooLate: readonly Action[]
  /**
   * The day by which it is done if every day is kept: its own, or a later one of what it waits for; what is overdue
   * counts from today. Undefined when it is not planned, or one of them has no day, or they wait for each other.
   */
  readonly doneBy: IsoDate | undefined
}

/**
 * The plan in an order in which it can be done: what is waited for first, else by the first day, then what is worth
 * most, then by title.
 *
 * @param worthOf what a step brings for a day of work; more comes first.
 */
export function schedule(
  actions: readonly Action[],
  today: IsoDate,
  worthOf: (action: Action) => number = () => 0,
): readonly ScheduledAction[] {
  const worth = new Map(actions.map(action => [action.id, worthOf(action)]))
  const byId = new Map(actions.map(action => [action.id, action]))
  const days = new Map<string, IsoDate>()
  return inOrder(actions, byId, byFirstDay(worth)).map(action => {
    const waitsFor = isPlanned(action)
      ? action.after.flatMap(id => byId.get(id) ?? []).filter(other => isPlanned(other))
      : []
    const { id, start, due } = action
    const doneBy = isPlanned(action) ? lastDay(action, waitsFor, days, today) : undefined
    if (doneBy !== undefined) days.set(id, doneBy)
    return {
      action,
      isPlanned: isPlanned(action),
      isOverdue: isOverdue(action, today),
      isInCircle: action.after.some(other => closesCircle(actions, id, other)),
      waitsFor,
      tooLate: waitsFor.filter(other => isBefore(start === '' ? due : start, other.due)),
      doneBy,
    }
  })
}

/** Whether an action would wait for itself, were it to come after `before`. */
export function closesCircle(actions: readonly Action[], action: string, before: string): boolean {
  const byId = new Map(actions.map(each => [each.id, each]))
  const seen = new Set<string>()
  const reaches = (id: string): boolean => {
    if (id === action) return true
    if (seen.has(id)) return false
    seen.add(id)
    return byId.get(id)?.after.some(reaches) === true
  }
  return reaches(before)
}

export function isPlanned({ status }: Action): boolean {
  return status === 'open' || status === 'under-way'
}

export function isOverdue(action: Action, today: IsoDate): boolean {
  return isPlanned(action) && isBefore(action.due, today)
}

/** Its two days are the wrong way round; they may have come so from a file, or from two people at once. */
export function endsBeforeItBegins({ start, due }: Pick<Action, 'start' | 'due'>): boolean {
  return isBefore(due, start)
}

/** Where one of the days is not said, neither is before the other. */
function isBefore(day: IsoDate, other: IsoDate): boolean {
  return day !== '' && other !== '' && day < other
}

/** What is waited for stands before it in the order; in a circle one of them does not, and so none has a day. */
function lastDay(
  { due }: Action,
  waitsFor: readonly Action[],
  days: ReadonlyMap<string, IsoDate>,
  today: IsoDate,
): IsoDate | undefined {
  if (due === '') return undefined
  let last = due < today ? today : due
  for (const { id } of waitsFor) {
    const day = days.get(id)
    if (day === undefined) return undefined
    if (day > last) last = day
  }
  return last
}

type Order = (one: Action, other: Action) => number

function inOrder(actions: readonly Action[], byId: ReadonlyMap<string, Action>, order: Order): readonly Action[] {
  const placed = new Set<string>()
  const ordered: Action[] = []
  const place = (action: Action): void => {
    if (placed.has(action.id)) return
    placed.add(action.id)
    for (const other of action.after.flatMap(id => byId.get(id) ?? []).toSorted(order)) place(other)
    ordered.push(action)
  }
  for (const action of actions.toSorted(order)) place(action)
  return ordered
}

/** Those without any day come last. */
function byFirstDay(worth: ReadonlyMap<string, number>): Order {
  return (one, other) => {
    const [day, otherDay] = [firstDay(one), firstDay(other)]
    if (day !== otherDay) return day < otherDay ? -1 : 1
    const [own, others] = [worth.get(one.id) ?? 0, worth.get(other.id) ?? 0]
    if (own !== others) return own > others ? -1 : 1
    return one.title < other.title ? -1 : one.title > other.title ? 1 : 0
  }
}

function firstDay({ start, due }: Action): string {
  return start || due || '9999-12-31'
}
