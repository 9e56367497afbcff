import type { PackFiles } from '../packFiles.ts'
import { bankFile, conditionsOfIndicator, fileOf, indicatorsIn, labelsFile, questionsIn } from './parts.ts'
import { inside, problemAt, type PackProblem, type Place } from './packProblem.ts'

/** Words of small letters and digits, joined by hyphens and dots: `members.committed`, `direct-contact`. */
const wellFormed = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/

/** Ids of things of a kind are written alike, stand once, and are not mistaken for one another. */
export function checkIds(files: PackFiles): readonly PackProblem[] {
  const indicators = indicatorsIn(files)
  const { labels } = files.labels
  const questions = [...questionsIn(files)]
  return [
    // A former id is never used for another fact.
    ...idProblems([...questions.map(([id]) => id), ...questions.flatMap(([, each]) => each.formerly ?? [])], bankFile),
    ...idProblems(
      files.questions.checks.map(check => check.id),
      inside(bankFile, 'checks'),
    ),
    ...idProblems(
      indicators.map(({ part }) => part.id),
      { file: 'questionnaires', path: '' },
    ),
    ...Object.entries(files.questionnaires).flatMap(([id, { dimensions }]) =>
      idProblems(
        dimensions.map(each => each.id),
        fileOf(id),
      ),
    ),
    ...indicators.flatMap(({ part, at }) => [
      ...idProblems(
        (part.measures ?? []).map(each => each.id),
        inside(at, 'measures'),
      ),
      ...idProblems(part.evidence ?? [], inside(at, 'evidence')),
      ...idProblems(unlessSame(conditionsOfIndicator({ part, at }).map(each => each.part)), at),
    ]),
    ...idProblems(
      labels.map(label => label.id),
      labelsFile,
    ),
    ...idProblems(
      (files.labels.goals ?? []).map(goal => goal.id),
      inside(labelsFile, 'goals'),
    ),
    ...labels.flatMap(label => {
      const at = inside(labelsFile, label.id)
      return [label.requirements, label.terms, label.prices, label.announced ?? []]
        .map(parts => parts.map(part => part.id))
        .concat([[...label.steps]])
        .flatMap(ids => idProblems(ids, at))
    }),
    ...idProblems(
      files.sources.sources.map(source => source.id),
      { file: 'sources.json', path: '' },
    ),
    ...idProblems(
      files.reference.figures.map(figure => figure.id),
      { file: 'reference.json', path: '' },
    ),
  ]
}

/** One condition may stand in several places under its id; another one may not. */
function unlessSame(conditions: readonly { readonly id: string }[]): readonly string[] {
  const different = new Map(conditions.map(condition => [JSON.stringify(condition), condition.id]))
  return [...different.values()]
}

function idProblems(ids: readonly string[], at: Place): readonly PackProblem[] {
  const seen = new Map<string, string>()
  return ids.flatMap(id => {
    const look = folded(id)
    const other = seen.get(look)
    seen.set(look, other ?? id)
    return [
      // Names that every object has would be found where nothing was said.
      ...(wellFormed.test(id) && !(id in {}) ? [] : [problemAt(at, 'id-form', { id })]),
      ...(other === id ? [problemAt(at, 'id-twice', { id })] : []),
      ...(other === undefined || other === id ? [] : [problemAt(at, 'id-collides', { id, other })]),
    ]
  })
}

/** How an id looks when compatibility forms and case are laid aside (Unicode NFKC, then case folding). */
function folded(id: string): string {
  return id.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC')
}
