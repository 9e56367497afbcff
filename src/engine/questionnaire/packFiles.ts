import type { Basis } from './basis.ts'
import type { Condition } from './condition.ts'
import type { QuestionId, QuestionnaireId } from './ids.ts'
import type { LabelScheme } from './labelScheme.ts'
import type { Measure } from './measure.ts'
import type { FactKeeper, Period } from './question.ts'
import type { ReferenceFigures, Sources } from './reference.ts'

/**
 * The shapes of a pack's files as they stand on disk, after their JSON Schema has accepted them and
 * before `linkPack` has tied them together.
 */

/** A question as a JSON Schema fragment under `questions.json#/$defs`. */
export interface QuestionDefinition {
  readonly type?: 'integer' | 'number' | 'boolean' | 'string' | 'array'
  readonly format?: 'date'
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly oneOf?: readonly { readonly const: string | number }[]
  readonly uniqueItems?: true
  readonly items?: { readonly oneOf: readonly { readonly const: string }[] }
  /** Annotations of ours from here on. */
  readonly long?: true
  readonly unit?: string
  readonly period?: Period
  readonly knownBy?: FactKeeper
  readonly group?: string
  readonly when?: Condition
  readonly formerly?: readonly QuestionId[]
}

/** `questions.json`. `$unknown` and `$notApplicable` stand among the `$defs` as maps of string to string. */
export interface QuestionBankFile {
  readonly $schema: string
  readonly $id: string
  readonly laurel: 'questions/1'
  readonly version: string
  readonly $defs: Readonly<Record<string, QuestionDefinition>>
  readonly checks: readonly {
    readonly id: string
    readonly left: Measure
    readonly is: 'equal' | 'atMost'
    readonly right: Measure
    readonly by?: number
  }[]
}

export type BandDefinition = Partial<Basis> & {
  readonly points: number
  readonly from?: number
  readonly upTo?: number
  /** Days of work for the step up to it; assumed, with its reason in the texts. */
  readonly effort?: number
  readonly and?: readonly Condition[]
}

export interface IndicatorDefinition {
  readonly id: string
  readonly code: string
  readonly questions: readonly QuestionId[]
  readonly measure?: Measure
  readonly unit?: string
  readonly bands?: readonly BandDefinition[]
  readonly floor?: readonly Condition[]
  readonly position?: true
  readonly mayNotApply?: true
  readonly when?: Condition
  readonly measures?: readonly { readonly id: string; readonly unit?: string; readonly measure: Measure }[]
  readonly evidence?: readonly string[]
  readonly guidance?: Basis
  readonly computed?: true
  readonly byTime?: true
}

/** A questionnaire file: a JSON Schema of its answers with our annotation keywords. */
export interface QuestionnaireFile {
  readonly $schema: string
  readonly $id: string
  readonly laurel: 'questionnaire/1'
  readonly version: string
  readonly type: 'object'
  readonly properties: Readonly<Record<string, { readonly $ref: string }>>
  readonly dimensions: readonly { readonly id: string; readonly indicators: readonly IndicatorDefinition[] }[]
}

/** `evidence.json` */
export interface EvidenceFileOfPack {
  readonly laurel: 'evidence/1'
  readonly version: string
  /** Papers, by their ids in `evidence` of the indicators, that are likely to name third persons. */
  readonly namesPersons: { readonly papers: readonly string[]; readonly basis: 'derived' | 'assumed' }
}

/** All files of `questionnaires/<id>/` except the words. */
export interface PackFiles {
  /** Name of the folder. */
  readonly id: string
  readonly questions: QuestionBankFile
  /** By file name, without `.json`. */
  readonly questionnaires: Readonly<Record<QuestionnaireId, QuestionnaireFile>>
  readonly labels: LabelScheme
  readonly reference: ReferenceFigures
  readonly sources: Sources
  readonly evidence?: EvidenceFileOfPack
}
