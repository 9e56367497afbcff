import type { Pack } from '../../questionnaire/pack.ts'
import type { Card } from '../card.ts'
import type { BenchmarkRules, Withheld } from '../disclosure/benchmarkRules.ts'
import { coarse } from '../disclosure/coarse.ts'
import { disclose, type Disclosed } from '../disclosure/disclose.ts'
import { dominance } from '../disclosure/dominance.ts'
import { safeContributors } from '../disclosure/safeContributors.ts'
import { tellsTheRest } from '../disclosure/tellsTheRest.ts'
import { comparableFigure, type Subject } from '../peers/subjects.ts'
import { sortedFigures } from '../statistics.ts'
import type { SheetFigure } from './benchmarkSheet.ts'
import { shownOf, type ShownFigure } from './ledger.ts'

interface FigureChoice {
  readonly subject: Subject
  readonly members: readonly Card[]
  readonly peers: string
  readonly pack: Pack
  readonly rules: BenchmarkRules
  readonly quartiles: boolean
  /** Everything shown before, in this sheet too. */
  readonly ledger: readonly ShownFigure[]
}

type Outcome = Omit<ShownFigure, 'contributors'> & {
  /** Undefined when nothing new is shown: withheld, or frozen as it was. */
  readonly contributors: ShownFigure['contributors'] | undefined
}

/**
 * One figure of a group of peers for a sheet: frozen as it was, made anew, or withheld, because … Quartiles tell more
 * than a median: of two figures that rest on different contributors and of which one has quartiles, the contributors
 * must differ by the least number for quartiles.
 */
export function sheetFigure({ subject, members, peers, pack, rules, quartiles, ledger }: FigureChoice): Outcome {
  const { kind, id } = subject
  const { leastOthers, leastOthersForQuartiles, leastChanged } = rules.rules
  const outcome = (figure: Omit<SheetFigure, 'kind' | 'id'>, contributors?: ShownFigure['contributors']): Outcome => ({
    peers,
    figure: { kind, id, ...figure },
    contributors,
  })
  const withhold = (because: Withheld['because'], needed: number): Outcome =>
    outcome({ ...noFigure, withheld: [{ what: 'everything', because, needed, found: null }] })

  const known = new Map(
    members.flatMap(card => {
      const value = comparableFigure(card, subject, pack)
      return value === undefined ? [] : [[card.id, { value, stamp: stampOf(card) }] as const]
    }),
  )
  const earlier = shownOf(ledger, subject)
  const sets = earlier.map(({ contributors }) => new Set(Object.keys(contributors)))
  // The reader may be one of those who changed, and knows its own figure: one more than the rule says.
  const hasQuartiles = earlier.some(({ figure }) => figure.quartiles !== null)
  const least = hasQuartiles ? leastOthersForQuartiles : leastChanged
  const safe = safeContributors([...known.keys()], sets, least.value + 1)
  if (known.size <= leastOthers.value) return withhold('leastOthers', leastOthers.value)
  if (safe.length <= leastOthers.value) return withhold('leastChanged', least.value)

  const contributors = Object.fromEntries(safe.map(id => [id, known.get(id)?.stamp ?? '']))
  const before = earlier.findLast(shown => sameMembers(shown.contributors, contributors))
  if (before !== undefined && revised(before.contributors, contributors) <= leastChanged.value) {
    if (before.peers === peers) return { ...before, contributors: undefined }
    return outcome({ ...before.figure }, before.contributors)
  }
  const sorted = sortedFigures(safe.map(id => known.get(id)?.value ?? NaN))
  const others = safe.length - 1
  const differsBy = (number: number): boolean => safeContributors(safe, sets, number + 1).length === safe.length
  const spread = disclose(sorted, { others, isFraction: subject.isFraction }, rules)
  const forQuartiles = leastOthersForQuartiles.value
  const telling = (withQuartiles: boolean): readonly ShownFigure[] =>
    earlier.filter(shown =>
      tellsTheRest(
        { contributors: safe, quartiles: withQuartiles },
        { contributors: Object.keys(shown.contributors), quartiles: shown.figure.quartiles !== null },
      ),
    )
  const mayShow = spread.quartiles === null || (quartiles && differsBy(forQuartiles) && telling(true).length === 0)
  const figure = mayShow ? spread : withoutQuartiles(spread, forQuartiles)
  const [tooNear] = telling(figure.quartiles !== null)
  if (tooNear !== undefined) return withhold('leastChanged', differing(safe, tooNear) + 1)
  const isWhole = safe.length === known.size && differsBy(leastOthers.value)
  const { total, withheld } = kind === 'fact' ? totalOf(sorted, isWhole, rules) : noTotal
  return outcome({ ...figure, total, withheld: [...figure.withheld, ...withheld] }, contributors)
}

const noFigure = { n: null, median: null, quartiles: null, total: null } as const
const noTotal = { total: null, withheld: [] } as const

function withoutQuartiles(spread: Disclosed, needed: number): Disclosed {
  const withheld = { what: 'quartiles', because: 'leastOthersForQuartiles', needed, found: null } as const
  return { ...spread, quartiles: null, withheld: [...spread.withheld, withheld] }
}

/** The sum of all who have the figure, rounded; a sum of only some of them would be no total. */
function totalOf(
  sorted: Float64Array,
  isWhole: boolean,
  rules: BenchmarkRules,
): { readonly total: number | null; readonly withheld: readonly Withheld[] } {
  const needed = rules.rules.leastOthers.value
  const tooFew: Withheld = { what: 'total', because: 'leastOthers', needed, found: null }
  const because = isWhole ? dominance(sorted, rules) : tooFew
  if (because !== undefined) return { total: null, withheld: [because] }
  const sum = sorted.reduce((total, figure) => total + figure, 0)
  return { total: coarse(sum, false, rules), withheld: [] }
}

/** How many stand behind one of both figures alone, on the side where more do. */
function differing(ids: readonly string[], { contributors }: ShownFigure): number {
  const both = ids.filter(id => Object.hasOwn(contributors, id)).length
  return Math.max(ids.length, Object.keys(contributors).length) - both
}

const stampOf = (card: Card): string => `${card.referenceDate} ${card.issuedAt ?? card.issued}`

function sameMembers(a: ShownFigure['contributors'], b: ShownFigure['contributors']): boolean {
  const ids = Object.keys(a)
  return ids.length === Object.keys(b).length && ids.every(id => Object.hasOwn(b, id))
}

/** How many contributors sent another card since. */
function revised(before: ShownFigure['contributors'], now: ShownFigure['contributors']): number {
  return Object.keys(now).filter(id => before[id] !== now[id]).length
}
