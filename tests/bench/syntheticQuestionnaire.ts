import { assess } from '#engine/scoring/assess.ts'
import { answered } from '#tests/builders/answers.ts'
import { anIndicator, aQuestionnaire, bandsAt } from '#tests/builders/anIndicator.ts'
import { aCount } from '#tests/builders/aQuestion.ts'

/**
 * `n` indicators in five dimensions, each a ratio of two figures with two limits (the commonest kind), fully
 * answered; and beside it the same sums over typed arrays, as fast as they can be.
 */
export function readAssess(n: number): {
  readonly score: () => unknown
  readonly scoreWithTraces: () => unknown
  readonly bare: () => number
} {
  const values: Record<string, number> = {}
  const parts = new Float64Array(n)
  const wholes = new Float64Array(n)
  const indicators = Array.from({ length: n }, (_, i) => {
    const [part, whole] = [aCount(`part-${String(i)}`), aCount(`whole-${String(i)}`)]
    parts[i] = values[part.id] = (i * 7) % 40
    wholes[i] = values[whole.id] = 41
    return anIndicator({
      id: `indicator-${String(i)}`,
      dimension: `dimension-${String(i % 5)}`,
      questions: [part, whole],
      measure: { ratio: [part.id, whole.id] },
      bands: bandsAt(0.5, 0.75),
    })
  })
  const questionnaire = aQuestionnaire(indicators)
  const answers = answered(values)
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
