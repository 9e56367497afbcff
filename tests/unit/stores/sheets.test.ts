import { expect, test } from 'vitest'
import { readCoordination, writeCoordination } from '#formats/coordinationFile.ts'
import { useSheetsStore } from '#stores/sheetsStore.ts'
import { aGroup } from '#tests/builders/aGroup.ts'
import { aRegion } from '#tests/builders/aRegion.ts'
import { aTab } from '#tests/builders/aTab.ts'

const group = aGroup({ openness: 'closed', quartiles: true })
const cards = aRegion(30)

async function made(tab = aTab(), held = cards) {
  await tab.packs.ready()
  const sheets = useSheetsStore(tab.pinia)
  const sheet = await sheets.preview(group, held)
  if (sheet === undefined) throw new Error('no sheet without the pack')
  return { tab, sheets, sheet }
}

test('nothing is kept before a sheet is frozen', async () => {
  const { tab, sheets } = await made()
  await sheets.refresh()

  expect(sheets.sheets).toEqual([])
  expect(await tab.device.laurel.ledgers.count()).toBe(0)
})

test('a frozen sheet is kept with its ledger, and the next one shows the same while only three have changed', async () => {
  const first = await made()
  await first.sheets.freeze(first.sheet)
  const changed = cards.map((card, at) =>
    at < 3 ? { ...card, issued: '2026-11-22', measures: { 'direct-contact': 0.99999 } } : card,
  )
  const second = await made(first.tab, changed)

  expect(second.sheet.before.length).toBe(first.sheet.ledger.length)
  const shownOf = ({ sheet }: typeof first) => sheet.sheet.peers[0]?.figures.find(({ id }) => id === 'direct-contact')
  // One of the three has the figure now and had none before: it stands behind no figure yet.
  expect(shownOf(second)).toEqual({ ...shownOf(first), leftOut: 1 })
  expect(second.sheets.sheets).toMatchObject([{ made: true, group: 'g1' }])
})

test('of two tabs that make a sheet at once, the second is told to make it again', async () => {
  const one = await made()
  const other = await made()
  await one.sheets.freeze(one.sheet)

  await expect(other.sheets.freeze(other.sheet)).rejects.toThrow('meanwhile')
  await other.sheets.refresh()
  expect(other.sheets.sheets.length).toBe(1)
})

test('a sheet that came as a file does not take the place of the one that was made here', async () => {
  const { sheets, sheet } = await made()
  await sheets.freeze(sheet)
  await sheets.keep(sheet.sheet)

  expect(sheets.sheets).toMatchObject([{ made: true }])
})

test('a coordinator goes on elsewhere with the own copy: agreement, sheets and ledger, and no card', async () => {
  const { tab, sheets, sheet } = await made()
  await tab.groups.save(group)
  await sheets.freeze(sheet)
  const content = await sheets.coordinated('g1')
  if (content === undefined) throw new Error('nothing to save')
  const text = writeCoordination(content)
  expect(text).not.toContain(String(cards[0]?.measures['direct-contact']))

  await tab.groups.remove('g1')
  expect((await sheets.preview(group, cards))?.before).toEqual([])
  const read = readCoordination(JSON.parse(text))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  await sheets.bringBack(read.value)
  await sheets.bringBack(read.value)

  expect((await sheets.preview(group, cards))?.before).toEqual(sheet.ledger)
  expect(sheets.sheets).toMatchObject([{ id: sheet.sheet.id, made: true }])
  await tab.groups.refresh()
  expect(tab.groups.find('g1')?.coordinated).toBe(true)
})
