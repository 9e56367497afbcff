import type { Pack } from '../../questionnaire/pack.ts'
import type { Card } from '../card.ts'
import type { BenchmarkRules } from '../disclosure/benchmarkRules.ts'
import { coarse } from '../disclosure/coarse.ts'
import { disclose, type Disclosed } from '../disclosure/disclose.ts'
import { dominance } from '../disclosure/dominance.ts'
import { safeContributors } from '../disclosure/safeContributors.ts'
import { tellsTheRest } from '../disclosure/tellsTheRest.ts'
import { comparableFigure, type Subject } from '../peers/subjects.ts'
import { sortedFigures } from '../statistics.ts'
import type { SheetFigure, SheetWithheld } from './benchmarkSheet.ts'
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
  const withhold = (reason: Reason): Outcome => outcome({ ...noFigure, withheld: [{ what: 'everything', ...reason }] })

  const known = new Map(
    members.flatMap(card => {
      const value = comparableFigure(card, subject, { pack, rules })
      return value === undefined ? [] : [[card.id, { value, stamp: stampOf(card) }] as const]
    }),
  )
  const earlier = shownOf(ledger, subject)
  const sets = earlier.map(({ contributors }) => new Set(Object.keys(contributors)))
  // The reader may be one of those who changed, and knows its own figure: one more than the rule says.
  const hasQuartiles = earlier.some(({ figure }) => figure.quartiles !== null)
  const least = hasQuartiles ? leastOthersForQuartiles : leastChanged
  const safe = safeContributors([...known.keys()], sets, least.value + 1)
  if (known.size <= leastOthers.value) return withhold(byNumber('leastOthers', leastOthers.value))
  if (safe.length <= leastOthers.value) return withhold(byNumber('leastChanged', least.value))

  const hidden = safe.length < known.size ? { leftOut: known.size - safe.length } : {}
  const contributors = Object.fromEntries(safe.map(id => [id, known.get(id)?.stamp ?? '']))
  const before = earlier.findLast(shown => sameMembers(shown.contributors, contributors))
  if (before !== undefined && revised(before.contributors, contributors) <= leastChanged.value) {
    const { n, median, quartiles: shown, total, withheld } = before.figure
    const frozen = { n, median, quartiles: shown, total, withheld }
    return outcome({ ...frozen, ...hidden }, before.peers === peers ? undefined : before.contributors)
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
  const figure = ((): Spread => {
    if (!quartiles) return withoutQuartiles(spread, itself('mediansOnly'))
    if (spread.quartiles === null) return spread
    if (!differsBy(forQuartiles)) return withoutQuartiles(spread, byNumber('leastChanged', forQuartiles))
    return telling(true).length > 0 ? withoutQuartiles(spread, itself('tellsTheRest')) : spread
  })()
  if (telling(figure.quartiles !== null).length > 0) return withhold(itself('tellsTheRest'))
  const noSum = ((): SheetWithheld | undefined => {
    if (safe.length < known.size) return { what: 'total', ...itself('notWhole') }
    if (differsBy(leastOthers.value)) return undefined
    return { what: 'total', ...byNumber('leastChanged', leastOthers.value) }
  })()
  const { total, withheld } = kind === 'fact' ? totalOf(sorted, noSum, rules) : noTotal
  return outcome({ ...figure, ...hidden, total, withheld: [...figure.withheld, ...withheld] }, contributors)
}

type Spread = Omit<Disclosed, 'withheld'> & Pick<SheetFigure, 'withheld'>
type ByNumber = Extract<SheetWithheld, { readonly needed: number }>
type Reason = Omit<ByNumber, 'what'> | Omit<Exclude<SheetWithheld, ByNumber>, 'what'>

const byNumber = (because: ByNumber['because'], needed: number) => ({ because, needed, found: null })
const itself = <Because extends Exclude<SheetWithheld, ByNumber>['because']>(because: Because) =>
  ({ because, needed: null, found: null }) as const

const noFigure = { n: null, median: null, quartiles: null, total: null } as const
const noTotal = { total: null, withheld: [] } as const

function withoutQuartiles(spread: Disclosed, reason: Reason): Spread {
  const others = spread.withheld.filter(({ what }) => what !== 'quartiles')
  return { ...spread, quartiles: null, withheld: [...others, { what: 'quartiles', ...reason }] }
}

/** The sum of all who have the figure, rounded; a sum of only some of them would be no total. */
function totalOf(
  sorted: Float64Array,
  noSum: SheetWithheld | undefined,
  rules: BenchmarkRules,
): { readonly total: number | null; readonly withheld: readonly SheetWithheld[] } {
  const because = noSum ?? dominance(sorted, rules)
  if (because !== undefined) return { total: null, withheld: [because] }
  const sum = sorted.reduce((total, figure) => total + figure, 0)
  return { total: coarse(sum, false, rules), withheld: [] }
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
