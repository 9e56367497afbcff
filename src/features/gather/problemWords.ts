import type { Problem } from '#formats/problems.ts'
import { messagesOf } from '#i18n/useMessages.ts'

/** A problem of a table in words: what is wrong, and in which line. */
export function problemWords({ code, path, details }: Problem): { readonly words: string; readonly path: string } {
  const t = messagesOf('gather', 'problems')
  const line = /^line (\d+)/.exec(path)?.[1]
  // Rows and questions have sentences of their own here: i18next takes them by their context, where there is one.
  const context = code === 'csv-row' ? (details['reason'] ?? '') : (details['context'] ?? 'csv')
  const said: Problem['details'] = { ...details, context }
  return {
    words: t(`problems:${code}`, { ...said }),
    path: line === undefined ? '' : t('line', { line }),
  }
}
