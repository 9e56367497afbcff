import type { AnswerValue } from '#engine/questionnaire/answers.ts'
import type { Question } from '#engine/questionnaire/question.ts'
import { formatDate, formatList } from '#i18n/format.ts'
import { messagesOf } from '#i18n/useMessages.ts'
import type { PackWords } from './packWords.ts'

/** An answer as people read it, with its unit: *41 participants*, *Yes*, *31 October 2026*, the options by name. */
export function answerWords({ id, form, unit }: Question, value: AnswerValue, words: PackWords): string {
  const t = messagesOf('common', 'score')
  const option = (each: AnswerValue): string => words.question(id).options?.[String(each)] ?? String(each)
  switch (form.kind) {
    case 'integer':
    case 'number':
      return typeof value === 'number' ? words.figure(value, unit) : String(value)
    case 'boolean':
      return t(value === true ? 'field.yes' : 'field.no')
    case 'date':
      return formatDate(String(value))
    case 'one':
      return option(value)
    case 'several': {
      const chosen = Array.isArray(value) ? value : []
      return chosen.length === 0 ? t('score:field.none') : formatList(chosen.map(option))
    }
    case 'text':
      return String(value)
  }
}
