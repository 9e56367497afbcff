import { noAssumptions, type Assumptions, type OwnLimit } from '../questionnaire/assumptions.ts'
import { adopt } from '../questionnaire/adopt.ts'
import type { Condition } from '../questionnaire/condition.ts'
import type { Measure } from '../questionnaire/measure.ts'
import type { Pack } from '../questionnaire/pack.ts'
import type { Indicator, QuestionBank } from '../questionnaire/questionnaire.ts'
import { figureOf } from '../measures/facts.ts'

/** Which way every assumed limit is moved. */
export type Strictness = 'stricter' | 'milder'

const nothing = { values: {}, unknown: {}, notApplicable: {} }

/**
 * The pack with every assumed limit one step stricter or milder: a whole one more or fewer (at least a tenth) where
 * whole things are counted, a tenth elsewhere. A limit that would leave what can be answered stays where it is, because
 * nobody could reach it, or everybody would. What is published or entered never moves.
 */
export function stepped(pack: Pack, strictness: Strictness): Pack {
  const limits = Object.fromEntries(
    [...pack.questionnaires.values()].flatMap(({ indicators }) =>
      indicators.flatMap(indicator => movedLimits(indicator, pack.bank, strictness)),
    ),
  )
  return adopt(pack, { ...noAssumptions, limits } satisfies Assumptions)
}

function movedLimits(indicator: Indicator, bank: QuestionBank, strictness: Strictness): readonly [string, OwnLimit][] {
  const { id, measure, direction, bands, floor } = indicator
  const isUp = (strictness === 'stricter') === (direction === 'rising')
  const own = (key: string | number, value: number): [string, OwnLimit] => [`${id}/${key}`, { value, basis: 'assumed' }]
  return [
    ...bands.flatMap(({ points, limit, basis }) =>
      limit === undefined || measure === undefined || basis?.basis !== 'assumed'
        ? []
        : [own(points, moved(limit, isUp, measure, bank))],
    ),
    ...bands
      .flatMap(({ and }) => and)
      .flatMap(condition => movedCondition(condition, strictness === 'stricter', bank, own)),
    // A floor takes points away: it is stricter where it holds for more.
    ...floor.flatMap(condition => movedCondition(condition, strictness === 'milder', bank, own)),
  ]
}

function movedCondition(
  condition: Condition,
  holdsForFewer: boolean,
  bank: QuestionBank,
  own: (key: string, value: number) => [string, OwnLimit],
): readonly [string, OwnLimit][] {
  if (!('measure' in condition) || condition.basis !== 'assumed') return []
  const { id, measure } = condition
  if ('from' in condition) return [own(id, moved(condition.from, holdsForFewer, measure, bank))]
  if ('over' in condition) return [own(id, moved(condition.over, holdsForFewer, measure, bank))]
  if ('upTo' in condition) return [own(id, moved(condition.upTo, !holdsForFewer, measure, bank))]
  return [own(id, moved(condition.under, !holdsForFewer, measure, bank))]
}

function moved(limit: number, isUp: boolean, measure: Measure, bank: QuestionBank): number {
  const tenth = Math.abs(limit) / 10
  const step = isWhole(measure, bank) ? Math.max(1, Math.round(tenth)) : tenth
  const next = isUp ? limit + step : limit - step
  // The reference date decides no range: an open date may be any.
  const possible = figureOf(measure, { bank: bank.questions, answers: nothing, asOf: '2000-01-01' })
  const isPossible = typeof possible !== 'string' && next > possible.least && next <= possible.greatest
  return isPossible ? next : limit
}

/** Whether its figures are whole ones, so that half a step says nothing. */
function isWhole(measure: Measure, bank: QuestionBank): boolean {
  if ('ratio' in measure || 'share' in measure) return false
  if ('value' in measure) return isWholeQuestion(measure.value, bank)
  const operands = 'sum' in measure ? measure.sum : 'least' in measure ? measure.least : undefined
  const all = operands ?? ('greatest' in measure ? measure.greatest : [])
  return all.every(operand => (typeof operand === 'string' ? isWholeQuestion(operand, bank) : isWhole(operand, bank)))
}

function isWholeQuestion(id: string, { questions }: QuestionBank): boolean {
  return questions.get(id)?.form.kind !== 'number'
}
