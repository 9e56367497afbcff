import type { Condition, Limit } from '../condition.ts'
import type { QuestionId } from '../ids.ts'
import { keepsTo } from '../limit.ts'
import { linkQuestion } from '../linkQuestion.ts'
import type { Measure } from '../measure.ts'
import { rangeOf, type ReadQuestion } from '../measureRange.ts'
import type { IndicatorDefinition, PackFiles } from '../packFiles.ts'
import type { Question } from '../question.ts'
import { questionRange } from '../questionRange.ts'
import type { Figure } from '../range.ts'
import { readingOf } from '../reading.ts'
import { conditionsIn, indicatorsIn, questionsIn, type Placed } from './parts.ts'
import { inside, problemAt, type PackProblem } from './packProblem.ts'

type Bank = ReadonlyMap<QuestionId, Question>

/** Points that nobody can reach, or nobody can miss, given the limits of the questions. Asks for a pack that links. */
export function checkReach(files: PackFiles): readonly PackProblem[] {
  const bank = new Map([...questionsIn(files)].map(([id, definition]) => [id, linkQuestion(id, definition)]))
  return [
    ...indicatorsIn(files).flatMap(indicator => bandProblems(indicator, bank)),
    ...conditionsIn(files).flatMap(condition => conditionProblems(condition, bank)),
  ]
}

function bandProblems({ part, at }: Placed<IndicatorDefinition>, bank: Bank): readonly PackProblem[] {
  if (part.measure === undefined) return []
  const reach = reachOf(part.measure, bank)
  if (typeof reach === 'string') return []
  const { least, greatest } = reach
  return (part.bands ?? []).flatMap((band, index) => {
    const limit = band.from ?? band.upTo
    if (limit === undefined) return []
    // A limit that every figure keeps to leaves the band below it without any.
    const isReached = band.from === undefined ? limit >= least && limit < greatest : limit > least && limit <= greatest
    return isReached ? [] : [problemAt(inside(at, 'bands', index), 'limit-out-of-reach', { limit, least, greatest })]
  })
}

function conditionProblems({ part, at }: Placed<Condition>, bank: Bank): readonly PackProblem[] {
  if ('question' in part) {
    const form = bank.get(part.question)?.form
    return form === undefined || canBe(form, part) ? [] : [problemAt(at, 'condition-decided', { holds: 'never' })]
  }
  const limits = Object.keys(part).filter(key => ['from', 'over', 'upTo', 'under'].includes(key))
  if (limits.length !== 1) return [problemAt(at, 'condition-not-one-limit', { limits: limits.join(', ') })]
  const decided = withoutLack(reachOf(part.measure, bank), part)
  return decided === null ? [] : [problemAt(at, 'condition-decided', { holds: decided ? 'always' : 'never' })]
}

function canBe(form: Question['form'], condition: Extract<Condition, { question: unknown }>): boolean {
  if ('includes' in condition) return form.kind === 'several' && form.options.includes(condition.includes)
  switch (form.kind) {
    case 'integer':
    case 'number':
      return typeof condition.is === 'number' && condition.is >= form.minimum && condition.is <= form.maximum
    case 'boolean':
      return typeof condition.is === 'boolean'
    case 'one':
      return form.options.some(option => option === condition.is)
    case 'date':
    case 'text':
      return typeof condition.is === 'string'
    case 'several':
      return false
  }
}

/** Whether all figures keep to a limit, a figure that may lack being taken as one that is there. */
function withoutLack(figure: Figure, limit: Limit): boolean | null {
  return typeof figure === 'string' ? null : keepsTo({ ...figure, mayLack: false }, limit)
}

function reachOf(measure: Measure, bank: Bank): Figure {
  return rangeOf(readingOf(measure, bank), byLimits, undefined)
}

const byLimits: ReadQuestion<undefined> = (question, as) => questionRange(question, as) ?? 'not-asked'
