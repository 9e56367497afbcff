import type { Requirement } from '../labelScheme.ts'
import type { PackFiles } from '../packFiles.ts'
import { versionProblems } from './checkProperties.ts'
import { indicatorsIn, labelsFile, questionsIn, requirementsIn } from './parts.ts'
import { inside, problemAt, type PackProblem, type Place } from './packProblem.ts'

/** A requirement, a goal, what an audit looks at, and a reference figure speak of something that is there. */
export function checkRequirements(files: PackFiles): readonly PackProblem[] {
  return [
    ...requirementsIn(files).flatMap(({ part, at }) => [
      ...requirementProblems(part, files, at),
      ...placeProblems(part, files, at),
    ]),
    ...files.labels.labels.flatMap(({ id, looksAt }) =>
      (looksAt?.indicators ?? []).flatMap(indicator =>
        indicatorProblems(indicator, files, inside(labelsFile, id, 'looksAt')),
      ),
    ),
    ...(files.labels.goals ?? []).flatMap(({ id, label, next, questionnaires }) => {
      const at = inside(labelsFile, 'goals', id)
      return [
        ...(label === undefined ? [] : labelProblems(label, files, at)),
        ...labelProblems(next, files, at),
        ...questionnaires.flatMap(each => shareProblems(each, undefined, files, at)),
      ]
    }),
    ...files.reference.figures.flatMap(({ id, indicators, lines = [] }) => [
      ...indicators.flatMap(indicator => indicatorProblems(indicator, files, { file: 'reference.json', path: id })),
      ...lines.flatMap(({ measure }) => measureProblems(measure, files, { file: 'reference.json', path: id })),
    ]),
    ...versionProblems(files.labels.version, files.questions.version, labelsFile),
  ]
}

function requirementProblems(requirement: Requirement, files: PackFiles, at: Place): readonly PackProblem[] {
  switch (requirement.kind) {
    case 'band':
      return bandProblems(requirement.indicator, requirement.points, files, at)
    case 'share':
      return shareProblems(requirement.of, requirement.dimension, files, at)
    case 'held':
      return labelProblems(requirement.label, files, at)
    case 'event':
      return requirement.label === undefined ? [] : labelProblems(requirement.label, files, at)
    case 'fact':
    case 'interval':
    case 'areas':
    case 'evidence':
    case 'list':
    case 'stated':
      return []
  }
}

function bandProblems(indicator: string, points: number, files: PackFiles, at: Place): readonly PackProblem[] {
  const known = indicatorsIn(files).find(({ part }) => part.id === indicator)
  if (known === undefined) return [problemAt(at, 'unknown-indicator', { indicator })]
  const isGiven = (known.part.bands ?? []).some(band => band.points === points)
  return isGiven ? [] : [problemAt(at, 'points-unknown', { points })]
}

/** A measure as cards name it: an indicator's own, or a further one after a dot. */
function measureProblems(measure: string, files: PackFiles, at: Place): readonly PackProblem[] {
  const [indicator = '', further] = measure.split('.')
  const known = indicatorsIn(files).find(({ part }) => part.id === indicator)?.part
  const isThere =
    further === undefined ? known?.measure !== undefined : known?.measures?.some(({ id }) => id === further) === true
  return isThere ? [] : [problemAt(at, 'unknown-indicator', { indicator: measure })]
}

function shareProblems(
  questionnaire: string,
  dimension: string | undefined,
  files: PackFiles,
  at: Place,
): readonly PackProblem[] {
  const file = Object.hasOwn(files.questionnaires, questionnaire) ? files.questionnaires[questionnaire] : undefined
  if (file === undefined) return [problemAt(at, 'unknown-questionnaire', { questionnaire })]
  if (dimension === undefined || file.dimensions.some(each => each.id === dimension)) return []
  return [problemAt(at, 'unknown-dimension', { dimension })]
}

function labelProblems(label: string, files: PackFiles, at: Place): readonly PackProblem[] {
  return files.labels.labels.some(each => each.id === label) ? [] : [problemAt(at, 'unknown-label', { label })]
}

function indicatorProblems(indicator: string, files: PackFiles, at: Place): readonly PackProblem[] {
  const isThere = indicatorsIn(files).some(({ part }) => part.id === indicator)
  return isThere ? [] : [problemAt(at, 'unknown-indicator', { indicator })]
}

/** `answeredAt` leads to a question or to an indicator. */
function placeProblems({ answeredAt }: Requirement, files: PackFiles, at: Place): readonly PackProblem[] {
  if (answeredAt === undefined || questionsIn(files).has(answeredAt)) return []
  return indicatorProblems(answeredAt, files, at)
}
