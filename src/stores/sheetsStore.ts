import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { randomId } from '#documents/randomId.ts'
import type { Card } from '#engine/benchmark/card.ts'
import { showsQuartiles, type BenchmarkGroup } from '#engine/benchmark/group/benchmarkGroup.ts'
import type { BenchmarkSheet } from '#engine/benchmark/sheet/benchmarkSheet.ts'
import type { ShownFigure } from '#engine/benchmark/sheet/ledger.ts'
import type { makeSheet as makeSheetOf } from '#engine/benchmark/sheet/makeSheet.ts'
import type { Coordination } from '#formats/coordinationFile.ts'
import { putCoordinated, readCoordinated } from '#storage/coordination.ts'
import { databaseOf } from '#storage/device.ts'
import type { SheetRow } from '#storage/database.ts'
import { dropSheet, keepMade, ledgerOf, listSheets, putSheet } from '#storage/sheets.ts'
import { whereKept } from '#storage/whereKept.ts'
import { benchmarkRules } from './benchmarkRules.ts'
import { now, today } from './clock.ts'
import { useDeviceStore } from './deviceStore.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'

/** A sheet as it would be, before anything of it is kept or leaves. */
export interface MadeSheet extends ReturnType<typeof makeSheetOf> {
  /** The ledger before it. */
  readonly before: readonly ShownFigure[]
}

/** How many figures of a group of peers a sheet will show. */
export interface GroupReach {
  readonly id: string
  readonly shown: number
  readonly withheld: number
  /** Shown if the group had agreed on medians only. */
  readonly medians: number
}

const shownOf = (figures: readonly { readonly n: number | null }[]): number =>
  figures.filter(({ n }) => n !== null).length

/** Benchmark sheets that were made or opened on this device. The ledger behind those made here never leaves it. */
export const useSheetsStore = defineStore('sheets', () => {
  const { device } = useDeviceStore()
  const open = useOrganisationStore()
  const packs = usePackStore()
  const sheets = shallowRef<readonly SheetRow[]>([])
  const database = computed(() => databaseOf(device, open.id ?? ''))

  device.announcements.listen(announcement => {
    if (announcement.kind === 'groups') void refresh().catch(() => undefined)
    if (announcement.kind === 'erased') sheets.value = []
  })
  watch(database, () => void refresh().catch(() => undefined))

  async function refresh(): Promise<void> {
    sheets.value = await whereKept(listSheets(database.value), [])
  }

  async function announce(): Promise<void> {
    await refresh()
    device.announcements.say({ kind: 'groups' })
  }

  /** The sheet of a group's round from these cards; undefined without the pack. Nothing is kept. */
  async function preview(group: BenchmarkGroup, cards: readonly Card[]): Promise<MadeSheet | undefined> {
    const { shipped: pack } = packs
    if (pack === undefined) return undefined
    const [before, { makeSheet }] = await Promise.all([
      ledgerOf(database.value, group.id),
      import('#engine/benchmark/sheet/makeSheet.ts'),
    ])
    const made = makeSheet({
      id: randomId(),
      group: { id: group.id, name: group.name },
      round: group.round,
      pack,
      rules: benchmarkRules,
      cards,
      peers: group.peers,
      quartiles: showsQuartiles(group),
      ledger: before,
      frozen: today(),
    })
    return { ...made, before }
  }

  /** How many figures each group of the next sheet will show, as agreed and with medians only; undefined without the pack. */
  async function reach(group: BenchmarkGroup, cards: readonly Card[]): Promise<readonly GroupReach[] | undefined> {
    const agreed = await preview(group, cards)
    const medians = showsQuartiles(group) ? await preview({ ...group, quartiles: false }, cards) : agreed
    return agreed?.sheet.peers.map(({ id, figures }) => ({
      id,
      shown: shownOf(figures),
      withheld: figures.length - shownOf(figures),
      medians: shownOf(medians?.sheet.peers.find(one => one.id === id)?.figures ?? []),
    }))
  }

  /** Freezes a sheet: it is kept with its ledger, and may leave from now on. */
  async function freeze({ sheet, ledger, before }: MadeSheet): Promise<void> {
    const group = sheet.group.id
    await keepMade(database.value, {
      row: { id: sheet.id, group, sheet, made: true, keptAt: now().toISOString() },
      ledger: { group, shown: ledger },
      before: before.length,
    })
    await announce()
  }

  /** Keeps a sheet that came as a file. */
  async function keep(sheet: BenchmarkSheet): Promise<void> {
    const row = { id: sheet.id, group: sheet.group.id, sheet, made: false, keptAt: now().toISOString() }
    await putSheet(database.value, row)
    await announce()
  }

  async function remove(id: string): Promise<void> {
    await dropSheet(database.value, id)
    await announce()
  }

  /** Everything a coordinator needs of a group, to save; undefined when it is not coordinated here. */
  function coordinated(group: string) {
    return readCoordinated(database.value, group)
  }

  /** Brings a coordinator's copy back; what is here stays. */
  async function bringBack(content: Coordination): Promise<void> {
    await putCoordinated(database.value, content, now().toISOString())
    await announce()
  }

  return { sheets, refresh, preview, reach, freeze, keep, remove, coordinated, bringBack }
})
