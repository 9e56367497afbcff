// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { defineComponent, h, shallowRef } from 'vue'
import type { PeerGroup } from '#engine/benchmark/peers/peerGroup.ts'
import { answering, type ManyMessage } from '#features/compare/manyCards.ts'
import { useComparison } from '#features/compare/useComparison.ts'
import { aCard } from '#tests/unit/engine/benchmark/builders.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

/** The worker without a thread of its own: what goes in and out is copied, and comes later. */
class AWorker extends EventTarget {
  readonly #take = answering(answer => this.#later(() => this.dispatchEvent(messageOf(answer))))
  #isEnded = false
  readonly postMessage = (message: ManyMessage): void => {
    const copy = structuredClone(message)
    this.#later(() => this.#take(copy))
  }
  readonly terminate = (): void => void (this.#isEnded = true)
  #later(run: () => void): void {
    setTimeout(() => this.#isEnded || run())
  }
}
const messageOf = (data: unknown): Event => Object.assign(new Event('message'), { data: structuredClone(data) })

const screens = useScreens()
beforeAll(startWords)
beforeAll(() => void vi.stubGlobal('Worker', AWorker))
afterEach(screens.leave)

test.each([
  ['few cards', 40],
  ['so many cards that a worker counts them, in more portions than one,', 640],
])('among %s another group of peers is counted', async (_, count) => {
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
  const least = 1
  const most = count - 3
  const half = (least + most) / 2
  const quarter = (most - least) / 4
  const figures = `${String(count / 4)}: ${String([half - quarter, half + quarter])}, ${String(half)}`
  await expect.poll(() => screen.text()).toBe(figures)
})
