// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test } from 'vitest'
import { defineComponent, h } from 'vue'
import { usePlace, type Place } from '#features/compare/usePlace.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const screens = useScreens()
beforeAll(startWords)
afterEach(screens.leave)

test.each([
  ['view=wall', 'strips', 1],
  ['view=meaning&wall=2', 'meaning', 2],
  ['view=strips', 'strips', 0],
  ['view=nowhere', 'meaning', 0],
])('at %s stand the %s, with page %d on the wall', async (query, view, wall) => {
  let place: Place | undefined
  const Shown = defineComponent(() => {
    place = usePlace()
    return () => h('p')
  })
  const { router } = await screens.show(Shown, `compare?${query}`)

  expect([place?.view.value, place?.wall.value]).toEqual([view, wall])

  place?.showWall(0)
  await expect.poll(() => router.currentRoute.value.query).toEqual({ view })
})
