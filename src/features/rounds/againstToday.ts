import type { LabelVerdict } from '#engine/labels/verdict.ts'
import type { IndicatorScore, Share } from '#engine/scoring/assessment.ts'
import type { RoundResult } from '#stores/roundResults.ts'

type Worth = Pick<RoundResult, 'assessments' | 'verdicts'>

/** One thing as the record has it and as it would be by the rules of today. */
interface Compared<T> {
  readonly id: string
  readonly recorded: T
  readonly today: T
  readonly isSame: boolean
}

interface AgainstToday {
  /** Of each questionnaire that gives points, and of its dimensions. */
  readonly questionnaires: readonly (Compared<Share> & { readonly dimensions: readonly Compared<Share>[] })[]
  readonly labels: readonly Compared<LabelVerdict>[]
  /** Indicators whose points or band differ. */
  readonly changed: readonly Compared<IndicatorScore>[]
}

/** A closed round beside what its own answers are worth today. What only one of both knows is left out. */
export function againstToday(recorded: Worth, today: Worth): AgainstToday {
  const pairs = [...recorded.assessments].flatMap(([id, then]) => {
    const now = today.assessments.get(id)
    return now === undefined || then.share.greatest === null ? [] : [{ id, then, now }]
  })
  return {
    questionnaires: pairs.map(({ id, then, now }) => ({
      ...compared(id, then.share, now.share, isSameShare),
      dimensions: then.dimensions.flatMap(dimension => {
        const other = now.dimensions.find(each => each.id === dimension.id)
        return other === undefined ? [] : [compared(dimension.id, dimension.share, other.share, isSameShare)]
      }),
    })),
    labels: [...recorded.verdicts].flatMap(([id, then]) => {
      const now = today.verdicts.get(id)
      return now === undefined ? [] : [compared(id, then, now, isSameVerdict)]
    }),
    changed: pairs.flatMap(({ then, now }) =>
      [...then.indicators].flatMap(([id, score]) => {
        const other = now.indicators.get(id)
        const pair = other && compared(id, score, other, isSameScore)
        return pair === undefined || pair.isSame ? [] : [pair]
      }),
    ),
  }
}

function compared<T>(id: string, recorded: T, today: T, isSame: (a: T, b: T) => boolean): Compared<T> {
  return { id, recorded, today, isSame: isSame(recorded, today) }
}

function isSameShare(a: Share, b: Share): boolean {
  return a.value === b.value && a.least === b.least && a.greatest === b.greatest
}

function isSameScore(a: IndicatorScore, b: IndicatorScore): boolean {
  return a.points === b.points && a.band === b.band
}

function isSameVerdict(a: LabelVerdict, b: LabelVerdict): boolean {
  return a.verdict === b.verdict && a.met === b.met && a.known === b.known && a.notYetKnown === b.notYetKnown
}
