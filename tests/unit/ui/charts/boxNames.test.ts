import { expect, test } from 'vitest'
import { boxNameLines } from '#ui/charts/boxPlotOptions.ts'

test.each([
  [358, ['Management and', 'cooperation (n = 31)']],
  [1200, ['Management and cooperation (n = 31)']],
])('the name of a box is whole in a drawing of %d pixels', (width, lines) => {
  expect(boxNameLines('Management and cooperation (n = 31)', width, 13.6)).toEqual(lines)
})
