import type { IsoDate } from '#engine/questionnaire/answers.ts'
import type { InputProblem } from './files.ts'
import { problemSentence } from './words.ts'

/** What a run leaves: text for the two streams and the exit status. */
export interface Outcome {
  readonly out: string
  readonly err: string
  readonly status: 0 | 2
}

/** Input that is refused, each with its place; as a document when figures were asked for. */
export function refusal(problems: readonly InputProblem[], json: boolean, more = ''): Outcome {
  if (json) return { out: asJson({ problems }), err: '', status: 2 }
  const lines = problems.map(problem => `${problem.path}: ${problemSentence(problem)}\n`)
  return { out: '', err: lines.join('') + more, status: 2 }
}

export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** The day where the caller is. */
export function dayOf(clock: Date): IsoDate {
  const pad = (n: number): string => String(n).padStart(2, '0')
  return `${clock.getFullYear()}-${pad(clock.getMonth() + 1)}-${pad(clock.getDate())}`
}
