import type { PackFiles } from '../packFiles.ts'
import { indicatorsIn } from './parts.ts'
import { problemAt, type PackProblem } from './packProblem.ts'

/** What is said of a paper is said of one that some indicator is usually shown by. */
export function checkEvidence(files: PackFiles): readonly PackProblem[] {
  const known = new Set(indicatorsIn(files).flatMap(({ part }) => part.evidence ?? []))
  return (files.evidence?.namesPersons.papers ?? [])
    .filter(paper => !known.has(paper))
    .map(paper => problemAt({ file: 'evidence.json', path: 'namesPersons' }, 'unknown-paper', { paper }))
}
