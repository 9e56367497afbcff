import type { Share } from '#engine/scoring/assessment.ts'
import { formatPercent } from '#i18n/format.ts'
import { messagesOf } from '#i18n/useMessages.ts'

/** *78.6 %*, *55 % to 75 %* while something is open, a dash where nothing applies. */
export function shareWords({ least, greatest }: Share): string {
  const t = messagesOf('rounds')
  if (least === null || greatest === null) return t('nothing')
  if (least === greatest) return formatPercent(least)
  return t('between', { least: formatPercent(least), greatest: formatPercent(greatest) })
}
