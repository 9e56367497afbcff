/**
 * Vitest 5 groups its failures with `Map.groupBy`, which Node 20 lacks: without this a failing test
 * prints no reason there. To be dropped with Node 20.
 */
if (!('groupBy' in Map)) {
  const groupBy = <K, V>(items: Iterable<V>, keyOf: (item: V, index: number) => K): Map<K, V[]> => {
    const groups = new Map<K, V[]>()
    let index = 0
    for (const item of items) {
      const key = keyOf(item, index++)
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [item])
      else group.push(item)
    }
    return groups
  }
  Object.defineProperty(Map, 'groupBy', { value: groupBy, configurable: true, writable: true })
}
