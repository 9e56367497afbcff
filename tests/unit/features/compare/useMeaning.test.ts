// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test } from 'vitest'
import { computed, defineComponent, h } from 'vue'
import type { ComparedView, ViewGroup } from '#features/compare/comparedView.ts'
import { useMeaning } from '#features/compare/useMeaning.ts'
import type { Comparison } from '#engine/benchmark/comparison.ts'
import { usePackStore } from '#stores/packStore.ts'
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
    )
    return () => h('p', silent.value)
  })
  const { screen } = await screens.show(Shown, 'compare')

  expect(screen.text()).toMatch(says)
})

test('answers that do not fit together are neither strength nor gap: they are said, with the way there', async () => {
  const Shown = defineComponent(() => {
    const indicator = usePackStore()
      .shipped?.questionnaires.get('quality')
      ?.indicators.find(({ id }) => id === 'direct-contact')
    const measure = { id: 'direct-contact', own: 0.9, median: 0.5, standing: 'better', values: [] }
    const views = [{ kind: 'measure', id: 'direct-contact', name: 'Direct contact', indicator, figure: measure }]
    const { strengths, doubts } = useMeaning(
      computed(() => ({ measures: [measure] }) as unknown as Comparison),
      computed(() => [{ id: 'g', title: '', views: views as unknown as readonly ComparedView[] }]),
    )
    return () => [
      h('b', strengths.value.length),
      doubts.value.map(({ sentence, names, to }) => h('p', [sentence, names, h('i', to)])),
    ]
  })
  const { screen } = await screens.show(Shown, 'compare', ({ open }) => {
    open.answer('members.committed', 9)
    open.answer('members.contacted', 17)
  })

  expect(screen.get('b').text()).toBe('0')
  expect(screen.get('p').text()).toMatch(/^You talked to 17 participants, but only 9 are committed.*Direct contact/)
  expect(screen.get('i').text()).toMatch(/\/assess\/.*direct-contact$/)
})
