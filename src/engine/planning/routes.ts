import type { IndicatorId } from '../questionnaire/ids.ts'
import { solvePath } from './cheapestPath.ts'
import type { Blocked, Path, PathAim, Raise } from './path.ts'
import { withLocksOn, withoutLocks, type PathModel } from './pathModel.ts'

/**
 * `least`, `fewest`, `gentle`: the aims of a path. `locks`: the least work that keeps what is locked. `opened`: the
 * least work when no more locks are opened than have to be. `other`: the least work without some raises.
 */
type RouteKind = 'least' | 'fewest' | 'gentle' | 'locks' | 'opened' | 'other'

/** One way to a label, and what it is chosen for. */
export interface Route {
  readonly kind: RouteKind
  readonly path: Path
  /** Raises of the ways before it that it does without. */
  readonly without: readonly IndicatorId[]
  /** Locked indicators that it raises all the same. */
  readonly opens: readonly IndicatorId[]
}

export interface Routes {
  readonly routes: readonly Route[]
  /** Raises that all of them have in common. */
  readonly shared: readonly Raise[]
  /** Set when nothing can work with what is locked, or at all. */
  readonly blocked: Blocked | undefined
}

export const mostRoutes = 3

/**
 * Up to three sensible ways, the one to begin with first. Without locks: the least work, the fewest indicators, small
 * steps. With locks: the least work and the fewest indicators that keep them, and what the least work would be without
 * them. Where the locks leave no way, the least work with as few of them opened as have to be. Two that are the same
 * are one; in the place of what is missing come ways that do without a raise of those before, the largest first.
 *
 * @param most so many are enough; with 1, the one to begin with alone.
 */
export function routesTo(model: PathModel, most = mostRoutes): Routes {
  const locked = new Set(
    model.questionnaires.flatMap(({ items }) => items.flatMap(each => (each.isLocked ? [each.indicator] : []))),
  )
  const routes: Route[] = []
  const add = (kind: RouteKind, from: PathModel, aim: PathAim, without: readonly IndicatorId[] = []): void => {
    if (routes.length >= most) return
    const path = solvePath(from, aim)
    if (path.kind === 'path' && !routes.some(other => isSame(other.path, path))) push(kind, path, without)
  }
  const push = (kind: RouteKind, path: Path, without: readonly IndicatorId[] = []): void => {
    const opens = path.raises.flatMap(({ indicator }) => (locked.has(indicator) ? [indicator] : []))
    routes.push({ kind, path, without, opens })
  }
  const kept = solvePath(model, 'effort')
  if (kept.kind === 'blocked') {
    if (kept.locks.length > 0) add('opened', withOnly(model, locked, kept.locks), 'effort')
    if (kept.locks.length > 0) add('least', withoutLocks(model), 'effort')
    return { routes, shared: sharedBy(routes), blocked: kept }
  }
  push(locked.size > 0 ? 'locks' : 'least', kept)
  add('fewest', model, 'fewest')
  if (locked.size > 0) addFree()
  else add('gentle', model, 'gentle')
  addOthers()
  return { routes, shared: sharedBy(routes), blocked: undefined }

  /** What nobody locks out is no way of its own: it would be one of the two before. */
  function addFree(): void {
    if (routes.length >= most) return
    const path = solvePath(withoutLocks(model), 'effort')
    if (path.kind === 'path' && path.raises.some(({ indicator }) => locked.has(indicator))) push('least', path)
  }

  /** First each raise of the first way is left out, then those of the way that came of it as well. */
  function addOthers(): void {
    let without: readonly IndicatorId[] = []
    let from = routes[0]?.path.raises ?? []
    while (routes.length < most && from.length > 0) {
      const before = routes.length
      for (const { indicator } of from.toSorted((a, b) => b.effort - a.effort)) {
        add('other', withLocksOn(model, [...without, indicator]), 'effort', [...without, indicator])
      }
      if (routes.length === before) return
      const [next] = routes.slice(before)
      without = next?.without ?? []
      from = next?.path.raises ?? []
    }
  }
}

/** As it is, but for some locks that are opened. */
function withOnly(model: PathModel, locked: ReadonlySet<IndicatorId>, opened: readonly IndicatorId[]): PathModel {
  const left = [...locked].filter(id => !opened.includes(id))
  return withLocksOn(withoutLocks(model), left)
}

function sharedBy([first, ...others]: readonly Route[]): readonly Raise[] {
  return (first?.path.raises ?? []).filter(({ indicator, to }) =>
    others.every(({ path }) => path.raises.some(raise => raise.indicator === indicator && raise.to >= to)),
  )
}

function isSame(one: Path, other: Path): boolean {
  return JSON.stringify(one.raises) === JSON.stringify(other.raises)
}
