import { readLongText, readShortText } from '#formats/text.ts'
import type { AnswerValue } from '#engine/questionnaire/answers.ts'

/**
 * The rules of words (`formats/text.ts`) behind the fields, which refuse by name what cannot be kept: here NUL is
 * replaced where everybody sees it, and what is longer than a file may hold is cut. A document so never holds
 * what its own file would be refused for.
 */
export function keptLine(typed: string, maximumLength = 1000): string {
  return kept(readShortText, typed, maximumLength)
}

/** The same for words with lines. */
export function keptLines(typed: string, maximumLength: number): string {
  return kept(readLongText, typed, maximumLength)
}

export function keptAnswer(value: AnswerValue): AnswerValue {
  return typeof value === 'string' ? keptLines(value, 20_000) : value
}

/** Calendar days as the formats have them. */
export function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
}

function kept(read: typeof readShortText, typed: string, maximumLength: number): string {
  const result = read(typed.replaceAll('\0', '\ufffd').slice(0, maximumLength), maximumLength)
  return result.ok ? result.value : ''
}
