// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test } from 'vitest'
import { computed, defineComponent, h } from 'vue'
import { useSheetTitle } from '#features/groups/useSheetTitle.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const screens = useScreens()
beforeAll(startWords)
afterEach(screens.leave)

const peers = (id: string, name: string, standings: readonly ('better' | 'equal' | 'worse' | null)[]) => ({
  id,
  name,
  figures: standings.map(standing => ({ standing })),
})
const groups = [
  peers('all', 'Region', ['better', 'equal', 'worse', 'worse', null]),
  peers('pt', 'Portugal', ['better', 'worse', null, null, null]),
  peers('bronze', 'Holds Bronze', [null, null, null, null, null]),
]

test.each([
  ['', 'At the median of the group or on the stronger side in 2 of 4 indicators'],
  ['?peers=all', 'At the median of the group or on the stronger side in 2 of 4 indicators'],
  ['?peers=gone', 'At the median of the group or on the stronger side in 2 of 4 indicators'],
  ['?peers=pt', 'Portugal: at the median or on the stronger side in 1 of 2 indicators'],
  ['?peers=bronze', 'Holds Bronze: no median is shown to set your indicators beside'],
])('the headline of a sheet at “%s” counts the peers that are chosen: %s', async (query, title) => {
  let said = ''
  const Told = defineComponent(() => {
    const told = useSheetTitle(
      computed(() => groups),
      () => 'Region',
    )
    return () => {
      said = told.value
      return h('p')
    }
  })
  await screens.show(Told, `groups/g1/sheet/s1${query}`)

  expect(said).toBe(title)
})
