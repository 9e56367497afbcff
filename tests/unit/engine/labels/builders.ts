import type { HistoryEvent } from '#engine/answers/historyEvent.ts'
import { bareEvidence } from '#engine/answers/evidence.ts'
import type { EvidenceReference } from '#engine/answers/evidence.ts'
import { judge } from '#engine/labels/judge.ts'
import type { JudgeInput } from '#engine/labels/judgeInput.ts'
import type { LabelVerdict, RequirementVerdict } from '#engine/labels/verdict.ts'
import type { AnswerValue } from '#engine/questionnaire/answers.ts'
import type { Label, Requirement, RequirementKind } from '#engine/questionnaire/labelScheme.ts'
import type { Question, QuestionForm } from '#engine/questionnaire/question.ts'
import type { Assessment, IndicatorScore, Share } from '#engine/scoring/assessment.ts'

const today = '2026-11-23'

function aQuestion(id: string, form: QuestionForm, parts: Partial<Question> = {}): Question {
  return {
    id,
    form,
    unit: undefined,
    period: undefined,
    knownBy: 'register',
    group: undefined,
    when: undefined,
    formerly: [],
    ...parts,
  }
}

const count: QuestionForm = { kind: 'integer', minimum: 0, maximum: 1000 }

const questions = [
  aQuestion('bakers', count, { unit: 'people' }),
  aQuestion('ovens', count),
  aQuestion('breaks', count),
  aQuestion('listed', { kind: 'one', options: ['yes', 'not-yet'] }),
  aQuestion('breads', { kind: 'several', options: ['rye', 'spelt'] }),
  aQuestion('built', { kind: 'date' }),
  aQuestion('mobile', { kind: 'boolean' }),
  aQuestion('vans', count, {
    when: { id: 'is-mobile', question: 'mobile', is: true, basis: 'assumed' },
  }),
]

/** An invented bank of a cooperative bakery. */
export const bank: JudgeInput['bank'] = {
  questions: new Map(questions.map(question => [question.id, question])),
  checks: [],
}

export const bakers: RequirementKind = {
  kind: 'fact',
  condition: { id: 'enough', measure: { value: 'bakers' }, from: 15, basis: 'published', source: 'guild' },
}

/** A requirement by answers, published, unless told otherwise. */
export function aRequirement(
  id: string,
  kind: RequirementKind,
  parts: Partial<Pick<Requirement, 'by' | 'active' | 'unless'>> & { readonly basis?: 'assumed' | 'derived' } = {},
): Requirement {
  const { basis, ...rest } = parts
  return basis === undefined
    ? { id, by: 'answers', basis: 'published', source: 'guild', ...kind, ...rest }
    : { id, by: 'answers', basis, ...kind, ...rest }
}

export function aLabel(id: string, requirements: readonly Requirement[]): Label {
  return { id, requirements, terms: [], prices: [], steps: [] }
}

export type Told = Partial<Omit<JudgeInput, 'answers'>> & {
  readonly values?: Readonly<Record<string, AnswerValue>>
  readonly unknown?: Readonly<Record<string, string>>
}

function anInput({ values = {}, unknown = {}, ...parts }: Told): JudgeInput {
  return {
    bank,
    answers: { values, unknown, notApplicable: {} },
    asOf: '2026-10-31',
    assessments: new Map(),
    history: [],
    areas: undefined,
    evidence: undefined,
    enteredLists: new Map(),
    ...parts,
  }
}

/** The verdicts of a scheme of these labels, on the day `today`. */
export function judged(labels: readonly Label[], told: Told = {}): ReadonlyMap<string, LabelVerdict> {
  const scheme = { laurel: 'label-scheme/1', version: '1.0.0', collected: '2026-11', labels } as const
  return judge(scheme, anInput(told), today)
}

/** The verdict of a label with these requirements. */
export function judgedLabel(requirements: readonly Requirement[], told: Told = {}): LabelVerdict {
  const verdict = judged([aLabel('crust', requirements)], told).get('crust')
  if (verdict === undefined) throw new Error('no verdict')
  return verdict
}

/** What comes out for a single requirement. */
export function judgedAlone(requirement: Requirement, told: Told = {}): RequirementVerdict {
  const [verdict] = judgedLabel([requirement], told).requirements
  if (verdict === undefined) throw new Error('no requirement')
  return verdict
}

export function anEvent(event: HistoryEvent['event'], date: string, parts: Partial<HistoryEvent> = {}): HistoryEvent {
  return { id: `${event}-${date}`, label: 'crust', event, date, ...parts }
}

export function someEvidence(indicator: string, id: string): EvidenceReference {
  return { id, round: 'r1', indicator, title: 'Photograph', place: 'folder 3', page: '', date: '', ...bareEvidence }
}

function aShare(least: number | null, greatest: number | null): Share {
  return { value: least === greatest ? least : null, least, greatest }
}

/** An assessment `quality` of one dimension `crumb` with the indicator `crispness`. */
export function anAssessment(parts: {
  readonly share?: readonly [number | null, number | null]
  readonly crumb?: readonly [number, number]
  readonly crispness?: IndicatorScore['range']
}): JudgeInput['assessments'] {
  const { share = [0, 1], crumb = [0, 1], crispness = { least: 0, greatest: 2 } } = parts
  const score: IndicatorScore = {
    id: 'crispness',
    dimension: 'crumb',
    state: 'answered',
    measure: null,
    points: null,
    greatest: 2,
    band: null,
    range: crispness,
    next: null,
    measures: {},
    trace: () => ({ rows: [], conditions: [], notApplicable: undefined, floored: false }),
  }
  const assessment: Assessment = {
    questionnaire: 'quality',
    version: '1.0.0',
    asOf: '2026-10-31',
    share: aShare(...share),
    runsOver: 1,
    dimensions: [
      { id: 'crumb', share: aShare(...crumb), points: { least: 0, greatest: 2, possible: 2 }, asked: 1, answered: 1 },
    ],
    indicators: new Map([[score.id, score]]),
    asked: 1,
    answered: 1,
  }
  return new Map([['quality', assessment]])
}
