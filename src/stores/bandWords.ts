import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import { messagesOf } from '#i18n/useMessages.ts'

/** A band in a word, by where it stands among those of its indicator: *Weak*, *Fair*, *Strong*, with its shape. */
export function bandWord(
  { bands }: Indicator,
  points: number,
): { readonly tone: 'poor' | 'fair' | 'good'; readonly word: string } {
  const t = messagesOf('score')
  if (points <= (bands[0]?.points ?? 0)) return { tone: 'poor', word: t('band.low') }
  if (points >= (bands.at(-1)?.points ?? 0)) return { tone: 'good', word: t('band.high') }
  return { tone: 'fair', word: t('band.middle') }
}
