import type { AnswerValue } from '#engine/questionnaire/answers.ts'
import type { Question } from '#engine/questionnaire/question.ts'
import { formatDate, formatList, formatNumber } from '#i18n/format.ts'
import { messagesOf } from '#i18n/useMessages.ts'
import type { PackWords } from '#stores/packWords.ts'

/** An answer as people read it, without its unit. */
export function shownAnswer(question: Question, value: AnswerValue | undefined, words: PackWords): string {
  const t = messagesOf('common', 'score')
  if (value === undefined) return t('score:mark.open')
  const option = (each: string | number): string => words.question(question.id).options?.[String(each)] ?? String(each)
  if (typeof value === 'number') return question.form.kind === 'one' ? option(value) : formatNumber(value, 3)
  if (typeof value === 'boolean') return value ? t('field.yes') : t('field.no')
  if (typeof value === 'string') {
    if (question.form.kind === 'date') return formatDate(value, 'short')
    return question.form.kind === 'one' ? option(value) : value
  }
  return value.length === 0 ? t('score:field.none') : formatList(value.map(option))
}
