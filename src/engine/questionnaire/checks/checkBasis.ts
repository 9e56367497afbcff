import type { Basis } from '../basis.ts'
import type { PackFiles } from '../packFiles.ts'
import { conditionsIn, indicatorsIn, labelsFile, requirementsIn, type Placed } from './parts.ts'
import { inside, problemAt, type PackProblem, type Place } from './packProblem.ts'

/** Every threshold, condition, requirement, term, price and block of guidance says where it comes from. */
export function checkBasis(files: PackFiles): readonly PackProblem[] {
  const known = new Set(files.sources.sources.map(source => source.id))
  return [
    ...basedParts(files).flatMap(({ part, at }) => basisProblems(part, known, at)),
    ...files.reference.figures.flatMap(figure =>
      sourceProblems([figure.source], known, { file: 'reference.json', path: figure.id }),
    ),
  ]
}

function basedParts(files: PackFiles): readonly Placed<Partial<Basis>>[] {
  return [
    ...indicatorsIn(files).flatMap(({ part, at }) => [
      // The lowest band claims nothing.
      ...(part.bands ?? []).slice(1).map((band, index) => ({ part: band, at: inside(at, 'bands', index + 1) })),
      { part: part.guidance ?? {}, at: inside(at, 'guidance') },
    ]),
    ...conditionsIn(files),
    ...requirementsIn(files),
    ...files.labels.labels.flatMap(label => [
      ...[...label.terms, ...label.prices, ...(label.announced ?? [])].map(part => ({
        part,
        at: inside(labelsFile, label.id, part.id),
      })),
      ...(['looksAt', 'process'] as const).flatMap(name => {
        const part = label[name]
        return part === undefined ? [] : [{ part, at: inside(labelsFile, label.id, name) }]
      }),
    ]),
  ]
}

function basisProblems(part: Partial<Basis>, known: ReadonlySet<string>, at: Place): readonly PackProblem[] {
  switch (part.basis) {
    case 'published':
      return part.source === undefined
        ? [problemAt(at, 'basis-missing')]
        : sourceProblems([part.source, part.via], known, at)
    case 'derived':
      return sourceProblems([part.source], known, at)
    case 'assumed':
      return sourceProblems([part.inspiredBy], known, at)
    case 'entered':
      return []
    case undefined:
  }
  return [problemAt(at, 'basis-missing')]
}

function sourceProblems(
  sources: readonly (string | undefined)[],
  known: ReadonlySet<string>,
  at: Place,
): readonly PackProblem[] {
  return sources
    .filter(source => source !== undefined)
    .filter(source => !known.has(source))
    .map(source => problemAt(at, 'unknown-source', { source }))
}
