import type { BandDefinition, IndicatorDefinition, PackFiles } from '../packFiles.ts'
import { indicatorsIn, type Placed } from './parts.ts'
import { inside, problemAt, type PackProblem, type Place } from './packProblem.ts'

/** Bands go one way, strictly, and each is worth more than the one below. */
export function checkBands(files: PackFiles): readonly PackProblem[] {
  return indicatorsIn(files).flatMap(({ part, at }) => [
    ...scaleProblems({ part, at }),
    ...(part.bands ?? []).flatMap((band, index, bands) => bandProblems(band, index, bands, inside(at, 'bands', index))),
  ])
}

function scaleProblems({ part, at }: Placed<IndicatorDefinition>): readonly PackProblem[] {
  const bands = part.bands ?? []
  const floor = part.floor ?? []
  if (bands.length === 0) return floor.length === 0 ? [] : [problemAt(inside(at, 'floor'), 'floor-without-bands')]
  const isMixed = bands.some(band => band.from !== undefined) && bands.some(band => band.upTo !== undefined)
  return [
    ...(part.measure === undefined ? [problemAt(at, 'bands-without-measure')] : []),
    ...(bands.length < 2 ? [problemAt(inside(at, 'bands'), 'bands-too-few')] : []),
    ...(isMixed ? [problemAt(inside(at, 'bands'), 'bands-mixed')] : []),
  ]
}

function bandProblems(
  band: BandDefinition,
  index: number,
  bands: readonly BandDefinition[],
  at: Place,
): readonly PackProblem[] {
  const limit = band.from ?? band.upTo
  if (index === 0) return limit === undefined ? [] : [problemAt(at, 'band-limit-superfluous')]
  const below = bands[index - 1]
  if (below === undefined) return []
  const points = band.points > below.points ? [] : [problemAt(at, 'points-not-rising', { points: band.points })]
  if (limit === undefined) return [problemAt(at, 'band-limit-missing'), ...points]
  const limitBelow = below.from ?? below.upTo
  const isBeyond = limitBelow === undefined || (band.from === undefined ? limit < limitBelow : limit > limitBelow)
  return isBeyond ? points : [problemAt(at, 'bands-out-of-order', { limit }), ...points]
}
