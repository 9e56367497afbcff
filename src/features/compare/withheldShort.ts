import type { ComparedFigure } from '#engine/benchmark/comparison.ts'

interface WithheldShort {
  readonly key: 'everything' | 'quartiles' | 'quartilesNamed' | 'quartilesUnnamed'
  readonly needed: number
  readonly found: number | null
}

/**
 * Why a strip lacks its quartiles or all of it, with the numbers that decide where they may be said: beside nine
 * partners, *too few* is no reason.
 */
export function withheldShort({ withheld }: Pick<ComparedFigure, 'withheld'>): WithheldShort | undefined {
  const one = withheld.find(({ what }) => what === 'everything' || what === 'quartiles')
  if (one === undefined) return undefined
  const { what, because, needed, found } = one
  if (what === 'everything') return { key: 'everything', needed, found }
  if (found === null) return { key: 'quartiles', needed, found }
  return { key: because === 'leastForQuartiles' ? 'quartilesNamed' : 'quartilesUnnamed', needed, found }
}
