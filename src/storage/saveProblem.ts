/** Why something could not be stored. */
export type SaveProblem = 'quota' | 'private' | 'closed' | 'blocked' | 'unanswered' | 'other'

const reasons: Readonly<Record<string, SaveProblem>> = {
  QuotaExceededError: 'quota',
  // No IndexedDB at all, or one that refuses to be opened: how private modes and strict settings look.
  MissingAPIError: 'private',
  SecurityError: 'private',
  OpenFailedError: 'private',
  // The store on the medium is damaged.
  UnknownError: 'other',
  DatabaseClosedError: 'closed',
  VersionError: 'closed',
  UpgradeNeededError: 'blocked',
  BlockedError: 'blocked',
}

/** Dexie wraps the browser's error, sometimes twice; the innermost one that we know decides. */
export function saveProblemOf(error: unknown): SaveProblem {
  let problem: SaveProblem | undefined
  for (
    let inner = error;
    inner instanceof Object && 'name' in inner;
    inner = 'inner' in inner ? inner.inner : undefined
  ) {
    problem = reasons[String(inner.name)] ?? problem
  }
  return problem ?? 'other'
}
