// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { defineComponent, h, shallowRef } from 'vue'
import type { FileTable } from '#formats/tableFile.ts'
import type { BenchmarkSheet } from '#engine/benchmark/sheet/benchmarkSheet.ts'
import CoordinateScreen from '#features/groups/CoordinateScreen.vue'
import SendersBlock from '#features/groups/SendersBlock.vue'
import { useSheetFigures } from '#features/groups/useSheetFigures.ts'
import { useSheetsStore } from '#stores/sheetsStore.ts'
import { toast } from '#ui/toasts.ts'
import { aGroup } from '#tests/builders/aGroup.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'
import { aCard } from '../../formats/aCard.ts'

const screens = useScreens()
beforeAll(startWords)
afterEach(() => {
  screens.leave()
  vi.unstubAllGlobals()
})

test('a reminder is copied with one click, and says what is missing, why, and until when', async () => {
  const copied: string[] = []
  vi.stubGlobal('navigator', { clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) } })
  const { screen } = await screens.show(CoordinateScreen, 'groups/g1/coordinate', async ({ groups, cards, packs }) => {
    const { id = '', version = '' } = packs.shipped ?? {}
    await groups.save(aGroup({ pack: { id, version } }))
    const card = aCard({ pack: { id, version: '0.9.0' }, referenceDate: '2025-12-31', invented: false })
    await cards.take([{ card, signature: 'unsigned' }])
  })
  expect(screen.get('h1').text()).toBe('Atlantic five: 1 of 2 have sent')
  for (const button of screen.findAll('[data-sender] button')) await button.trigger('click')
  await flushPromises()

  expect(copied).toHaveLength(2)
  expect(copied[0]).toContain('Dear colleagues of Tidal Works')
  expect(copied[0]).toMatch(/another day than we agreed.*31 October 2026/)
  expect(copied[0]).toMatch(/another version of the questions/)
  expect(copied[0]).toMatch(/It is not signed/)
  expect(copied[1]).toMatch(/Costa Cerámica[^]*is not here yet[^]*15 December 2026[^]*iva@example.org/)
})

test('the cards of one group are removed alone, with what goes said before, and can be put back', async () => {
  const { screen, cards } = await screens.show(
    CoordinateScreen,
    'groups/g1/coordinate',
    async ({ groups, cards, packs }) => {
      const { id = '', version = '' } = packs.shipped ?? {}
      await groups.save(aGroup({ pack: { id, version } }))
      const sent = (to: string | undefined, name: string) =>
        aCard({
          id: name,
          pack: { id, version },
          organisation: { name, country: '', field: '' },
          invented: false,
          ...(to !== undefined && { group: { id: to, name: to, round: '2026' } }),
        })
      const arrived = [
        sent('g1', 'Tidal Works'),
        sent('g2', 'Tidal Works'),
        sent(undefined, 'Costa Cerámica'),
        sent(undefined, 'Somebody'),
      ]
      await cards.take(arrived.map(card => ({ card, signature: 'unsigned' })))
    },
  )
  const ids = () => cards.cards.map(({ id, group }) => [id, group?.id])
  const before = ids()
  await screen.get('[data-remove-cards]').trigger('click')
  expect(screen.get('dialog').text()).toMatch(/2 cards are removed.*One of them was not sent for this group alone/)
  await screen.get('dialog .is-primary').trigger('click')

  await expect.poll(ids).toEqual([
    ['Somebody', undefined],
    ['Tidal Works', 'g2'],
  ])
  expect(screen.find('[data-remove-cards]').exists()).toBe(false)
  toast.value?.action?.run()
  await expect.poll(ids).toEqual(before)
})

test('a sheet is told as one table: every group of peers, each figure as a number, and why one is withheld', async () => {
  const members = Array.from({ length: 9 }, (_, at) => ({
    id: `m${String(at)}`,
    name: `Cluster ${String(at)}`,
    country: '',
  }))
  const sheet = shallowRef<BenchmarkSheet>()
  let told: Pick<FileTable, 'columns' | 'rows'> = { columns: [], rows: [] }
  const Told = defineComponent(() => {
    const { file } = useSheetFigures(() => ({ sheet: sheet.value, own: undefined }))
    return () => {
      told = file()
      return h('p')
    }
  })
  await screens.show(Told, 'groups', async ({ packs, pinia }) => {
    const { id = '', version = '' } = packs.shipped ?? {}
    const cards = members.map(({ name }, at) =>
      aCard({
        id: name,
        pack: { id, version },
        organisation: { name, country: at < 2 ? 'PT' : 'ES', field: '' },
        measures: { 'committed-participants': 10 * (at + 1), ...(at < 3 && { 'direct-contact': 0.5 }) },
        shares: {},
        facts: {},
      }),
    )
    const group = aGroup({ openness: 'closed', quartiles: true, pack: { id, version }, members })
    sheet.value = (await useSheetsStore(pinia).preview(group, cards))?.sheet
  })

  expect(told.columns).toEqual([
    'Compared with',
    'Dimension',
    'Indicator',
    'Unit',
    'Median',
    'Lower quartile',
    'Upper quartile',
    'Clusters',
    'Left out',
    'Why none',
  ])
  const rowOf = (name: string) => told.rows.find(row => row[2] === name)
  expect(rowOf('Committed participants')).toEqual([
    'Atlantic five',
    'Cluster structure',
    'Committed participants',
    'participants',
    50,
    30,
    70,
    9,
    '',
    '',
  ])
  expect(rowOf('Direct contact')).toBeUndefined()
  expect(told.rows.every(row => row.length === told.columns.length)).toBe(true)
})

test('thousands of cards without name, or of strangers, are listed page by page', async () => {
  const cards = (kind: string, name: string) =>
    Array.from({ length: 3000 }, (_, at) =>
      aCard({ id: `${kind}${String(at)}`, organisation: { name, country: '', field: '' } }),
    )
  const senders = { members: [], setAside: [], cards: [], missing: 0 }
  const all = { ...senders, unnamed: cards('u', ''), strangers: cards('s', 'Stranger') }
  const Shown = defineComponent(() => () => h(SendersBlock, { group: aGroup(), senders: all }))
  const { screen } = await screens.show(Shown, 'groups/g1/coordinate')
  const first = (list: string) => screen.findAll(`${list} li`)

  expect([first('[data-strangers]').length, first('[data-unnamed-cards]').length]).toEqual([25, 25])
  expect(first('[data-unnamed-cards]')[0]?.text()).toContain('u0')
  expect(screen.findAll('.page-turner')[1]?.text()).toContain('of 3,000')
  await screen.findAll('.page-turner button').at(-1)?.trigger('click')
  expect(first('[data-unnamed-cards]')[0]?.text()).toContain('u25')
  expect(first('[data-strangers]')).toHaveLength(25)
})

test('says of a sender’s card which figure does not count, and why', async () => {
  const { screen } = await screens.show(CoordinateScreen, 'groups/g1/coordinate', async ({ groups, cards, packs }) => {
    const { id = '', version = '' } = packs.shipped ?? {}
    await groups.save(aGroup({ pack: { id, version } }))
    const card = aCard({ pack: { id, version }, invented: false, measures: { 'direct-contact': 57 } })
    await cards.take([{ card, signature: 'unsigned' }])
  })

  expect(screen.get('[data-sender="Tidal Works"]').text()).toMatch(
    /Counts without one figure\.Direct contact: 5,700\s% cannot be: the part is within the whole/,
  )
})
