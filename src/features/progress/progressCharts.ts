import type { IsoDate } from '#engine/questionnaire/answers.ts'
import type { LabelId } from '#engine/questionnaire/ids.ts'
import type { LabelScheme } from '#engine/questionnaire/labelScheme.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'
import type { ChartContent, SeriesTone } from '#ui/charts/chartContent.ts'
import type { PlannedResult } from '#stores/plannedResults.ts'
import type { RoundResult } from '#stores/roundResults.ts'

/** What would be from a day on, if the plan is done by its days. */
export type PlannedDay = PlannedResult & { readonly day: IsoDate }

interface Words {
  readonly round: (result: RoundResult) => string
  readonly roundTitle: string
  readonly caption: string
}

const tones: readonly SeriesTone[] = ['partner-1', 'partner-2', 'partner-3', 'partner-4', 'partner-5']

/** The words of what the plan would bring. */
interface PlannedWords {
  readonly day: (day: IsoDate) => string
  readonly ifDone: (line: string) => string
}

/** Of many days the last of each month: what is done by then is done. */
export function lastOfMonths(planned: readonly PlannedDay[]): readonly PlannedDay[] {
  return planned.filter(({ day }, index) => planned[index + 1]?.day.slice(0, 7) !== day.slice(0, 7))
}

/** Shares of points over the rounds: all dimensions together in front, each of them behind; with the line of a label. The plan goes on from the last round. */
export function shareChart(
  results: readonly RoundResult[],
  planned: readonly PlannedDay[],
  scheme: LabelScheme,
  words: Words &
    PlannedWords & {
      readonly all: string
      readonly dimension: (id: string) => string
      readonly goal: (label: LabelId) => string
    },
): ChartContent {
  const scored = results.map(({ assessments }) => assessments.get('quality'))
  const dimensions = scored.at(-1)?.dimensions ?? []
  const goal = lineOf(scheme)
  const all = scored.map(sure)
  const then = planned.map(({ assessments }) => sure(assessments.get('quality')))
  return {
    ...frame(
      results,
      words,
      planned.map(({ day }) => words.day(day)),
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

/** Requirements met over the rounds, for each label that is counted in steps and not by a share. */
export function stepsChart(
  results: readonly RoundResult[],
  planned: readonly PlannedDay[],
  scheme: LabelScheme,
  words: Words & PlannedWords & { readonly label: (id: LabelId, known: number) => string },
): ChartContent {
  const counted = scheme.labels.filter(({ requirements }) => !requirements.some(({ kind }) => kind === 'share'))
  const known = (id: LabelId): number => results.at(-1)?.verdicts.get(id)?.known ?? 0
  return {
    ...frame(
      results,
      words,
      planned.map(({ day }) => words.day(day)),
    ),
    figure: 'count',
    most: Math.max(1, ...counted.map(({ id }) => known(id))),
    series: counted.flatMap(({ id }, index) => {
      const tone = index === 0 ? ('own' as const) : (tones[index - 1] ?? ('rest' as const))
      const label = words.label(id, known(id))
      const values = results.map(({ verdicts }) => verdicts.get(id)?.met ?? null)
      const then = planned.map(({ verdicts }) => verdicts.get(id)?.met ?? null)
      return [{ id, label, tone, values }, ...continued(id, words.ifDone(label), tone, values, then)]
    }),
  }
}

/** How much is prepared and shown by papers, as parts of what is asked. */
export function preparationChart(
  results: readonly RoundResult[],
  words: Words & { readonly answered: (questionnaire: string) => string; readonly evidence: string },
): ChartContent {
  const part = (assessment: Assessment | undefined): number | null =>
    assessment === undefined || assessment.asked === 0 ? null : assessment.answered / assessment.asked
  return {
    ...frame(results, words),
    series: [
      ...(['quality', 'benchmarking'] as const).map((id, index) => ({
        id,
        label: words.answered(id),
        tone: index === 0 ? ('own' as const) : ('partner-1' as const),
        values: results.map(({ assessments }) => part(assessments.get(id))),
      })),
      {
        id: 'evidence',
        label: words.evidence,
        tone: 'partner-2',
        values: results.map(({ assessments, evidenced }) => {
          const asked = assessments.get('quality')?.asked ?? 0
          return asked === 0 ? null : Math.min(1, evidenced / asked)
        }),
      },
    ],
  }
}

/** The first label with a line: the least share of the whole questionnaire. */
function lineOf({ labels }: LabelScheme): { readonly label: LabelId; readonly from: number } | undefined {
  for (const { id, requirements } of labels) {
    const share = requirements.find(each => each.kind === 'share' && each.dimension === undefined)
    if (share?.kind === 'share') return { label: id, from: share.from }
  }
  return undefined
}

function frame(
  results: readonly RoundResult[],
  { round, roundTitle, caption }: Words,
  planned: readonly string[] = [],
) {
  return { categories: [...results.map(round), ...planned], categoryTitle: roundTitle, caption }
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
