import { cheapestPath } from '#engine/planning/cheapestPath.ts'
import type { Blocked, Path, PathAim, Raise } from '#engine/planning/path.ts'
import type { PathInput } from '#engine/planning/pathModel.ts'
import type { IndicatorId } from '#engine/questionnaire/ids.ts'

type RouteKind = 'least' | 'fewest' | 'locks' | 'gentle' | 'other'

/** One way to a label, and what it is chosen for. */
export interface Route {
  readonly kind: RouteKind
  readonly path: Path
  /** Of `other`: the raise of the first way that it does without. */
  readonly without?: IndicatorId
}

export interface Routes {
  readonly routes: readonly Route[]
  /** Raises that all of them have in common. */
  readonly shared: readonly Raise[]
  /** Set when nothing can work, even without locks. */
  readonly blocked: Blocked | undefined
}

const mostRoutes = 3

/**
 * Up to three sensible ways: the least work and the fewest indicators, both as if nothing were locked, and the least
 * work with the locks. Without a lock the third goes in small steps. Two that are the same are one; in the place of
 * what is missing to three come ways that do without one raise of the first, the largest first.
 */
export function routesTo(input: PathInput): Routes {
  const hasLocks = Object.keys(input.locks).length > 0
  const free = { ...input, locks: {} }
  const wanted: readonly (readonly [RouteKind, PathInput, PathAim])[] = [
    ['least', free, 'effort'],
    ['fewest', free, 'fewest'],
    hasLocks ? ['locks', input, 'effort'] : ['gentle', free, 'gentle'],
  ]
  const found = wanted.map(([kind, from, aim]) => ({ kind, path: cheapestPath(from, aim) }))
  const paths = found.flatMap(({ kind, path }) => (path.kind === 'path' ? [{ kind, path }] : []))
  const routes: Route[] = paths.filter(
    ({ kind, path }, index) => kind === 'locks' || paths.findIndex(other => isSame(other.path, path)) === index,
  )
  for (const { indicator } of (routes[0]?.path.raises ?? []).toSorted((a, b) => b.effort - a.effort)) {
    if (routes.length >= mostRoutes) break
    const path = cheapestPath({ ...input, locks: { ...input.locks, [indicator]: true } })
    if (path.kind === 'path' && !routes.some(other => isSame(other.path, path)))
      routes.push({ kind: 'other', path, without: indicator })
  }
  const blocked = found.find(({ kind, path }) => path.kind === 'blocked' && kind !== 'gentle')?.path
  const [first, ...others] = routes
  const shared = (first?.path.raises ?? []).filter(({ indicator, to }) =>
    others.every(({ path }) => path.raises.some(raise => raise.indicator === indicator && raise.to >= to)),
  )
  return { routes, shared, blocked: blocked?.kind === 'blocked' ? blocked : undefined }
}

function isSame(one: Path, other: Path): boolean {
  return JSON.stringify(one.raises) === JSON.stringify(other.raises)
}
