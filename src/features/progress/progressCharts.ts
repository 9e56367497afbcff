import { preparingIn, scoredIn } from '#engine/labels/aims.ts'
import { dayNumber } from '#engine/questionnaire/calendar.ts'
import type { IsoDate } from '#engine/questionnaire/answers.ts'
import type { LabelId } from '#engine/questionnaire/ids.ts'
import type { LabelScheme, Requirement } from '#engine/questionnaire/labelScheme.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'
import type { ChartContent, SeriesTone } from '#ui/charts/chartContent.ts'
import type { PlannedResult } from '#stores/plannedResults.ts'
import type { RoundResult } from '#stores/roundResults.ts'

/** What would be from a day on, if the plan is done by its days. */
export type PlannedDay = PlannedResult & { readonly day: IsoDate }

interface Words {
  /** How a moment is written. */
  readonly on: (day: IsoDate) => string
  readonly roundTitle: string
  readonly caption: string
}

const tones: readonly SeriesTone[] = ['partner-1', 'partner-2', 'partner-3', 'partner-4', 'partner-5']

/** The words of what the plan would bring. */
interface PlannedWords {
  readonly day: (day: IsoDate) => string
  readonly ifDone: (line: string) => string
}

type Frame = Words & Partial<PlannedWords>

/** Of many days the last of each month: what is done by then is done. */
export function lastOfMonths(planned: readonly PlannedDay[]): readonly PlannedDay[] {
  return planned.filter(({ day }, index) => planned[index + 1]?.day.slice(0, 7) !== day.slice(0, 7))
}

/**
 * Shares of points over the rounds, at their reference dates: all dimensions together in front, each of them behind; with
 * the line of a label. The plan goes on from the last round.
 */
export function shareChart(
  results: readonly RoundResult[],
  planned: readonly PlannedDay[],
  pack: Pack,
  words: Words &
    PlannedWords & {
      readonly all: string
      readonly dimension: (id: string) => string
      readonly goal: (label: LabelId) => string
    },
): ChartContent {
  const questionnaire = scoredIn(pack)
  const scored = results.map(({ assessments }) => assessments.get(questionnaire))
  const dimensions = scored.at(-1)?.dimensions ?? []
  const goal = lineOf(pack.scheme)
  const all = scored.map(sure)
  const then = planned.map(({ assessments }) => sure(assessments.get(questionnaire)))
  return {
    ...frame(
      results.map(({ round }) => round.referenceDate),
      planned,
      words,
    ),
    series: [
      { id: 'all', label: words.all, tone: 'own', values: all },
      ...continued('all', words.ifDone(words.all), 'own', all, then),
      ...dimensions.map(({ id }, index) => ({
        id,
        label: words.dimension(id),
        tone: tones[index] ?? ('rest' as const),
        values: scored.map(one => sureOf(one, id)),
      })),
    ],
    ...(goal && { goal: { label: words.goal(goal.label), value: goal.from } }),
  }
}

/**
 * Requirements met over the rounds, on the day on which each was counted, for each label that has no line to reach: what
 * has a date counts from that date on, which may lie after that of the figures. Undefined where all have a line.
 */
export function stepsChart(
  results: readonly RoundResult[],
  planned: readonly PlannedDay[],
  { scheme }: Pack,
  words: Words & PlannedWords & { readonly label: (id: LabelId, known: number) => string },
): ChartContent | undefined {
  const labels = scheme.labels.filter(({ requirements }) => !requirements.some(isLine))
  const known = (id: LabelId): number => results.at(-1)?.verdicts.get(id)?.known ?? 0
  // An earlier round may have been closed after a later one was begun.
  const counted = results.toSorted((a, b) => (a.judgedOn < b.judgedOn ? -1 : a.judgedOn > b.judgedOn ? 1 : 0))
  if (labels.length === 0) return undefined
  return {
    ...frame(
      counted.map(({ judgedOn }) => judgedOn),
      planned,
      words,
    ),
    figure: 'count',
    most: Math.max(1, ...labels.map(({ id }) => known(id))),
    series: labels.flatMap(({ id }, index) => {
      const tone = index === 0 ? ('own' as const) : (tones[index - 1] ?? ('rest' as const))
      const label = words.label(id, known(id))
      const values = counted.map(({ verdicts }) => verdicts.get(id)?.met ?? null)
      const then = planned.map(({ verdicts }) => verdicts.get(id)?.met ?? null)
      return [{ id, label, tone, values }, ...continued(id, words.ifDone(label), tone, values, then)]
    }),
  }
}

/** How much is prepared and shown by papers, as parts of what is asked. */
export function preparationChart(
  results: readonly RoundResult[],
  pack: Pack,
  words: Words & { readonly answered: (questionnaire: string) => string; readonly evidence: string },
): ChartContent {
  const questionnaires = preparingIn(pack)
  const part = (assessment: Assessment | undefined): number | null =>
    assessment === undefined || assessment.asked === 0 ? null : assessment.answered / assessment.asked
  return {
    ...frame(
      results.map(({ round }) => round.referenceDate),
      [],
      words,
    ),
    series: [
      ...questionnaires.map((id, index) => ({
        id,
        label: words.answered(id),
        tone: index === 0 ? ('own' as const) : (tones[index - 1] ?? ('rest' as const)),
        values: results.map(({ assessments }) => part(assessments.get(id))),
      })),
      {
        id: 'evidence',
        label: words.evidence,
        tone: tones[Math.max(0, questionnaires.length - 1)] ?? 'rest',
        values: results.map(({ assessments, evidenced }) => {
          const asked = assessments.get(scoredIn(pack))?.asked ?? 0
          return asked === 0 ? null : Math.min(1, evidenced / asked)
        }),
      },
    ],
  }
}

/** A share of the whole questionnaire is drawn as a line; one of a dimension is a requirement like others. */
function isLine(requirement: Requirement): requirement is Extract<Requirement, { kind: 'share' }> {
  return requirement.kind === 'share' && requirement.dimension === undefined
}

/** The first label with a line. */
function lineOf({ labels }: LabelScheme): { readonly label: LabelId; readonly from: number } | undefined {
  for (const { id, requirements } of labels) {
    const share = requirements.find(isLine)
    if (share !== undefined) return { label: id, from: share.from }
  }
  return undefined
}

function frame(
  moments: readonly IsoDate[],
  planned: readonly PlannedDay[],
  { on, roundTitle, caption, ...words }: Frame,
) {
  return {
    categories: [...moments.map(on), ...planned.map(({ day }) => words.day?.(day) ?? on(day))],
    days: [...moments, ...planned.map(({ day }) => day)].map(dayNumber),
    categoryTitle: roundTitle,
    caption,
  }
}

/** A line goes on from its last round as what would be; none where nothing is planned. */
function continued(
  id: string,
  label: string,
  tone: SeriesTone,
  values: readonly (number | null)[],
  then: readonly (number | null)[],
): ChartContent['series'] {
  if (then.length === 0) return []
  const before = values.map((value, index) => (index === values.length - 1 ? value : null))
  return [{ id: `${id}-planned`, label, tone, values: [...before, ...then], hypothetical: true }]
}

/** The part that is sure: null while nothing is answered, so that unknown is never drawn as zero. */
function sure(assessment: Assessment | undefined): number | null {
  return assessment === undefined || assessment.answered === 0 ? null : assessment.share.least
}

function sureOf(assessment: Assessment | undefined, dimension: string): number | null {
  const found = assessment?.dimensions.find(({ id }) => id === dimension)
  return found === undefined || found.answered === 0 ? null : found.share.least
}
