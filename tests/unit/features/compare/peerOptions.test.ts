// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test } from 'vitest'
import { defineComponent, h, shallowRef } from 'vue'
import PeerOptions from '#features/compare/PeerOptions.vue'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(leave)

const fields = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ value: `f${String(at)}`, name: `Field ${String(at)}`, count: 1 }))

async function shown(count: number) {
  const ticked = shallowRef<readonly string[]>([])
  const { screen } = await show(
    defineComponent(
      () => () =>
        h(PeerOptions, {
          options: fields(count),
          isTicked: (value: string | number) => ticked.value.includes(String(value)),
          onTick: (value: string | number) => (ticked.value = [...ticked.value, String(value)]),
        }),
    ),
    'compare',
  )
  const names = () => screen.findAll('label.check').map(each => each.text())
  return { screen, names }
}

test('forty fields of work stand there to be ticked, all of them', async () => {
  const { screen, names } = await shown(40)
  expect(names()).toHaveLength(40)
  expect(screen.find('input:not([type="checkbox"])').exists()).toBe(false)
})

test('of thousands the first forty stand there, others are found by name, and what is ticked stays in sight', async () => {
  const { screen, names } = await shown(3000)
  expect(names()).toHaveLength(40)
  expect(screen.text()).toContain('2,960')

  const find = screen.get('input:not([type="checkbox"])')
  await find.setValue('field 2999')
  await find.trigger('blur')
  expect(names()).toEqual(['Field 2999 (1)'])
  await screen.get('input[type="checkbox"]').trigger('change')
  await find.setValue('')
  await find.trigger('blur')
  expect(names()).toHaveLength(41)
  expect(names()[0]).toBe('Field 2999 (1)')
})
