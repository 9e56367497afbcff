import { compare } from '#engine/benchmark/compare.ts'
import type { Card } from '#engine/benchmark/card.ts'
import type { BenchmarkRules } from '#engine/benchmark/disclosure/benchmarkRules.ts'
import type { PeerCriterion } from '#engine/benchmark/peers/peerGroup.ts'
import { compareOutput } from '#engine/report/compareOutput.ts'
import type { CheckedCard } from '#formats/signedCards.ts'
import rulesFile from '../../questionnaires/benchmark/rules.json' with { type: 'json' }
import { refused } from '../score/files.ts'
import type { InputProblem, Taken } from '../score/files.ts'
import type { World } from '../score/main.ts'
import { asJson, dayOf, refusal } from '../score/outcome.ts'
import type { Outcome } from '../score/outcome.ts'
import { loadPack } from '../score/packFolder.ts'
import { schemaCheck } from '../score/schemaCheck.ts'
import { readCards } from './cards.ts'
import { help, readOptions, usage } from './options.ts'
import type { Options } from './options.ts'
import { readSheet, sheetTable } from './sheet.ts'
import { compareTable } from './table.ts'

const rules = rulesFile as BenchmarkRules

/** `npm run compare`: reads cards, compares, and tells. Whatever is wrong with the input is told with its place. */
export async function main(args: readonly string[], world: World): Promise<Outcome> {
  const asked = readOptions(args)
  switch (asked.kind) {
    case 'help':
      return { out: help, err: '', status: 0 }
    case 'misused': {
      const problem: InputProblem = { code: 'usage', path: asked.argument, details: { reason: asked.reason } }
      return refusal([problem], asked.json, usage)
    }
    case 'compare':
      return compareThem(asked.options, world)
  }
}

async function compareThem(options: Options, { root, clock, makeAjv }: World): Promise<Outcome> {
  const loaded = await loadPack(options.pack ?? 'cluster-excellence', root, schemaCheck(makeAjv))
  if (!loaded.ok) return refusal(loaded.problems, options.json)
  const noBand = options.criteria.flatMap(unknownBands)
  if (noBand.length > 0) return refusal(noBand, options.json)
  const { pack, texts } = loaded.value
  const reading = { pack, today: dayOf(clock), clock }
  const cards = await readCards(options.files, reading)
  const ownCards: Taken<readonly CheckedCard[]> =
    options.own === undefined ? { ok: true, value: [] } : await readCards([options.own], reading)
  if (!cards.ok || !ownCards.ok)
    return refusal([...(cards.ok ? [] : cards.problems), ...(ownCards.ok ? [] : ownCards.problems)], options.json)
  const own = ownOf(ownCards.value, options.own ?? '', pack.id)
  if (!own.ok) return refusal(own.problems, options.json)

  if (options.sheet !== undefined) {
    const output = readSheet(options.sheet, { own: own.value, pack, rules })
    if (!output.ok) return refusal(output.problems, options.json)
    return { out: options.json ? asJson(output.value) : sheetTable(output.value, pack, texts), err: '', status: 0 }
  }

  const called = cards.value.map(({ card, signature }) => ({
    card: options.anonymous ? withoutName(card) : card,
    because: asideOf(card, signature, options.forGroup),
  }))
  const sentFor: readonly PeerCriterion[] =
    options.forGroup === undefined ? [] : [{ by: 'group', of: [options.forGroup] }]
  const group = { id: 'asked', name: '', criteria: [...options.criteria, ...sentFor] }
  const comparison = compare(
    called.flatMap(({ card, because }) => (because === undefined ? [card] : [])),
    { pack, rules, own: own.value, group },
  )
  const output = compareOutput({
    pack,
    rules,
    group: group.criteria,
    comparison,
    aside: called.flatMap(({ card, because }) => (because === undefined ? [] : [{ card, because }])),
  })
  return { out: options.json ? asJson(output) : compareTable(output, pack, texts), err: '', status: 0 }
}

/** Why a card is not compared at all. */
function asideOf(
  { group }: Card,
  signature: CheckedCard['signature'],
  asked: string | undefined,
): 'changed-since-signed' | 'other-group' | undefined {
  if (signature === 'changed') return 'changed-since-signed'
  return asked === undefined || group === undefined || group.id === asked ? undefined : 'other-group'
}

const withoutName = (card: Card): Card => ({ ...card, anonymous: true })

function ownOf(cards: readonly CheckedCard[], file: string, packId: string): Taken<Card | undefined> {
  const [first, ...more] = cards
  if (first === undefined) return { ok: true, value: undefined }
  if (more.length > 0) return refused('usage', '--own', { reason: `one card is wanted, ${file} holds several` })
  if (first.card.pack.id !== packId) return refused('other-pack', file, { found: first.card.pack.id, needed: packId })
  return { ok: true, value: first.card }
}

function unknownBands(criterion: PeerCriterion): readonly InputProblem[] {
  if (criterion.by !== 'age' && criterion.by !== 'size') return []
  const { from } = rules.bands[criterion.by]
  return criterion.of
    .filter(begin => !from.includes(begin))
    .map(begin => ({
      code: 'usage',
      path: `--${criterion.by}`,
      details: { reason: `no band begins at ${String(begin)}; they begin at ${from.join(', ')}` },
    }))
}
