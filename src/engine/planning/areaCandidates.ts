import type { EvidenceReference } from '../answers/evidence.ts'
import { showsIndicator } from '../answers/papers.ts'
import type { Assumptions } from '../questionnaire/assumptions.ts'
import type { Label } from '../questionnaire/labelScheme.ts'
import type { Indicator, Questionnaire } from '../questionnaire/questionnaire.ts'
import { questionsOfMeasure } from '../questionnaire/reads.ts'
import type { Assessment } from '../scoring/assessment.ts'
import { effortOfStep } from './pathModel.ts'

/** An indicator that could become an improvement area, and what speaks for it. */
export interface AreaCandidate {
  readonly indicator: Indicator
  /** Points up to its highest band; null while it has none. */
  readonly gap: number | null
  /** Days of work for the next step up; null where there is none, or only time brings it. */
  readonly effort: number | null
  /** Its measure is counted from figures and days, not from levels that somebody judges: an outsider can check it. */
  readonly isCounted: boolean
  /** Papers, links and places that are named for it. */
  readonly papers: number
  /** Whether the audit is said to look at it; undefined where the scheme says nothing. */
  readonly isAudited: boolean | undefined
}

interface Known {
  readonly label: Label | undefined
  readonly assessment: Assessment
  /** Of the round that is assessed. */
  readonly evidence: readonly EvidenceReference[]
  readonly efforts: Assumptions['efforts']
}

/**
 * Every indicator with bands, those first that most speaks for: the most to gain, then what the audit is said to look
 * at, then what an outsider can check, then the least work. What does not apply is left out.
 */
export function areaCandidates(questionnaire: Questionnaire, known: Known): readonly AreaCandidate[] {
  return questionnaire.indicators
    .filter(({ id, bands }) => bands.length > 0 && known.assessment.indicators.get(id)?.state !== 'not-applicable')
    .map(indicator => candidateOf(indicator, known))
    .toSorted(
      (a, b) =>
        (b.gap ?? -1) - (a.gap ?? -1) ||
        Number(b.isAudited === true) - Number(a.isAudited === true) ||
        Number(b.isCounted) - Number(a.isCounted) ||
        (a.effort ?? Infinity) - (b.effort ?? Infinity),
    )
}

function candidateOf(indicator: Indicator, { label, assessment, evidence, efforts }: Known): AreaCandidate {
  const { id, bands, byTime } = indicator
  const score = assessment.indicators.get(id)
  const points = score?.points ?? null
  const next = (score?.band ?? 0) + 1
  return {
    indicator,
    gap: points === null ? null : (bands.at(-1)?.points ?? 0) - points,
    effort: byTime || next >= bands.length ? null : effortOfStep(indicator, next, efforts),
    isCounted: isCounted(indicator),
    papers: evidence.filter(paper => showsIndicator(paper, id)).length,
    isAudited: label?.looksAt?.indicators.includes(id),
  }
}

/** Its measure is counted from figures and days, not from levels that somebody judges. */
export function isCounted({ measure, questions }: Indicator): boolean {
  if (measure === undefined) return false
  const counted = ['integer', 'number', 'date']
  return questionsOfMeasure(measure).every(read =>
    counted.includes(questions.find(({ id }) => id === read)?.form.kind ?? ''),
  )
}
