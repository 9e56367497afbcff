import type { Answers, IsoDate } from '../questionnaire/answers.ts'
import type { QuestionId } from '../questionnaire/ids.ts'
import type { Pack } from '../questionnaire/pack.ts'
import type { Indicator } from '../questionnaire/questionnaire.ts'
import { questionsOfCondition, questionsOfMeasure, wholeOf } from '../questionnaire/reads.ts'
import { keyOf, type Steps } from './intoPlan.ts'
import { changedFacts, witness } from './witness.ts'

interface Need {
  readonly key: string
  /** Questions whose answers the step changes. */
  readonly changes: ReadonlySet<QuestionId>
  /** Questions that it stands upon: the whole of its share, what has to be so before anything else of it counts. */
  readonly ground: ReadonlySet<QuestionId>
}

/**
 * Which steps come after which: one that stands upon what another changes. How many have to be talked to is known only
 * when all are there who are to be there; a required fact comes before what goes further on the same figure. Of two
 * that need each other the one that the questionnaire asks first comes first, so that there is never a circle.
 *
 * @returns for the key of a step the keys of those that come before it; nothing of those that can begin at once.
 */
export function stepNeeds(steps: Steps, pack: Pack, answers: Answers, asOf: IsoDate): ReadonlyMap<string, string[]> {
  const all = needsOf(steps, pack, answers, asOf)
  const before = new Map<string, string[]>()
  const link = (first: Need, then: Need): void => {
    const isNeeded = [...first.changes].some(question => then.ground.has(question))
    if (!isNeeded || reaches(before, first.key, then.key)) return
    before.set(then.key, [...(before.get(then.key) ?? []), first.key])
  }
  for (const [index, then] of all.entries()) for (const first of all.slice(0, index)) link(first, then)
  for (const [index, then] of all.entries()) for (const first of all.slice(index + 1)) link(first, then)
  return before
}

function needsOf(steps: Steps, pack: Pack, answers: Answers, asOf: IsoDate): readonly Need[] {
  const indicators = new Map(
    [...pack.questionnaires.values()].flatMap(each => each.indicators.map(one => [one.id, one] as const)),
  )
  const changes = (wanted: Pick<Steps, 'raises' | 'facts'>): Need['changes'] => {
    const found = witness({ label: steps.label, ...wanted, held: [] }, pack, answers, asOf)
    if (found.kind === 'apart') return new Set()
    return new Set(changedFacts(pack, answers, found.answers).map(({ question }) => question))
  }
  const facts = steps.facts.map(fact => ({
    key: keyOf(fact),
    changes: changes({ raises: [], facts: [fact] }),
    ground: new Set<QuestionId>(),
  }))
  const figures = new Set(facts.flatMap(fact => [...fact.changes]))
  const raises = steps.raises.flatMap(raise => {
    const indicator = indicators.get(raise.indicator)
    if (indicator === undefined) return []
    const whole = new Set(wholeOf(indicator))
    const own = [...changes({ raises: [raise], facts: [] })].filter(question => !whole.has(question))
    return [{ key: keyOf(raise), changes: new Set(own), ground: groundOf(indicator, figures) }]
  })
  return [...facts, ...raises]
}

/** @param figures those that required facts change: they come first wherever they are read. */
function groundOf(indicator: Indicator, figures: ReadonlySet<QuestionId>): ReadonlySet<QuestionId> {
  const { measure, bands, floor, questions } = indicator
  const own = measure === undefined ? [] : questionsOfMeasure(measure)
  const conditions = [...floor, ...bands.flatMap(({ and }) => and)]
  return new Set([
    ...wholeOf(indicator),
    ...questions.flatMap(({ when }) => (when === undefined ? [] : questionsOfCondition(when))),
    ...conditions.flatMap(questionsOfCondition).filter(question => !own.includes(question)),
    ...own.filter(question => figures.has(question)),
  ])
}

function reaches(before: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  return from === to || (before.get(from) ?? []).some(each => reaches(before, each, to))
}
