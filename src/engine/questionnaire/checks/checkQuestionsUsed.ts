import type { PackFiles } from '../packFiles.ts'
import { questionsAskedBy, questionsOfCondition, questionsOfMeasure } from '../reads.ts'
import { bankFile, conditionsIn, conditionsOfScale, indicatorsIn, questionsIn, requirementsIn } from './parts.ts'
import { inside, problemAt, type PackProblem } from './packProblem.ts'

/** Every question is asked for a reason, and every reader reads a question that is there. */
export function checkQuestionsUsed(files: PackFiles): readonly PackProblem[] {
  return [...unusedQuestions(files), ...unknownQuestions(files), ...listProblems(files)]
}

/** Questions of the bank that no questionnaire, check, requirement or condition needs. */
function unusedQuestions(files: PackFiles): readonly PackProblem[] {
  const used = new Set([
    ...indicatorsIn(files).flatMap(({ part }) => questionsAskedBy(part)),
    ...files.questions.checks.flatMap(({ left, right }) => [left, right].flatMap(questionsOfMeasure)),
    ...conditionsIn(files).flatMap(({ part }) => questionsOfCondition(part)),
    ...requirementsIn(files).flatMap(({ part }) => (part.answeredAt === undefined ? [] : [part.answeredAt])),
  ])
  return [...questionsIn(files).keys()]
    .filter(id => !used.has(id))
    .map(id => problemAt(inside(bankFile, id), 'unused-question'))
}

function unknownQuestions(files: PackFiles): readonly PackProblem[] {
  const known = questionsIn(files)
  return [
    ...indicatorsIn(files).map(({ part, at }) => ({ questions: questionsAskedBy(part), at })),
    ...conditionsIn(files)
      .filter(({ part }) => 'question' in part)
      .map(({ part, at }) => ({ questions: questionsOfCondition(part), at })),
  ].flatMap(({ questions, at }) =>
    questions.filter(id => !known.has(id)).map(question => problemAt(at, 'unknown-question', { question })),
  )
}

/**
 * `questions` of a scored or positioned indicator is exactly what its measure, bands and floor read: a score must not
 * wait for an answer that it does not need, nor read one that it does not ask. A topic, which has no score, may ask
 * more than it measures. `when` stands apart; what only a further measure reads is asked beside, unlisted.
 */
function listProblems(files: PackFiles): readonly PackProblem[] {
  return indicatorsIn(files).flatMap(({ part, at }) => {
    const read = new Set([
      ...(part.measure === undefined ? [] : questionsOfMeasure(part.measure)),
      ...conditionsOfScale({ part, at }).flatMap(condition => questionsOfCondition(condition.part)),
    ])
    const listed = new Set(part.questions)
    const isTopic = part.bands === undefined && part.position !== true
    return [
      ...[...read]
        .filter(question => !listed.has(question))
        .map(question => problemAt(at, 'unlisted-question', { question })),
      ...(isTopic ? [] : part.questions)
        .filter(question => !read.has(question))
        .map(question => problemAt(at, 'unread-question', { question })),
      ...(listed.size === 0 ? [problemAt(at, 'asks-nothing')] : []),
    ]
  })
}
