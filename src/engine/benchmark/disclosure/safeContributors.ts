/**
 * The contributors of `candidate` that may stand behind a figure, when others can already be seen that rest on the
 * sets `shown`. Whoever sees all of them can tell apart only parts of contributors that some sets hold and others do
 * not; each such part must have at least `least` members or none, or a difference of two figures would speak of single
 * ones (complementary suppression; ESSnet Handbook on Statistical Disclosure Control). Where a part would be smaller,
 * its members are left out, and with leavers too few, further ones, last in the order of their ids. Decided from
 * membership alone, never from figures.
 */
export function safeContributors(
  candidate: readonly string[],
  shown: readonly ReadonlySet<string>[],
  least: number,
): readonly string[] {
  const wanted = new Set(candidate)
  const safe: string[] = []
  for (const part of partsOf(wanted, shown)) {
    const inside = part.filter(id => wanted.has(id))
    const outside = part.length - inside.length
    const isNew = !shown.some(set => set.has(part[0] ?? ''))
    const spare = isNew || outside === 0 || outside >= least ? 0 : least - outside
    const kept = inside.slice(0, inside.length - spare)
    if (kept.length >= least) safe.push(...kept)
  }
  return safe.sort()
}

/** Everybody, in parts that stand in the same of the sets; each part in the order of ids. */
function partsOf(wanted: ReadonlySet<string>, shown: readonly ReadonlySet<string>[]): Iterable<readonly string[]> {
  const everybody = new Set(wanted)
  for (const set of shown) for (const id of set) everybody.add(id)
  const parts = new Map<string, string[]>()
  for (const id of [...everybody].sort()) {
    const place = shown.map(set => (set.has(id) ? '1' : '0')).join('')
    const part = parts.get(place)
    if (part === undefined) parts.set(place, [id])
    else part.push(id)
  }
  return parts.values()
}
