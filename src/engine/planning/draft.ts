import { answerOf, figureOf, holds, valueOf, type Facts } from '../measures/facts.ts'
import type { Answers, AnswerValue, IsoDate } from '../questionnaire/answers.ts'
import { monthsLater } from '../questionnaire/calendar.ts'
import type { Condition } from '../questionnaire/condition.ts'
import { plus } from '../questionnaire/decimal.ts'
import type { QuestionId } from '../questionnaire/ids.ts'
import { keepsTo } from '../questionnaire/limit.ts'
import type { Measure, Operand } from '../questionnaire/measure.ts'
import type { Question } from '../questionnaire/question.ts'
import { questionsOfMeasure } from '../questionnaire/reads.ts'

/** A whole of which nothing at all is known: of ten, every tenth part can be told. */
const unknownWhole = 10

/** Turns of a loop whose goal moves with what it does: a part that is in its own whole. */
const mostTurns = 200

/**
 * Hypothetical answers that are changed until figures and conditions are as wanted. Figures are raised by raising
 * what they are made of; only what is better when it falls is lowered, and never what stands below a line.
 * Everything a method cannot do it leaves, and says so by returning false.
 */
export class Draft {
  readonly #bank: ReadonlyMap<QuestionId, Question>
  readonly #asOf: IsoDate
  readonly #values: Record<QuestionId, AnswerValue | undefined>
  readonly #unknown: Record<QuestionId, string | undefined>
  readonly #facts: Facts
  /** The largest figure that is known of each unit: how large a cluster of this size is. */
  readonly #largest: ReadonlyMap<string, number>
  /** What had to fall is not raised again: two wishes would go on for ever. */
  readonly #lowered = new Set<QuestionId>()

  constructor(bank: ReadonlyMap<QuestionId, Question>, answers: Answers, asOf: IsoDate) {
    this.#bank = bank
    this.#asOf = asOf
    this.#values = { ...answers.values }
    this.#unknown = { ...answers.unknown }
    this.#largest = largestOfUnits(bank, answers)
    // Reads what stands just now: the two records are written in place.
    const { notApplicable } = answers
    this.#facts = { bank, asOf, answers: { values: this.#values, unknown: this.#unknown, notApplicable } }
  }

  /** The answers as they stand, apart from what comes. */
  get answers(): Answers {
    const { values, unknown, notApplicable } = this.#facts.answers
    return { values: { ...values }, unknown: { ...unknown }, notApplicable }
  }

  /** Gives what is asked and open the answer that claims least. */
  fill(questions: readonly Question[]): void {
    for (const question of questions) {
      if (question.when !== undefined) this.satisfy(question.when)
      if (answerOf(question, this.#facts) === undefined) this.#set(question.id, leastAnswer(question, this.#asOf))
    }
  }

  /** Makes a condition hold. */
  satisfy(condition: Condition): boolean {
    if (holds(condition, this.#facts) === true) return true
    if ('is' in condition) this.#set(condition.question, condition.is)
    else if ('includes' in condition) this.#choose(condition.question, condition.includes)
    else if ('from' in condition) this.raise(condition.measure, condition.from)
    else if ('upTo' in condition) this.lower(condition.measure, condition.upTo)
    else if ('over' in condition) this.#raiseOver(condition.measure, condition.over)
    else this.lower(condition.measure, condition.under - this.#stepOf(condition.measure))
    return holds(condition, this.#facts) === true
  }

  /** Makes a condition fail: the ground under which an indicator cannot be more than its lowest. */
  leave(condition: Condition): boolean {
    if (holds(condition, this.#facts) === false) return true
    if ('is' in condition) this.#moveOn(condition.question)
    else if ('upTo' in condition) this.#raiseOver(condition.measure, condition.upTo)
    else if ('under' in condition) this.raise(condition.measure, condition.under)
    return holds(condition, this.#facts) === false
  }

  /** Raises a figure to at least `limit`. */
  raise(measure: Measure, limit: number): boolean {
    for (let turn = 0; turn < mostTurns; turn++) {
      if (keepsTo(figureOf(measure, this.#facts), { from: limit }) === true) return true
      if (!this.#raiseOnce(measure, limit)) return false
    }
    return false
  }

  /** Gives a share a whole to be a part of, where there is none yet. */
  ground(measure: Measure): void {
    if ('ratio' in measure && (this.#valueOf(asMeasure(measure.ratio[1])) ?? 0) === 0)
      this.#raiseFromNothing(measure.ratio[1])
  }

  /** Lowers a figure that is better when it falls to at most `limit`. */
  lower(measure: Measure, limit: number): boolean {
    if (keepsTo(figureOf(measure, this.#facts), { upTo: limit }) === true) return true
    if ('value' in measure) return this.#setNumber(measure.value, Math.max(limit, 0), 'down')
    if ('monthsSince' in measure) return this.#setDate(measure.monthsSince, -Math.max(0, Math.floor(limit)))
    if ('ratio' in measure) return this.#lowerPart(measure.ratio, limit)
    return false
  }

  #raiseOnce(measure: Measure, limit: number): boolean {
    if ('value' in measure) return this.#setNumber(measure.value, limit, 'up')
    if ('sum' in measure) return this.#raiseSum(measure.sum, limit)
    if ('ratio' in measure) return this.#raisePart(measure.ratio, limit)
    if ('count' in measure) return this.#chooseAny(measure.count)
    if ('howMany' in measure) return this.#raiseOneMore(measure.howMany.of, measure.howMany.from)
    if ('share' in measure) return this.#affirmOneMore(measure.share)
    if ('monthsSince' in measure) return this.#setDate(measure.monthsSince, -Math.ceil(limit))
    if ('yearsSince' in measure) return this.#setDate(measure.yearsSince, -Math.ceil(limit) * 12)
    if ('monthsUntil' in measure) return this.#setDate(measure.monthsUntil, Math.ceil(limit))
    if ('least' in measure) return measure.least.every(operand => this.#raiseOperand(operand, limit))
    return measure.greatest.some(operand => this.#raiseOperand(operand, limit))
  }

  #raiseOperand(operand: Operand, limit: number): boolean {
    return this.raise(typeof operand === 'string' ? { value: operand } : operand, limit)
  }

  /** What lacks to a sum is added to one of what it is made of, the first that takes it. */
  #raiseSum(operands: readonly Operand[], limit: number): boolean {
    const lacks = plus(limit, -(this.#valueOf({ sum: operands }) ?? 0))
    return operands.some(operand => this.#raiseOperand(operand, plus(this.#valueOf(asMeasure(operand)) ?? 0, lacks)))
  }

  /** The part above the line rises; the whole below it never falls. */
  #raisePart([part, whole]: readonly [Operand, Operand], limit: number): boolean {
    const below = this.#valueOf(asMeasure(whole)) ?? 0
    if (below === 0) return this.#raiseFromNothing(whole)
    const now = this.#valueOf(asMeasure(part)) ?? 0
    const exact = this.#rounded(part, limit * below)
    const wanted = exact > now ? exact : plus(now, this.#stepOf(asMeasure(part)))
    return this.#raiseOperand(part, this.#asWritten(part, whole, wanted)) || this.#raiseOperand(part, wanted)
  }

  /** A whole of which there is nothing is as large as the cluster is known to be: of one, any part would be all. */
  #raiseFromNothing(whole: Operand): boolean {
    const question = typeof whole === 'string' ? this.#bank.get(whole) : undefined
    const known = this.#largest.get(question?.unit ?? '')
    const believable = known ?? (question?.form.kind === 'integer' ? unknownWhole : 1)
    return this.#raiseOperand(whole, believable) || this.#raiseOperand(whole, 1)
  }

  /**
   * As people would write a figure that is no part of the other one (days per post): in halves, from five on in whole
   * ones. A part is left as it is: rounded up it could be more than its whole.
   */
  #asWritten(part: Operand, whole: Operand, wanted: number): number {
    const unitOf = (operand: Operand): string | undefined =>
      this.#bank.get(questionsOfMeasure(asMeasure(operand))[0] ?? '')?.unit
    if (this.#stepOf(asMeasure(part)) === 1 || unitOf(part) === unitOf(whole)) return wanted
    return wanted >= 5 ? Math.ceil(wanted) : Math.ceil(wanted * 2) / 2
  }

  #lowerPart([part, whole]: readonly [Operand, Operand], limit: number): boolean {
    this.ground({ ratio: [part, whole] })
    const below = this.#valueOf(asMeasure(whole)) ?? 0
    for (let wanted = Math.floor(limit * below + 1e-9); wanted >= 0; wanted--) {
      if (!this.lower(asMeasure(part), wanted)) return false
      if (keepsTo(figureOf({ ratio: [part, whole] }, this.#facts), { upTo: limit }) === true) return true
    }
    return false
  }

  #raiseOver(measure: Measure, limit: number): boolean {
    for (let turn = 0; turn < mostTurns; turn++) {
      if (keepsTo(figureOf(measure, this.#facts), { over: limit }) === true) return true
      const now = this.#valueOf(measure) ?? limit
      const next = 'ratio' in measure ? Math.max(now, limit) + 1e-6 : plus(Math.max(now, limit), this.#stepOf(measure))
      if (!this.raise(measure, next)) return false
    }
    return false
  }

  #raiseOneMore(operands: readonly Operand[], from: number): boolean {
    return operands.some(
      operand => (this.#valueOf(asMeasure(operand)) ?? 0) < from && this.#raiseOperand(operand, from),
    )
  }

  #affirmOneMore(questions: readonly QuestionId[]): boolean {
    const next = questions.find(question => this.#values[question] !== true)
    return next !== undefined && this.#set(next, true)
  }

  #choose(question: QuestionId, option: string): boolean {
    const chosen = this.#values[question]
    return this.#set(question, [...(Array.isArray(chosen) ? chosen : []), option])
  }

  #chooseAny(question: QuestionId): boolean {
    const form = this.#bank.get(question)?.form
    const chosen = this.#values[question]
    if (form?.kind !== 'several') return false
    const next = form.options.find(option => !(Array.isArray(chosen) && chosen.includes(option)))
    return next !== undefined && this.#choose(question, next)
  }

  /** From *never* to *yes*, from nothing to one: away from the one answer that must not be. */
  #moveOn(question: QuestionId): boolean {
    const form = this.#bank.get(question)?.form
    const now = this.#values[question]
    if (form?.kind === 'boolean') return this.#set(question, now !== true)
    if (form?.kind === 'integer' || form?.kind === 'number') return this.#set(question, Number(now ?? 0) + 1)
    if (form?.kind !== 'one') return false
    const next = form.options.find(option => option !== now)
    return next !== undefined && this.#set(question, next)
  }

  #setNumber(question: QuestionId, wanted: number, way: 'up' | 'down'): boolean {
    if (way === 'up' && this.#lowered.has(question)) return false
    if (way === 'down') this.#lowered.add(question)
    const form = this.#bank.get(question)?.form
    if (form?.kind === 'one') {
      const levels = form.options.filter(option => typeof option === 'number').toSorted((a, b) => a - b)
      const level = way === 'up' ? levels.find(each => each >= wanted) : levels.findLast(each => each <= wanted)
      return level !== undefined && this.#set(question, level)
    }
    if (form?.kind !== 'integer' && form?.kind !== 'number') return false
    const whole = way === 'up' ? Math.ceil(wanted) : Math.floor(wanted)
    const value = form.kind === 'integer' ? whole : wanted
    return value >= form.minimum && value <= form.maximum && this.#set(question, value)
  }

  #setDate(question: QuestionId, months: number): boolean {
    return this.#bank.get(question)?.form.kind === 'date' && this.#set(question, monthsLater(this.#asOf, months))
  }

  #set(question: QuestionId, value: AnswerValue): boolean {
    const { when } = this.#bank.get(question) ?? {}
    if (when !== undefined && holds(when, this.#facts) !== true) this.satisfy(when)
    this.#values[question] = value
    Reflect.deleteProperty(this.#unknown, question)
    return true
  }

  #valueOf(measure: Measure): number | null {
    return valueOf(measure, this.#facts)
  }

  /** The least step by which a figure can rise: one where it counts, a tenth where it has decimals. */
  #stepOf(measure: Measure): number {
    if ('value' in measure) return this.#bank.get(measure.value)?.form.kind === 'number' ? 0.1 : 1
    if ('sum' in measure) return Math.min(...measure.sum.map(operand => this.#stepOf(asMeasure(operand))))
    return 1
  }

  #rounded(operand: Operand, wanted: number): number {
    const step = this.#stepOf(asMeasure(operand))
    return Number((Math.ceil(wanted / step - 1e-9) * step).toFixed(9))
  }
}

function largestOfUnits(bank: ReadonlyMap<QuestionId, Question>, { values }: Answers): ReadonlyMap<string, number> {
  const largest = new Map<string, number>()
  for (const { id, unit } of bank.values()) {
    const value = values[id]
    if (unit !== undefined && typeof value === 'number' && value > (largest.get(unit) ?? 0)) largest.set(unit, value)
  }
  return largest
}

function asMeasure(operand: Operand): Measure {
  return typeof operand === 'string' ? { value: operand } : operand
}

/** The answer that claims least: none, no, nothing, the lowest level, the reference date. */
function leastAnswer({ form }: Question, asOf: IsoDate): AnswerValue {
  switch (form.kind) {
    case 'integer':
    case 'number':
      return form.minimum
    case 'boolean':
      return false
    case 'date':
      return asOf
    case 'one': {
      const [first = ''] = form.options
      const numbers = form.options.filter(option => typeof option === 'number')
      return numbers.length > 0 ? Math.min(...numbers) : first
    }
    case 'several':
      return []
    case 'text':
      return ''
  }
}
