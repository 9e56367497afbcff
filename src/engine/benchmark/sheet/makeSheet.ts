import { extent } from 'd3-array'
import type { IsoDate } from '../../questionnaire/answers.ts'
import type { Pack } from '../../questionnaire/pack.ts'
import type { Card } from '../card.ts'
import { chosenCards } from '../chosenCards.ts'
import type { LeftOut } from '../comparison.ts'
import type { BenchmarkRules } from '../disclosure/benchmarkRules.ts'
import { membership, type PeerCriterion, type PeerGroup } from '../peers/peerGroup.ts'
import { factSubjects, packSubjects } from '../peers/subjects.ts'
import type { BenchmarkSheet, SheetGroup } from './benchmarkSheet.ts'
import type { ShownFigure } from './ledger.ts'
import { sheetFigure } from './sheetFigure.ts'

interface SheetChoice {
  /** Random. */
  readonly id: string
  readonly group: BenchmarkSheet['group']
  readonly round: BenchmarkSheet['round']
  readonly pack: Pack
  readonly rules: BenchmarkRules
  readonly cards: readonly Card[]
  /** Besides everybody, who come first; what a group may show depends on those before it. */
  readonly peers: readonly PeerGroup[]
  /**
   * Quartiles of large groups, at the price of fewer groups and rounds beside them; without, medians of more groups.
   * The agreement of the group says which.
   */
  readonly quartiles: boolean
  /** Every figure shown to this group so far, of all rounds; empty for the first sheet. */
  readonly ledger: readonly ShownFigure[]
  readonly frozen: IsoDate
}

/**
 * The benchmark sheet of a round, with the ledger that the next one needs. Everybody is treated as not named, the
 * reader as one of the contributors. Figures of a round stay as they are until enough contributors have changed.
 */
export function makeSheet(choice: SheetChoice): {
  readonly sheet: BenchmarkSheet
  readonly ledger: readonly ShownFigure[]
  readonly leftOut: readonly LeftOut[]
} {
  const { pack, rules, round, quartiles } = choice
  const unnamed = choice.cards.map((card): Card => ({ ...card, anonymous: true }))
  const chosen = chosenCards(unnamed, { pack, own: undefined, group: undefined, rules })
  const { counted } = chosen
  const subjects = [...packSubjects(pack), ...factSubjects(pack, counted)]
  const ledger = [...choice.ledger]
  const everybody: PeerGroup = { id: 'all', name: choice.group.name, criteria: [] }
  const peers = [everybody, ...choice.peers].map((group): SheetGroup => {
    const members = counted.filter(card => membership(card, group, { pack, rules }) === 'member')
    const figures = subjects.map(subject => {
      const shown = sheetFigure({ subject, members, peers: group.id, pack, rules, quartiles, ledger })
      if (shown.contributors !== undefined) ledger.push({ ...shown, contributors: shown.contributors })
      return shown.figure
    })
    const n = members.length > rules.rules.leastOthers.value ? members.length : null
    return { id: group.id, name: group.name, criteria: group.criteria.map(withoutNames), n, figures }
  })
  const [first, last] = extent(counted, card => card.referenceDate)
  return {
    sheet: {
      laurel: 'benchmark/1',
      id: choice.id,
      group: choice.group,
      round,
      pack: { id: pack.id, version: pack.version },
      rules: rules.version,
      frozen: choice.frozen,
      invented: counted.some(({ invented }) => invented),
      dates: first === undefined ? null : [first, last],
      peers,
    },
    ledger,
    leftOut: chosen.leftOut.map(({ card, because }) => ({
      card: choice.cards[unnamed.indexOf(card)] ?? card,
      because,
    })),
  }
}

const withoutNames = (criterion: PeerCriterion): PeerCriterion =>
  criterion.by === 'picked' ? { by: 'picked', of: [] } : criterion
