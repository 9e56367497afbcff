/**
 * Lists in records of flat keys: each member is a field of its own (`alsoFor:<id>`), so that two people who add
 * different ones both keep theirs.
 */
export function flag(list: string, member: string): string {
  return `${list}:${member}`
}

/** The members of a list, in alphabetical order. */
export function flagged(fields: Readonly<Record<string, unknown>>, list: string): readonly string[] {
  const start = flag(list, '')
  return Object.keys(fields)
    .filter(field => field.startsWith(start))
    .map(field => field.slice(start.length))
    .toSorted()
}
