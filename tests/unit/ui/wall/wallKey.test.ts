// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import WallKey from '#ui/wall/WallKey.vue'

test.each([
  [6, 3],
  [8, 2],
  [14, 1],
])('of %i long names beside a drawing each takes at most %i lines, so that none leaves the wall', (count, lines) => {
  const marks = Array.from({ length: count }, (_, at) => ({
    mark: 'rest' as const,
    words: `${String(at)} ${'x'.repeat(60)}`,
  }))
  const names = mount(WallKey, { props: { marks, beside: true } }).findAll('span')

  expect(names).toHaveLength(count)
  expect(names.every(name => name.classes(`lines-${String(lines)}`))).toBe(true)
})
