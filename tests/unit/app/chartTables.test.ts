// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { defineComponent, h, provide } from 'vue'
import { saveChartTable } from '#app/chartTables.ts'
import ChartFigure from '#ui/charts/ChartFigure.vue'
import { chartFiles } from '#ui/charts/chartFiles.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const screens = useScreens()
beforeAll(startWords)
afterEach(screens.leave)

const shares = {
  categories: ['28 Feb 2025', '31 Oct 2026'],
  categoryTitle: 'Round',
  caption: 'What to see',
  series: [{ id: 'all', label: 'All dimensions', tone: 'own' as const, values: [0.5, null] }],
  goal: { label: 'Line of Gold', value: 0.8 },
}

test.each([
  ['shares', shares, ['Round', 'All dimensions (share)', 'Line of Gold (share)'], { share: 0.5 }, { share: 0.8 }],
  ['counts', { ...shares, figure: 'count' as const }, ['Round', 'All dimensions', 'Line of Gold'], 0.5, 0.8],
])(
  'the table of a chart of %s is saved as figures, an unknown one as an empty cell',
  async (_, content, columns, figure, goal) => {
    const Screen = defineComponent(() => {
      provide(chartFiles, saveChartTable)
      return () => h(ChartFigure, { content, pictureFoot: '', name: 'shares' })
    })
    const { screen, files } = await screens.show(Screen, 'results/progress')
    const saved = vi.spyOn(files, 'saveWorkbook').mockResolvedValue()
    const named = (name: string) => screen.findAll('button').find(button => button.text() === name)

    expect(named('Table (XLSX)')).toBeUndefined()
    await screen.get('input[value="table"]').trigger('change')
    await named('Table (XLSX)')?.trigger('click')

    const [name, , table] = saved.mock.calls[0] ?? []
    expect(name).toBe('shares')
    expect(table?.columns).toEqual(columns)
    expect(table?.rows).toEqual([
      ['28 Feb 2025', figure, goal],
      ['31 Oct 2026', '', goal],
    ])
    expect(Object.fromEntries(table?.about?.lines ?? [])).toMatchObject({
      'What it shows': 'What to see',
      'Whose figures': 'Aurora Cluster',
    })
  },
)
