import { describe, expect, test } from 'vitest'
import type { Card } from '#engine/benchmark/card.ts'
import type { PeerGroup } from '#engine/benchmark/peers/peerGroup.ts'
import type { ShownFigure } from '#engine/benchmark/sheet/ledger.ts'
import { makeSheet } from '#engine/benchmark/sheet/makeSheet.ts'
import { sortedFigures, spreadOf } from '#engine/benchmark/statistics.ts'
import { benchmarkRules } from '#tests/builders/benchmarkRules.ts'
import { aCard, harbours } from '../builders.ts'
import { attack, type SeenFigure } from './attack.ts'

const isLong = process.env['LAUREL_LONG'] === '1'
const histories = isLong ? 1000 : 100
/** Larger groups on a coarse scale are tried out faster, and told the most before. */
const larger = isLong ? 15_000 : 100

/** How many partners there are and how fine the scale is; many on a fine one would take too long to try out. */
interface Scene {
  readonly least: number
  readonly most: number
  readonly greatest: number
}
const few: Scene = { least: 6, most: 13, greatest: 5 }
const many: Scene = { least: 12, most: 20, greatest: 2 }

/** Mulberry32: a seed gives the same history on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

interface History {
  readonly value: ReadonlyMap<string, number>
  /** Members of each round; one who stays keeps the value, which is the worst that can happen. */
  readonly rounds: readonly (readonly string[])[]
  readonly peers: readonly PeerGroup[]
}

/** Partners with clustered scores, up to three random filters, up to four rounds of comings and goings. */
function aHistory(seed: number, { least, most, greatest }: Scene): History {
  const random = randomFrom(seed)
  const upTo = (n: number): number => Math.floor(random() * n)
  const ids = Array.from({ length: least + upTo(most - least + 1) }, (_, at) => `p${String(at).padStart(2, '0')}`)
  const centre = upTo(greatest + 1)
  const value = new Map(
    ids.map(id => [id, Math.min(greatest, Math.max(0, centre + ([-1, 0, 0, 0, 1, 2][upTo(6)] ?? 0)))] as const),
  )
  const rounds = [ids.filter(() => random() < 0.85)]
  for (let more = upTo(4); more > 0; more--) {
    const members = new Set(rounds.at(-1))
    for (let changes = 1 + upTo(4); changes > 0; changes--) {
      const id = ids[upTo(ids.length)] ?? ''
      if (!members.delete(id)) members.add(id)
    }
    rounds.push([...members].sort())
  }
  const peers = Array.from({ length: upTo(4) }, (_, at) => ({
    id: `filter-${String(at)}`,
    name: '',
    criteria: [{ by: 'picked' as const, of: ids.filter(() => random() < 0.5) }],
  }))
  return { value, rounds, peers }
}

const cardsOf = ({ value }: History, members: readonly string[], round: number): Card[] =>
  members.map(id =>
    aCard(id, {
      anonymous: true,
      issued: `2026-0${String(round + 1)}-01`,
      measures: { berths: value.get(id) ?? 0 },
    }),
  )

/** Everything that sheets of all rounds and filters ever showed. */
const sheetsOf =
  (quartiles: boolean) =>
  (history: History): readonly SeenFigure[] => {
    let ledger: readonly ShownFigure[] = []
    for (const [round, members] of history.rounds.entries()) {
      const made = makeSheet({
        id: 's',
        group: { id: 'g', name: 'Harbours' },
        round: { id: `r${String(round)}`, name: '' },
        pack: harbours(),
        rules: benchmarkRules,
        cards: cardsOf(history, members, round),
        peers: history.peers,
        ledger,
        quartiles,
        frozen: '2026-11-27',
      })
      ledger = made.ledger
    }
    return ledger.map(({ contributors, figure }) => ({
      contributors: Object.keys(contributors),
      median: figure.median,
      quartiles: figure.quartiles,
      rounded: true,
    }))
  }

/** What a tool shows that only counts to five: of all, and again after one has left. */
function naively({ value, rounds }: History): readonly SeenFigure[] {
  const [all = []] = rounds
  return [all, all.slice(1)].map(contributors => {
    const { median, quartiles } = spreadOf(sortedFigures(contributors.map(id => value.get(id) ?? 0)))
    return { contributors, median, quartiles, rounded: false }
  })
}

/** How many others an attacker, each partner in turn being one, can tell exactly, or to within one step, or not. */
function outcome(show: (history: History) => readonly SeenFigure[], scene: Scene, count: number) {
  const told = { exactly: 0, withinOneStep: 0, all: 0, figures: 0 }
  for (let seed = 1; seed <= count; seed++) {
    const history = aHistory(seed, scene)
    const seen = show(history)
    told.figures += seen.length
    if (seen.length === 0) continue
    const everybody = [...new Set(seen.flatMap(({ contributors }) => contributors))]
    const attacker = everybody[seed % everybody.length] ?? ''
    for (const fitting of attack(seen, attacker, history.value.get(attacker) ?? 0, scene.greatest).values()) {
      told.all += 1
      if (fitting.length === 1) told.exactly += 1
      if ((fitting.at(-1) ?? 0) - (fitting[0] ?? 0) <= 1) told.withinOneStep += 1
    }
  }
  return told
}

/** The same from one history: who was told exactly. */
function exposedIn(seed: number): number {
  const history = aHistory(seed, many)
  const seen = sheetsOf(true)(history)
  const everybody = [...new Set(seen.flatMap(({ contributors }) => contributors))]
  return everybody
    .map(attacker => [...attack(seen, attacker, history.value.get(attacker) ?? 0, many.greatest).values()])
    .flat()
    .filter(fitting => fitting.length === 1).length
}

describe('an attacker who is one of the group and knows who stands behind every figure', () => {
  test('exposes partners where a tool only counts to five: the attack has teeth', () => {
    const { exactly, withinOneStep, all } = outcome(naively, few, 40)

    expect(exactly).toBeGreaterThan(0)
    expect(withinOneStep / all).toBeGreaterThan(0.05)
  })

  test.each([1583, 3689, 4850, 7372, 7911, 9045, 10_887])(
    'exposes nobody where quartiles of all beside those of one half once told the other (history %i)',
    seed => {
      expect(exposedIn(seed)).toBe(0)
    },
  )

  describe.each([
    { quartiles: true, shows: 'quartiles of large groups' },
    { quartiles: false, shows: 'medians of more groups' },
  ])('from $shows', ({ quartiles }) => {
    test(`exposes nobody in ${String(histories)} random histories, over all filters and rounds`, () => {
      const { exactly, withinOneStep, all, figures } = outcome(sheetsOf(quartiles), few, histories)

      expect(figures).toBeGreaterThan(histories / 2)
      expect(exactly).toBe(0)
      expect(withinOneStep / all).toBeLessThanOrEqual(0.05)
    }, 300_000)

    test(`nor in ${String(larger)} larger groups, where more filters are shown`, () => {
      const { exactly, figures } = outcome(sheetsOf(quartiles), many, larger)

      expect(figures).toBeGreaterThan(larger)
      expect(exactly).toBe(0)
    }, 300_000)
  })
})
