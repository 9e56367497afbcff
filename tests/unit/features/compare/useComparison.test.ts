// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { defineComponent, h, shallowRef } from 'vue'
import type { PeerGroup } from '#engine/benchmark/peers/peerGroup.ts'
import { useComparison } from '#features/compare/useComparison.ts'
import { aCard } from '#tests/unit/engine/benchmark/builders.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const screens = useScreens()
beforeAll(startWords)
afterEach(screens.leave)

test.each([
  ['few cards', 40],
  ['so many cards that they are counted from columns', 240],
])('among %s another group of peers is counted at once', async (_, count) => {
  const group = shallowRef<PeerGroup>({ id: '', name: '', criteria: [] })
  const Shown = defineComponent(() => {
    const { comparison } = useComparison(
      () => group.value,
      () => new Set(),
    )
    return () => {
      const figure = comparison.value?.measures.find(measure => measure.id === 'committed-participants')
      return h('p', `${String(figure?.n)}: ${String(figure?.quartiles)}, ${String(figure?.median)}`)
    }
  })
  const { screen } = await screens.show(Shown, 'compare', async ({ cards: held, packs }) => {
    const { id = '', version = '' } = packs.shipped ?? {}
    // Cluster k has k + 1 participants; every fourth is Portuguese.
    const cards = Array.from({ length: count }, (_, at) =>
      aCard(String(at), {
        pack: { id, version },
        organisation: { name: `Cluster ${String(at)}`, country: at % 4 === 0 ? 'PT' : 'ES', field: '' },
        invented: false,
        measures: { 'committed-participants': at + 1 },
      }),
    )
    await held.take(cards.map(card => ({ card, signature: 'unsigned' })))
  })
  const middle = (count + 1) / 2
  const spread = (count - 1) / 4
  await expect
    .poll(() => screen.text())
    .toBe(`${String(count)}: ${String([middle - spread, middle + spread])}, ${String(middle)}`)

  group.value = { id: 'pt', name: '', criteria: [{ by: 'country', of: ['PT'] }] }
  await flushPromises()
  const least = 1
  const most = count - 3
  const half = (least + most) / 2
  const quarter = (most - least) / 4
  expect(screen.text()).toBe(`${String(count / 4)}: ${String([half - quarter, half + quarter])}, ${String(half)}`)
})
