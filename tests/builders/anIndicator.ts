import type { Question } from '#engine/questionnaire/question.ts'
import type { Band, Indicator, Questionnaire } from '#engine/questionnaire/questionnaire.ts'

/** An indicator with nothing but what the test names: a topic, unless it gets a measure. */
export function anIndicator(parts: Partial<Indicator> = {}): Indicator {
  return {
    asks: parts.questions ?? [],
    id: 'indicator',
    code: '1.1',
    dimension: 'dimension',
    questions: [],
    measure: undefined,
    unit: undefined,
    direction: 'rising',
    bands: [],
    floor: [],
    position: false,
    mayNotApply: false,
    when: undefined,
    measures: [],
    evidence: [],
    guidance: { basis: 'assumed' },
    computed: false,
    byTime: false,
    ...parts,
  }
}

/** Bands worth 0, 1, 2 … points: the lowest, then one for each limit. */
export function bandsAt(...limits: readonly number[]): readonly Band[] {
  return [undefined, ...limits].map((limit, points) => ({
    points,
    limit,
    and: [],
    basis: limit === undefined ? undefined : { basis: 'assumed' },
  }))
}

/** A questionnaire of one dimension; the bank holds the questions of its indicators and `others`. */
export function aQuestionnaire(indicators: readonly Indicator[], others: readonly Question[] = []): Questionnaire {
  const asked = indicators.flatMap(indicator => indicator.questions)
  const dimensions = [...new Set(indicators.map(indicator => indicator.dimension))]
  return {
    id: 'quality',
    version: '1.0.0',
    dimensions: dimensions.map(id => ({ id, indicators: indicators.filter(each => each.dimension === id) })),
    indicators,
    questions: new Map(asked.map(question => [question.id, question])),
    bank: new Map([...asked, ...others].map(question => [question.id, question])),
  }
}
