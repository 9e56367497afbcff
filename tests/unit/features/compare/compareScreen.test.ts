// @vitest-environment happy-dom
import { config, flushPromises } from '@vue/test-utils'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import CompareScreen from '#features/compare/CompareScreen.vue'
import { sheetsOf, type ReadCell } from '#tests/builders/aWorkbook.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'
import { aCard } from '#tests/unit/engine/benchmark/builders.ts'
import type { SaveKind } from '#ui/saveKinds.ts'
import SaveMenu from '#ui/SaveMenu.vue'

const saved = vi.hoisted(() => ({ name: '', content: new Uint8Array() }))
vi.mock('#stores/download.ts', () => ({
  download: (name: string, content: Uint8Array | string) => Object.assign(saved, { name, content }),
}))

const screens = useScreens()
beforeAll(startWords)
beforeAll(() => void (config.global.renderStubDefaultSlot = true))
afterAll(() => void (config.global.renderStubDefaultSlot = false))
afterEach(screens.leave)

/** Nine clusters with 10, 20 … 90 participants, the name of one a formula; or seven of them without names. */
async function screenAmong(query: string, anonymous = false) {
  const { screen } = await screens.show(CompareScreen, `compare?${query}`, async ({ open, cards, packs }) => {
    open.answer('members.committed', 45)
    const { id = '', version = '' } = packs.shipped ?? {}
    const all = Array.from({ length: anonymous ? 7 : 9 }, (_, at) =>
      aCard(`card ${String(at)}`, {
        pack: { id, version },
        organisation: { name: anonymous ? '' : at === 0 ? '=1+1' : `Cluster ${String(at)}`, country: 'PT', field: '' },
        ...(anonymous && { anonymous }),
        invented: false,
        measures: { 'committed-participants': 10 * (at + 1), 'direct-contact': at < 2 ? 0.125 : 0.5 },
      }),
    )
    await cards.take(all.map(card => ({ card, signature: 'unsigned' })))
  })
  await flushPromises()
  return screen
}

async function compareAmong(query: string, { anonymous, kind }: { anonymous: boolean; kind: SaveKind }) {
  const screen = await screenAmong(query, anonymous)
  saved.name = ''
  screen.getComponent(SaveMenu).vm.$emit('save', kind)
  await expect.poll(() => saved.name, { timeout: 10_000 }).not.toBe('')
  return saved.content
}

const number = (of: ReadCell | undefined): number | string | undefined => (typeof of === 'object' ? of.number : of)

async function workbook(query: string, anonymous = false) {
  const sheets = sheetsOf(await compareAmong(query, { anonymous, kind: 'xlsx' }))
  const [columns = [], ...rows] = sheets['Comparison'] ?? []
  const row = (name: string) => {
    const found = rows.find(cells => cells.includes(name)) ?? []
    return Object.fromEntries(columns.map((column, at) => [column, found[at] ?? '']))
  }
  return {
    columns,
    row,
    about: Object.fromEntries((sheets['About this table'] ?? []).map(([word, said]) => [word, said])),
  }
}

test.each(['view=table', 'view=strips', 'view=charts&chart=boxes&part=structure'])(
  'a coordinator can calculate with the figures of %s: each is a number in a cell of its own',
  async query => {
    const { row } = await workbook(query)

    expect(row('Committed participants')).toMatchObject({
      Unit: 'participants',
      You: { number: 45, format: '0' },
      Least: { number: 10 },
      'Lower quartile': { number: 30 },
      Median: { number: 50 },
      'Upper quartile': { number: 70 },
      Greatest: { number: 90 },
      Partners: { number: 9 },
    })
  },
)

test('a share is a fraction shown as percent, a name that would be a formula is text', async () => {
  const { row, columns } = await workbook('view=table')

  expect(row('Direct contact')).toMatchObject({
    Unit: 'share',
    You: '',
    Median: { number: 0.5, format: '0.0%' },
    '=1+1': { number: 0.125, format: '0.0%' },
  })
  expect(columns).toContain('=1+1')
})

test('what is withheld is an empty cell with its reason, and no figure of a single one is there', async () => {
  const { row, columns } = await workbook('view=table', true)

  expect(row('Committed participants')).toMatchObject({ 'Lower quartile': '', Median: { number: 40 } })
  expect(row('Committed participants')['Why none']).toMatch(/^Quartiles: withheld, and the median alone shown/)
  expect(columns.at(-1)).toBe('Why none')
})

test('says what it is: whose, beside whom, of which days, by which questions, and no award', async () => {
  const { about } = await workbook('view=table')

  expect(about).toMatchObject({
    'What it shows': 'Comparison, Table, Quality indicators',
    'Whose figures': 'Aurora Cluster',
    'Compared with': '9 others',
    Questions: 'cluster-excellence',
    'Not an award': expect.stringContaining('no label and no audit') as string,
  })
  expect(number(about['Reference date'])).toBe(46_326)
  expect(about['Their figures from']).toMatchObject({ format: 'yyyy-mm-dd' })
  expect(about).not.toHaveProperty('Invented clusters')
})

test('the other views take their figures along as numbers too', async () => {
  const { row: finding } = await workbook('view=meaning')
  expect(finding('Committed participants')).toMatchObject({ You: { number: 45 }, Median: { number: 50 } })
  screens.leave()
  const { row: cluster } = await workbook('view=charts&chart=heat&part=cooperation')
  expect(cluster('Cluster 8')['Direct contact (share)']).toEqual({ number: 0.5, format: '0.0%' })
  screens.leave()
  const { row: card, about } = await workbook('view=cards')
  expect(card('Cluster 8')['Figures at']).toMatchObject({ format: 'yyyy-mm-dd' })
  expect(about['What it shows']).toMatch(/^Comparison, Cards \(\d+\)$/)
})

test('for other programs the same is a table with a decimal point, and text that no spreadsheet runs', async () => {
  const lines = String(await compareAmong('view=table', { anonymous: false, kind: 'csv' })).split('\r\n')

  expect(lines[0]).toMatch(/^\ufeffIndicator,Unit,You,Least,Lower quartile,Median,Upper quartile,Greatest,Partners,/)
  expect(lines[0]).toContain("'=1+1")
  expect(lines.find(line => line.startsWith('Direct contact,'))).toMatch(
    /^Direct contact,share,,0\.125,0\.5,0\.5,0\.5,0\.5,9,/,
  )
  expect(lines).toContain('Whose figures,Aurora Cluster')
})

test('below the lines over rounds nobody is named who has no line there', async () => {
  const radar = await screenAmong('view=charts&chart=radar')
  const names = (screen: typeof radar) => screen.findAll('.legend').map(one => one.text())

  await expect.poll(() => names(radar)).toContain('Cluster 8')
  screens.leave()
  const rounds = await screenAmong('view=charts&chart=rounds')
  await expect.poll(() => names(rounds)).toEqual(['Aurora Cluster'])
})
