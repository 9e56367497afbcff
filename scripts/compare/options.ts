import { parseArgs } from 'node:util'
import type { PeerCriterion } from '#engine/benchmark/peers/peerGroup.ts'

export interface Options {
  readonly files: readonly string[]
  /** A card or an organisation: whose place among the others is told. */
  readonly own: string | undefined
  /** A benchmark sheet, in place of cards. */
  readonly sheet: string | undefined
  /** Treat every card as one without name. */
  readonly anonymous: boolean
  readonly pack: string | undefined
  /** Id of a benchmarking group: cards sent for another do not count. */
  readonly forGroup: string | undefined
  /** What makes a peer; none: everybody. */
  readonly criteria: readonly PeerCriterion[]
  readonly json: boolean
}

export type Asked =
  | { readonly kind: 'help' }
  | { readonly kind: 'compare'; readonly options: Options }
  | { readonly kind: 'misused'; readonly reason: string; readonly argument: string; readonly json: boolean }

export const usage = `  npm run -s compare -- CARDS… [--own FILE] [--anonymous] [--for GROUP] [--json]
    [--field FIELD] [--country PT] [--age FROM] [--size FROM] [--label LABEL] [--pick ID] [--pack PACK]
  npm run -s compare -- --sheet FILE [--own FILE] [--pack PACK] [--json]
  npm run -s compare -- --help
`

export const help = `Compares cards: how many, quartiles, median, and where one stands, with what is withheld and why.

${usage}
  CARDS         .card.json, .cards.json, or organisations saved by Laurel, which are compared as they would send a card
  --own         a card or an organisation; it never counts among the others
  --sheet       a .benchmark.json, whose frozen figures are told in place of cards
  --anonymous   treats every card as one without name: least numbers, medians and quartiles only, rounded
  --for         the id of a benchmarking group, as it stands on its cards: only those sent for it count
  --field … --pick
                which cards are peers; each may stand several times (one of them must hold), all kinds must hold;
                --age and --size name the band by where it begins, --label may be none
  --pack        a pack in questionnaires/, or the path of a folder that holds one
  --json        figures and codes instead of a table

Exit status: 0 compared (what does not count stands under "leftOut"), 2 input refused, 1 our own fault.
`

const several = ['field', 'country', 'age', 'size', 'label', 'pick'] as const

/** What the command line asks for; `misused` names the argument that makes no sense. */
export function readOptions(args: readonly string[]): Asked {
  const json = args.includes('--json')
  const misused = (reason: string, argument: string): Asked => ({ kind: 'misused', reason, argument, json })
  const many = Object.fromEntries(several.map(name => [name, { type: 'string', multiple: true } as const]))
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: {
      ...many,
      own: { type: 'string' },
      sheet: { type: 'string' },
      pack: { type: 'string' },
      for: { type: 'string' },
      anonymous: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  if (values['help'] === true) return { kind: 'help' }
  const known = new Set<string>([...several, 'own', 'sheet', 'pack', 'for', 'anonymous', 'json', 'help'])
  const stranger = tokens.find(token => token.kind === 'option' && !known.has(token.name))
  if (stranger?.kind === 'option') return misused('unknown option', stranger.rawName)
  const bare = tokens.find(
    token =>
      token.kind === 'option' &&
      !['anonymous', 'json'].includes(token.name) &&
      (token.value === undefined || token.value.startsWith('-')),
  )
  if (bare?.kind === 'option') return misused('a value must follow', bare.rawName)
  const given = (name: string): readonly string[] => tokens.flatMap(token => valueOf(token, name))
  const hasSheet = given('sheet').length > 0
  if (positionals.length === 0 && !hasSheet) return misused('a card is missing', 'CARDS')
  const besideSheet = hasSheet && [...positionals, ...[...several, 'for'].filter(name => given(name).length > 0)][0]
  if (typeof besideSheet === 'string')
    return misused('a sheet stands alone: it has no cards to choose from', besideSheet)
  const notNumber = [...given('age'), ...given('size')].find(text => !/^\d+(\.\d+)?$/.test(text))
  if (notNumber !== undefined) return misused('a figure must follow, where a band begins', notNumber)
  return {
    kind: 'compare',
    options: {
      files: positionals,
      own: given('own').at(-1),
      sheet: given('sheet').at(-1),
      pack: given('pack').at(-1),
      forGroup: given('for').at(-1),
      anonymous: values['anonymous'] === true,
      criteria: criteriaOf(given),
      json,
    },
  }
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]

function valueOf(token: Token, name: string): readonly string[] {
  return token.kind === 'option' && token.name === name && token.value !== undefined ? [token.value] : []
}

function criteriaOf(given: (name: string) => readonly string[]): readonly PeerCriterion[] {
  const all: readonly PeerCriterion[] = [
    { by: 'field', of: given('field') },
    { by: 'country', of: given('country') },
    { by: 'age', of: given('age').map(Number) },
    { by: 'size', of: given('size').map(Number) },
    { by: 'label', of: given('label') },
    { by: 'picked', of: given('pick') },
  ]
  return all.filter(({ of }) => of.length > 0)
}
