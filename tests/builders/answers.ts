import type { Answers } from '#engine/questionnaire/answers.ts'

/** Answers with no marks. */
export function answered(values: Answers['values'], marks: Partial<Omit<Answers, 'values'>> = {}): Answers {
  return { values, unknown: {}, notApplicable: {}, ...marks }
}
