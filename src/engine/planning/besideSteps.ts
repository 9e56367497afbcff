import type { Answers, AnswerValue, IsoDate } from '../questionnaire/answers.ts'
import type { IndicatorId, QuestionId } from '../questionnaire/ids.ts'
import type { Pack } from '../questionnaire/pack.ts'
import { assess } from '../scoring/assess.ts'
import type { Path } from './path.ts'
import { changedFacts, witness } from './witness.ts'

/** What else a path means: which of its steps are one act, and which figures must follow so that others hold. */
interface BesideSteps {
  /** Required facts that by themselves bring raises of the path: one act is both, and its days are not two. */
  readonly together: readonly { readonly requirement: string; readonly indicators: readonly IndicatorId[] }[]
  /** Indicators that keep their points only when figures of theirs rise as well, with those figures. */
  readonly follow: readonly {
    readonly indicator: IndicatorId
    readonly facts: readonly {
      readonly question: QuestionId
      readonly today: AnswerValue | undefined
      readonly then: AnswerValue | undefined
    }[]
  }[]
}

/** Reads it from a round in which everything the path asks is so; nothing where there is no such round. */
export function besideSteps(path: Path, pack: Pack, answers: Answers, asOf: IsoDate): BesideSteps {
  return { together: together(path, pack, answers, asOf), follow: follow(path, pack, answers, asOf) }
}

function together(path: Path, pack: Pack, answers: Answers, asOf: IsoDate): BesideSteps['together'] {
  return path.facts.flatMap(fact => {
    const alone = witness({ label: path.label, raises: [], facts: [fact], held: [] }, pack, answers, asOf)
    if (alone.kind === 'apart') return []
    const scores = new Map(
      [...pack.questionnaires.values()].flatMap(each => [...assess(each, alone.answers, { asOf }).indicators]),
    )
    const indicators = path.raises
      .filter(({ indicator, to }) => (scores.get(indicator)?.points ?? -1) >= to)
      .map(({ indicator }) => indicator)
    return indicators.length === 0 ? [] : [{ requirement: fact.requirement, indicators }]
  })
}

function follow(path: Path, pack: Pack, answers: Answers, asOf: IsoDate): BesideSteps['follow'] {
  const found = witness(path, pack, answers, asOf)
  if (found.kind === 'apart') return []
  const changed = new Map(changedFacts(pack, answers, found.answers).map(each => [each.question, each]))
  const indicators = new Map(
    [...pack.questionnaires.values()].flatMap(each => each.indicators.map(one => [one.id, one] as const)),
  )
  // A figure of a raise is told by the raise itself.
  const raised = new Set(path.raises.flatMap(({ indicator }) => indicators.get(indicator)?.questions ?? []))
  return path.held.flatMap(({ indicator, points }) => {
    const facts = (indicators.get(indicator)?.questions ?? []).flatMap(question => {
      const change = changed.get(question.id)
      if (change === undefined || raised.has(question)) return []
      return [{ question: question.id, today: answers.values[question.id], then: found.answers.values[question.id] }]
    })
    return points > 0 && facts.length > 0 ? [{ indicator, facts }] : []
  })
}
