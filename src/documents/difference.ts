/**
 * Where two pieces of plain data first differ, as a path (`/rounds/0/name`); undefined when they are equal.
 * The order of keys does not count, the order of lists does; a key that is undefined is as good as absent.
 */
export function firstDifference(a: unknown, b: unknown, path = ''): string | undefined {
  if (Object.is(a, b)) return undefined
  if (!isContainer(a) || !isContainer(b) || Array.isArray(a) !== Array.isArray(b)) return path
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const place = firstDifference(a[key], b[key], `${path}/${key}`)
    if (place !== undefined) return place
  }
  return undefined
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
