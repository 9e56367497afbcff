import type { Closing } from '#engine/answers/organisation.ts'
import type { Change } from './change.ts'

/**
 * The record of a closed round: what it said, what it was worth, and a SHA-256 over all of it, with keys in
 * alphabetical order and without blanks. Frozen, not tamper-proof: whoever changes it can compute another hash.
 */
export async function closingRecord(record: Omit<Closing, 'hash'>): Promise<Closing> {
  const bytes = new TextEncoder().encode(canonical(record))
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return { ...record, hash: Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('') }
}

/** Closes a round for good: it takes no change any more, and nothing before it is undone. */
export function closeRound(closing: Closing): Change {
  return { name: { kind: 'closing', subject: '' }, round: closing.round, closing }
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner instanceof Object && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
