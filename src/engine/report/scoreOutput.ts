import type { FailedCheck } from '../answers/crossChecks.ts'
import type { Round } from '../answers/organisation.ts'
import type { LabelVerdict, RequirementState } from '../labels/verdict.ts'
import type { IsoDate } from '../questionnaire/answers.ts'
import type { BasisKind } from '../questionnaire/basis.ts'
import type { DimensionId, IndicatorId, LabelId, QuestionnaireId } from '../questionnaire/ids.ts'
import type { Pack } from '../questionnaire/pack.ts'
import type { Assessment, IndicatorState, Share } from '../scoring/assessment.ts'

/** Something to look at that stops no scoring. The code is told in words by whoever shows it. */
export interface ScoreWarning {
  readonly code: string
  /** JSON pointer into the answers, or the id of the cross-check that failed. */
  readonly path: string
  readonly details: Readonly<Record<string, string | number>>
}

/** What `npm run score -- --json` prints: every score and every requirement, as figures and codes. */
export interface ScoreOutput {
  readonly pack: string
  readonly version: string
  readonly asOf: IsoDate
  readonly problems: readonly ScoreWarning[]
  readonly questionnaires: Readonly<Record<QuestionnaireId, ScoredQuestionnaire>>
  readonly labels: Readonly<Record<LabelId, JudgedLabel>>
}

interface ScoredQuestionnaire {
  readonly share: Share
  readonly dimensions: Readonly<Record<DimensionId, Share>>
  readonly indicators: Readonly<Record<IndicatorId, ScoredIndicator>>
}

interface ScoredIndicator {
  readonly state: IndicatorState
  /** In the measure's own unit; a ratio is a fraction. Null while not known. */
  readonly measure: number | null
  readonly points: number | null
  readonly greatest: number | null
  /** 0 is the lowest. */
  readonly band: number | null
}

interface JudgedLabel {
  readonly verdict: LabelVerdict['verdict']
  readonly restsOn: Readonly<Record<BasisKind, number>>
  readonly requirements: readonly {
    readonly id: string
    readonly state: RequirementState
    readonly needed: number | null
    readonly found: number | string | null
  }[]
}

export interface Scored {
  readonly pack: Pack
  readonly asOf: IsoDate
  readonly assessments: ReadonlyMap<QuestionnaireId, Assessment>
  readonly verdicts: ReadonlyMap<LabelId, LabelVerdict>
  readonly failedChecks: readonly FailedCheck[]
  /** What was noticed while reading the answers, such as questions that nobody knows. */
  readonly noticed: readonly ScoreWarning[]
}

/** That the figures of a round follow another version than the one it began with, which is not at hand. */
export function versionNotHeld({ version }: Round['pack'], pack: Pack): readonly ScoreWarning[] {
  if (version === pack.version) return []
  return [{ code: 'version-not-held', path: '/rounds', details: { found: version, followed: pack.version } }]
}

/** Everything known of a round as one plain document; nothing is computed here. */
export function scoreOutput({ pack, asOf, assessments, verdicts, failedChecks, noticed }: Scored): ScoreOutput {
  return {
    pack: pack.id,
    version: pack.version,
    asOf,
    problems: [...noticed, ...failedChecks.map(warningOf)],
    questionnaires: mapped(assessments, scoredQuestionnaire),
    labels: mapped(verdicts, ({ verdict, restsOn, requirements }) => ({
      verdict,
      restsOn,
      requirements: requirements.map(({ id, state, needed, found }) => ({ id, state, needed, found })),
    })),
  }
}

function scoredQuestionnaire({ share, dimensions, indicators }: Assessment): ScoredQuestionnaire {
  return {
    share,
    dimensions: Object.fromEntries(dimensions.map(dimension => [dimension.id, dimension.share])),
    indicators: mapped(indicators, ({ state, measure, points, greatest, band }) => ({
      state,
      measure,
      points,
      greatest,
      band,
    })),
  }
}

function warningOf({ id, left, right }: FailedCheck): ScoreWarning {
  return { code: 'failed-check', path: id, details: { left, right } }
}

function mapped<From, To>(entries: ReadonlyMap<string, From>, to: (entry: From) => To): Record<string, To> {
  return Object.fromEntries([...entries].map(([id, entry]) => [id, to(entry)]))
}
