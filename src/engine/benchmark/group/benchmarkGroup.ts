import type { IsoDate } from '../../questionnaire/answers.ts'
import type { PeerGroup } from '../peers/peerGroup.ts'

/**
 * A benchmarking group as its coordinator sends it, in a link or a file: who compares with whom, on what, until when,
 * and what everybody agrees to. It holds no figures, and needs no server.
 */
export interface BenchmarkGroup {
  readonly laurel: 'group/1'
  /** Random. */
  readonly id: string
  /** Counts what was sent, from 1: a later edition takes the place of an earlier one, never the other way round. */
  readonly edition: number
  readonly name: string
  readonly purpose: string
  /**
   * `open`: named cards, seen by all partners. `closed`: cards go to the coordinator alone, with or without name, and
   * only the benchmark sheet leaves.
   */
  readonly openness: 'open' | 'closed'
  readonly members: readonly GroupMember[]
  readonly pack: { readonly id: string; readonly version: string }
  readonly round: { readonly id: string; readonly name: string }
  /** Day at which everybody counts. */
  readonly referenceDate: IsoDate
  /** Last day for cards. */
  readonly deadline: IsoDate
  readonly quartiles: SheetQuartiles
  readonly terms: GroupTerms
  readonly coordinator: Coordinator
  /** Groups of peers that everybody compares in; not part of what is agreed to. */
  readonly peers: readonly PeerGroup[]
}

/**
 * What a sheet shows: `true` quartiles of large groups, at the price of fewer groups and rounds beside them; `false`
 * medians of more groups; `alone` quartiles while all stand together alone, medians once groups of peers stand beside.
 */
type SheetQuartiles = boolean | 'alone'

/** Whether the next sheet of a group is to show quartiles. */
export function showsQuartiles({ quartiles, peers }: Pick<BenchmarkGroup, 'quartiles' | 'peers'>): boolean {
  return quartiles === 'alone' ? peers.length === 0 : quartiles
}

interface GroupMember {
  /** Random; the same in every edition. */
  readonly id: string
  readonly name: string
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string
}

/** What is agreed, in the words of the group. */
interface GroupTerms {
  /** Besides what `openness` says: what is shown to whom. */
  readonly shown: string
  /** How long cards and sheets are kept. */
  readonly kept: string
  /** What may be quoted outside. */
  readonly quoted: string
  readonly leaving: string
}

interface Coordinator {
  readonly name: string
  /** How to reach them: an address, a number, both. */
  readonly contact: string
}
