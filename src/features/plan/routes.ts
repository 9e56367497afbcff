import { cheapestPath } from '#engine/planning/cheapestPath.ts'
import type { Blocked, Path, PathAim, Raise } from '#engine/planning/path.ts'
import type { PathInput } from '#engine/planning/pathModel.ts'

type RouteKind = 'least' | 'fewest' | 'locks' | 'gentle'

/** One way to a label, and what it is chosen for. */
export interface Route {
  readonly kind: RouteKind
  readonly path: Path
}

export interface Routes {
  readonly routes: readonly Route[]
  /** Raises that all of them have in common. */
  readonly shared: readonly Raise[]
  /** Set when nothing can work, even without locks. */
  readonly blocked: Blocked | undefined
}

/**
 * Up to three sensible ways: the least work and the fewest indicators, both as if nothing were locked, and the least
 * work with the locks. Without a lock the third goes in small steps. Two that are the same are one.
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
  const routes = paths.filter(
    ({ kind, path }, index) => kind === 'locks' || paths.findIndex(other => isSame(other.path, path)) === index,
  )
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
