// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { BenchmarkSheet, SheetFigure } from '#engine/benchmark/sheet/benchmarkSheet.ts'
import SheetScreen from '#features/groups/SheetScreen.vue'
import { useSettingsStore } from '#stores/settingsStore.ts'
import { useSheetsStore } from '#stores/sheetsStore.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const screens = useScreens()
beforeAll(startWords)
afterEach(screens.leave)

const figure = (id: string, median: number | null, patch: Partial<SheetFigure> = {}): SheetFigure => ({
  kind: 'measure',
  id,
  n: median === null ? null : 28,
  median,
  quartiles: null,
  total: null,
  withheld: median === null ? [{ what: 'everything', because: 'leastOthers', needed: 5, found: null }] : [],
  ...patch,
})
const aSheet = (version: string): BenchmarkSheet => ({
  laurel: 'benchmark/1',
  id: 's1',
  group: { id: 'g1', name: 'Clusters of the north' },
  round: { id: 'r1', name: '2026' },
  pack: { id: 'cluster-excellence', version },
  rules: '1.0.0',
  frozen: '2026-11-28',
  invented: false,
  dates: null,
  peers: [
    {
      id: 'all',
      name: 'Clusters of the north',
      criteria: [],
      n: 30,
      figures: [
        figure('committed-participants', 50, { quartiles: [40, 65] }),
        figure('direct-contact', 0.65),
        figure('learning', 1),
      ],
    },
    {
      id: 'es',
      name: 'Spain',
      criteria: [],
      n: 12,
      figures: [figure('committed-participants', 5, { n: 9, leftOut: 3 }), figure('direct-contact', null)],
    },
  ],
})

/** A cluster of 12 participants beside the sheet. */
const showAt = (query: string) =>
  screens.show(
    SheetScreen,
    `groups/g1/sheet/s1${query}`,
    async ({ packs, open, pinia }) => {
      open.answer('members.committed', 12)
      await useSheetsStore(pinia).keep(aSheet(packs.shipped?.version ?? ''))
    },
    'bronze',
  )

describe('a sheet says what it means for whoever opens it', () => {
  test('the gap in words, by medians and quartiles that the sheet shows, what the next label waits for, and ways on', async () => {
    const { screen, open, router } = await showAt('')
    const gap = screen.get('[data-meaning="gaps"] [data-finding="committed-participants"]')

    expect(gap.text()).toMatch(/You: 12\sparticipants\. Median of 28 clusters: 50\./)
    expect(gap.text()).toContain('Middle half of the group: 40 to 65.')
    expect(gap.text()).toMatch(/In the way of Bronze: .*15/)
    expect(screen.get('[data-meaning="gaps"]').text()).toContain('This gap also stands in the way of Bronze.')
    expect(screen.get('[data-meaning="strengths"]').text()).toContain('No figure is on the stronger side')
    expect(screen.text()).not.toMatch(/percentile|worst|rank/i)

    const [answers] = gap.findAll('a')
    expect(answers?.attributes('href')).toMatch(/\/assess\/.*committed-participants/)
    const push = vi.spyOn(router, 'push').mockResolvedValue(undefined)
    await gap.get('button').trigger('click')
    const [action] = open.organisation?.actions ?? []
    expect(action).toMatchObject({ indicator: 'committed-participants' })
    expect(push).toHaveBeenCalledWith(expect.stringMatching(new RegExp(`/plan\\?action=${action?.id ?? ''}$`)))
  })

  test('among the peers that are chosen: beside 5 in Spain, 12 are a strength', async () => {
    const { screen } = await showAt('?peers=es')

    expect(screen.get('[data-meaning="strengths"] [data-finding="committed-participants"]').text()).toContain(
      'Median of 9 clusters: 5.',
    )
  })

  test.each([
    { peers: 'all', has: true },
    { peers: 'es', has: false },
  ])('on the wall, with a mark for the middle half only where there is one: $peers', async ({ peers, has }) => {
    const { screen } = await showAt(`?peers=${peers}&wall=1`)
    const words = screen.find('.wall').text()

    expect(words).toContain('Median')
    expect(words.includes('Middle half')).toBe(has)
  })

  test('that twelve stand behind a group of which a row counts nine: three are left out to hide the rest', async () => {
    const { screen } = await showAt('?peers=es&view=figures')

    expect(screen.text()).toContain('12 cards stand behind this group.')
    expect(screen.get('p[data-left-out]').text()).toContain(
      'In some rows up to 3 that have it are left out, to hide the rest',
    )
    expect(screen.get('td[data-left-out]').text()).toBe('3')
    expect(screen.get('.is-narrow').text()).toContain('9 clusters, 3 left out')
  })

  test('figures stand by dimension, by gap, or by what the next label needs; the address says it, the device remembers it', async () => {
    const { screen, router, pinia } = await showAt('?view=figures&sort=label')
    const headings = () => screen.findAll('.section-row').map(row => row.text().replace(/^.*: /, ''))
    expect(headings()[0]).toBe('Bronze waits for these')
    expect(screen.get('[data-sheet-figure="committed-participants"]').text()).toMatch(/15/)
    expect(useSettingsStore(pinia).sheetOrder).toBe('label')

    const select = screen.get('select')
    await select.setValue('gap')
    await flushPromises()
    expect(router.currentRoute.value.query).toMatchObject({ sort: 'gap' })
    expect(headings()[0]).toBe('On the weaker side of the median, largest gap first')
    await router.replace({ query: { view: 'figures' } })
    await flushPromises()
    expect(headings()[0]).toBe('On the weaker side of the median, largest gap first')
  })
})
