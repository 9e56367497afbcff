// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test } from 'vitest'
import { computed, defineComponent, h } from 'vue'
import type { ComparedView, ViewGroup } from '#features/compare/comparedView.ts'
import { useMeaning } from '#features/compare/useMeaning.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const screens = useScreens()
beforeAll(startWords)
afterEach(screens.leave)

const view = (median: number | null, standing: 'equal' | null): ComparedView =>
  ({ kind: 'measure', id: 'a', figure: { own: 4, median, standing } }) as unknown as ComparedView

test.each([
  { views: [view(null, null)], says: /^No indicator has both/, because: 'nobody else has a figure' },
  { views: [view(7, null)], says: /none of them which way is better/, because: 'interview topics have no better side' },
  { views: [view(7, null), view(4, 'equal')], says: /^You are at the median in every/, because: 'nothing is apart' },
])('says why there is neither strength nor gap: $because', async ({ views, says }) => {
  const Shown = defineComponent(() => {
    const groups = computed((): readonly ViewGroup[] => [{ id: 'g', title: '', views }])
    const { silent } = useMeaning(
      computed(() => undefined),
      groups,
      computed(() => undefined),
    )
    return () => h('p', silent.value)
  })
  const { screen } = await screens.show(Shown, 'compare')

  expect(screen.text()).toMatch(says)
})
