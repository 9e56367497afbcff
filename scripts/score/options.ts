import { parseArgs } from 'node:util'
import { isIsoDate } from '#engine/questionnaire/calendar.ts'

export interface Options {
  readonly file: string
  /** Name of a pack in `questionnaires/`, or a folder; undefined when the file is an organisation's. */
  readonly pack: string | undefined
  /** The day on which labels are judged; for flat answers the reference date too. */
  readonly today: string | undefined
  /** A file of what happened to labels: `[ { "label", "event", "date" } ]`. */
  readonly history: string | undefined
  /** The label to find the cheapest path to. */
  readonly path: string | undefined
  /** Where to write the round as a card. */
  readonly card: string | undefined
  readonly json: boolean
}

export type Asked =
  | { readonly kind: 'help' }
  | { readonly kind: 'score'; readonly options: Options }
  | { readonly kind: 'misused'; readonly reason: string; readonly argument: string; readonly json: boolean }

export const usage = `  npm run -s score -- FILE.laurel [--today YYYY-MM-DD] [--path LABEL] [--history HISTORY.json]
    [--card FILE.card.json] [--json]
  npm run -s score -- --pack cluster-excellence ANSWERS.json [--today YYYY-MM-DD] [--path LABEL] [--json]
  npm run -s score -- --help
`

export const help = `Scores a cluster's answers, with reasons, by the rules of the app.

${usage}
  FILE.laurel   an organisation saved by Laurel; its latest round is scored
  ANSWERS.json  a flat object of answers, { "<question>": value }
  --pack        a pack in questionnaires/, or the path of a folder that holds one
  --today       the day on which labels are judged; for ANSWERS.json the reference date too (default: today)
  --path        a label (bronze, silver, gold): adds the least work that gets there, and answers that would
  --history     a file of what happened, [ { "label", "event", "date" } ]: adds the calendar that follows from it
  --card        writes the round as a card for npm run compare: an organisation's with its name, flat answers without
  --json        figures and codes instead of a table

Exit status: 0 scored (what to look at stands under "problems"), 2 input refused, 1 our own fault.
`

/** What the command line asks for; `misused` names the argument that makes no sense. */
export function readOptions(args: readonly string[]): Asked {
  const json = args.includes('--json')
  const misused = (reason: string, argument: string): Asked => ({ kind: 'misused', reason, argument, json })
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: {
      pack: { type: 'string' },
      today: { type: 'string' },
      path: { type: 'string' },
      card: { type: 'string' },
      history: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  if (values.help === true) return { kind: 'help' }
  const known = new Set(['pack', 'today', 'path', 'card', 'history', 'json', 'help'])
  const stranger = tokens.find(token => token.kind === 'option' && !known.has(token.name))
  if (stranger?.kind === 'option') return misused('unknown option', stranger.rawName)
  const { pack, today, path, card, history } = values
  if (typeof pack === 'boolean' || pack?.startsWith('-') === true)
    return misused('a name or folder must follow', '--pack')
  if (typeof today === 'boolean' || (today !== undefined && !isIsoDate(today))) {
    return misused('a day must follow, as YYYY-MM-DD', '--today')
  }
  if (typeof path === 'boolean' || path?.startsWith('-') === true) return misused('a label must follow', '--path')
  if (typeof history === 'boolean' || history?.startsWith('-') === true)
    return misused('a file must follow', '--history')
  if (typeof card === 'boolean' || card?.startsWith('-') === true) return misused('a file must follow', '--card')
  const [file, extra] = positionals
  if (file === undefined) return misused('a file is missing', 'FILE')
  if (extra !== undefined) return misused('one file at a time', extra)
  return { kind: 'score', options: { file, pack, today, path, history, card, json } }
}
