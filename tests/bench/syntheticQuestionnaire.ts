import { assess } from '../../src/engine/scoring/assess.ts'
import type { Answers } from '../../src/engine/questionnaire/answers.ts'
import type { Basis } from '../../src/engine/questionnaire/basis.ts'
import type { Question } from '../../src/engine/questionnaire/question.ts'
import type { Indicator, Questionnaire } from '../../src/engine/questionnaire/questionnaire.ts'

const basis: Basis = { basis: 'assumed' }

const question = (id: string): Question => ({
  id,
  form: { kind: 'integer', minimum: 0, maximum: 1000 },
  unit: undefined,
  period: undefined,
  knownBy: 'register',
  group: undefined,
  when: undefined,
  formerly: [],
})

/** A ratio of two figures with two limits, the commonest kind of indicator. */
function indicator(i: number, dimension: string, of: Question, by: Question): Indicator {
  return {
    id: `indicator-${String(i)}`,
    code: String(i),
    dimension,
    questions: [of, by],
    measure: { ratio: [of.id, by.id] },
    unit: undefined,
    direction: 'rising',
    bands: [
      { points: 0, limit: undefined, and: [], basis: undefined },
      { points: 1, limit: 0.5, and: [], basis },
      { points: 2, limit: 0.75, and: [], basis },
    ],
    floor: [],
    position: false,
    mayNotApply: false,
    when: undefined,
    measures: [],
    evidence: [],
    guidance: basis,
    computed: false,
  }
}

/** A questionnaire of `n` indicators in five dimensions, fully answered, and the same sums over typed arrays. */
export function readAssess(n: number): { score: () => unknown; scoreWithTraces: () => unknown; bare: () => number } {
  const questions = new Map<string, Question>()
  const values: Record<string, number> = {}
  const parts = new Float64Array(n)
  const wholes = new Float64Array(n)
  const indicators = Array.from({ length: n }, (_, i) => {
    const [of, by] = [question(`part-${String(i)}`), question(`whole-${String(i)}`)]
    questions.set(of.id, of).set(by.id, by)
    parts[i] = values[of.id] = (i * 7) % 40
    wholes[i] = values[by.id] = 41
    return indicator(i, `dimension-${String(i % 5)}`, of, by)
  })
  const dimensions = [0, 1, 2, 3, 4].map(d => ({
    id: `dimension-${String(d)}`,
    indicators: indicators.filter(one => one.dimension === `dimension-${String(d)}`),
  }))
  const questionnaire: Questionnaire = { id: 'bench', version: '1.0.0', dimensions, indicators, questions }
  const answers: Answers = { values, unknown: {}, notApplicable: {} }
  const score = (): ReturnType<typeof assess> => assess(questionnaire, answers, { asOf: '2026-10-31' })
  return {
    score,
    scoreWithTraces: () => {
      let rows = 0
      for (const one of score().indicators.values()) rows += one.trace().rows.length
      return rows
    },
    bare: () => {
      let points = 0
      for (let i = 0; i < n; i++) {
        const ratio = (parts[i] ?? 0) / (wholes[i] ?? 1)
        points += ratio >= 0.75 ? 2 : ratio >= 0.5 ? 1 : 0
      }
      return points
    },
  }
}
