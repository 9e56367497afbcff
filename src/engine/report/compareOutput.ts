import type { ComparedFigure, Comparison, DifferingDefinition, LeftOut, OtherVersion } from '../benchmark/comparison.ts'
import type { BenchmarkRules, Withheld } from '../benchmark/disclosure/benchmarkRules.ts'
import { impossibleFigures, type ImpossibleFigure } from '../benchmark/possible.ts'
import type { PeerCriterion } from '../benchmark/peers/peerGroup.ts'
import type { IsoDate } from '../questionnaire/answers.ts'
import type { Pack } from '../questionnaire/pack.ts'

/** What `npm run compare -- --json` prints: the comparison as figures and codes, and what is withheld by which rule. */
export interface CompareOutput {
  readonly pack: string
  readonly version: string
  /** Version of the rules of disclosure. */
  readonly rules: string
  /** True when cards without name count: then nobody is named below. */
  readonly unnamed: boolean
  readonly group: readonly PeerCriterion[]
  /** Cards that count, the own not among them; null when they are too few to say. */
  readonly n: number | null
  /** Card id → name; empty where cards without name count. */
  readonly counted: Readonly<Record<string, string>>
  readonly leftOut: readonly {
    readonly because: LeftOut['because'] | SetAside['because']
    readonly cards: number
    readonly names: readonly string[]
  }[]
  /** Figures of cards that count which cannot be, and do not count; the name is empty on a card without name. */
  readonly impossible: readonly (ImpossibleFigure & { readonly card: string; readonly name: string })[]
  /** What is not shown of the whole. */
  readonly withheld: readonly Withheld[]
  readonly versions: readonly OtherVersion[]
  readonly definitions: readonly DifferingDefinition[]
  /** Earliest and latest reference date of those counted. */
  readonly dates: readonly [IsoDate, IsoDate] | null
  readonly measures: Readonly<Record<string, FigureOutput>>
  readonly shares: Readonly<Record<string, FigureOutput>>
  readonly facts: Readonly<Record<string, FigureOutput>>
}

type FigureOutput = Omit<ComparedFigure, 'values'> & {
  /** Card id → figure, of named cards. */
  readonly values: Readonly<Record<string, number>>
}

interface Compared {
  readonly pack: Pack
  readonly rules: BenchmarkRules
  readonly group: readonly PeerCriterion[]
  readonly comparison: Comparison
  /** Cards that were never compared. */
  readonly aside: readonly SetAside[]
}

interface SetAside {
  readonly card: LeftOut['card']
  readonly because:
    | 'changed-since-signed'
    /** Sent for another benchmarking group than the one asked for. */
    | 'other-group'
}

/** A comparison as one plain document; nothing is computed here but how many there are of each kind. */
export function compareOutput({ pack, rules, group, comparison, aside }: Compared): CompareOutput {
  const { counted, leftOut, unnamed } = comparison
  const tooFew = leftOut.some(({ because }) => because === 'too-few-unnamed')
  const needed = rules.rules.leastOthers.value
  const all = [...leftOut, ...aside]
  const reasons = [...new Set(all.map(({ because }) => because))].sort()
  return {
    pack: pack.id,
    version: pack.version,
    rules: rules.version,
    unnamed: unnamed || tooFew,
    group,
    n: tooFew && counted.length === 0 ? null : counted.length,
    counted: unnamed ? {} : Object.fromEntries(counted.map(({ id, organisation }) => [id, organisation.name])),
    leftOut: reasons.map(because => {
      const cards = all.filter(one => one.because === because).map(({ card }) => card)
      const named = cards.filter(card => card.anonymous !== true)
      return { because, cards: cards.length, names: named.map(({ organisation }) => organisation.name) }
    }),
    impossible: counted.flatMap(card =>
      impossibleFigures(card, { pack, rules }).map(figure => ({
        card: card.anonymous === true ? '' : card.id,
        name: card.anonymous === true ? '' : card.organisation.name,
        ...figure,
      })),
    ),
    withheld: tooFew ? [{ what: 'everything', because: 'leastOthers', needed, found: null }] : [],
    versions: comparison.versions,
    definitions: comparison.definitions,
    dates: comparison.dates,
    measures: Object.fromEntries(comparison.measures.map(figure => [figure.id, figureOutput(figure)])),
    shares: Object.fromEntries(comparison.shares.map(figure => [figure.dimension, figureOutput(figure)])),
    facts: Object.fromEntries(comparison.facts.map(figure => [figure.question, figureOutput(figure)])),
  }
}

function figureOutput(figure: ComparedFigure): FigureOutput {
  const { own, ownImpossible, impossible, n, median, quartiles, distance, standing, percentile, withheld } = figure
  const values = Object.fromEntries(figure.values.map(({ card, value }) => [card.id, value]))
  return {
    own,
    ...(ownImpossible !== undefined && { ownImpossible }),
    impossible,
    n,
    median,
    quartiles,
    distance,
    standing,
    percentile,
    values,
    withheld,
  }
}
