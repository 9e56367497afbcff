import type { FailedCheck } from '#engine/answers/crossChecks.ts'
import { formatNumber } from '#i18n/format.ts'
import type { PackWords } from './packWords.ts'

/** Figures that do not fit together, as the pack says it, with both of them. */
export function checkSentence({ id, left, right }: FailedCheck, words: Pick<PackWords, 'check'>): string {
  return words.check(id).replaceAll('{{left}}', formatNumber(left)).replaceAll('{{right}}', formatNumber(right))
}
