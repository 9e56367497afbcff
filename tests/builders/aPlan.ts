import { judge } from '#engine/labels/judge.ts'
import type { PathInput } from '#engine/planning/pathModel.ts'
import type { Requirement, RequirementKind } from '#engine/questionnaire/labelScheme.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import type { Questionnaire } from '#engine/questionnaire/questionnaire.ts'
import { assess } from '#engine/scoring/assess.ts'
import { anIndicator, aQuestionnaire } from './anIndicator.ts'
import { aCount } from './aQuestion.ts'
import { answered } from './answers.ts'

/** An indicator of a bakery: its figure decides its band, and each step up takes so many days. */
export interface Craft {
  readonly id: string
  readonly dimension?: string
  /** Band it is at; undefined while it is not answered. */
  readonly at: number | undefined
  /** Points of each band, the lowest first. */
  readonly points: readonly number[]
  /** Days for the step up to each band above the lowest. */
  readonly days: readonly number[]
}

export function aRule(id: string, kind: RequirementKind, parts: Partial<Requirement> = {}): Requirement {
  return { id, by: 'answers', basis: 'assumed', ...kind, ...parts } as Requirement
}

/** What a label of invented rules asks of invented crafts. */
export function aPlan(
  crafts: readonly Craft[],
  requirements: readonly Requirement[],
  own: Partial<Pick<PathInput, 'efforts' | 'locks' | 'enteredLists'>> = {},
): PathInput {
  const questionnaire = bakery(crafts)
  const answers = answered(Object.fromEntries(crafts.flatMap(({ id, at }) => (at === undefined ? [] : [[id, at]]))))
  const pack: Pack = {
    id: 'bakery',
    version: '1.0.0',
    bank: { questions: questionnaire.bank, checks: [] },
    questionnaires: new Map([['quality', questionnaire]]),
    scheme: {
      laurel: 'label-scheme/1',
      version: '1.0.0',
      collected: '2026-11',
      labels: [{ id: 'crust', requirements, terms: [], prices: [], steps: [] }],
    },
    reference: { laurel: 'reference/1', version: '1.0.0', figures: [] },
    sources: { laurel: 'sources/1', version: '1.0.0', sources: [] },
    namesPersons: new Set(),
  }
  const assessments = new Map([['quality', assess(questionnaire, answers, { asOf: '2026-10-31' })]])
  const enteredLists = own.enteredLists ?? new Map()
  const known = { bank: pack.bank, answers, asOf: '2026-10-31', assessments, history: [], areas: [], evidence: [] }
  const verdict = judge(pack.scheme, { ...known, enteredLists }, '2026-11-23').get('crust')
  if (verdict === undefined) throw new Error('aPlan: no verdict')
  return { pack, verdict, assessments, answers, asOf: '2026-10-31', enteredLists, efforts: {}, locks: {}, ...own }
}

/** The figure of a craft is the number of the band it is in. */
function bakery(crafts: readonly Craft[]): Questionnaire {
  return aQuestionnaire(
    crafts.map(({ id, dimension = 'crumb', points, days }) =>
      anIndicator({
        id,
        dimension,
        questions: [aCount(id)],
        measure: { value: id },
        bands: points.map((each, band) => ({
          points: each,
          limit: band === 0 ? undefined : band,
          and: [],
          basis: band === 0 ? undefined : { basis: 'assumed' },
          ...(band > 0 && { effort: days[band - 1] ?? 1 }),
        })),
      }),
    ),
  )
}
