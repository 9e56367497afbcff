// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { defineComponent, h, shallowRef } from 'vue'
import type { Card } from '#engine/benchmark/card.ts'
import type { BenchmarkGroup } from '#engine/benchmark/group/benchmarkGroup.ts'
import { packSubjects } from '#engine/benchmark/peers/subjects.ts'
import SheetPeers from '#features/groups/SheetPeers.vue'
import { aGroup } from '#tests/builders/aGroup.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'
import { aCard } from '../../formats/aCard.ts'

const screens = useScreens()
beforeAll(startWords)
afterEach(screens.leave)

const spain = { id: 'es', name: 'Spain', criteria: [{ by: 'country' as const, of: ['ES'] }] }

/** The list of the coordinator, before anything is frozen. */
async function listOf(patch: Partial<BenchmarkGroup>) {
  const group = aGroup({ openness: 'closed', peers: [spain], ...patch })
  const cards = shallowRef<readonly Card[]>([])
  const { screen } = await screens.show(
    defineComponent(() => () => h(SheetPeers, { group, cards: cards.value })),
    'groups/g1/coordinate',
    ({ packs: { shipped } }) => {
      if (shipped === undefined) throw new Error('no pack')
      const measures = packSubjects(shipped).flatMap(({ kind, id }) => (kind === 'measure' ? id : []))
      cards.value = Array.from({ length: 30 }, (_, at) =>
        aCard({
          id: `card-${String(at)}`,
          pack: { id: shipped.id, version: shipped.version },
          organisation: { name: '', country: at % 3 === 0 ? 'PT' : 'ES', field: '' },
          anonymous: true,
          measures: Object.fromEntries(measures.map((id, place) => [id, ((at * 7 + place) % 30) / 30])),
          shares: {},
          facts: {},
        }),
      )
    },
  )
  await flushPromises()
  await expect.poll(() => screen.find('[data-shows]').exists(), { timeout: 5000 }).toBe(true)
  return { screen, spain: screen.get('[data-peers="Spain"]') }
}

test('beside quartiles of all a group of 20 of 30 shows nothing: the list says so before a sheet is made, and names the way out', async () => {
  const list = await listOf({ quartiles: true })

  expect(list.spain.text()).toMatch(/Spain: 20 cards\.\s+No figure shown, all withheld\.\s+With medians only: \d+\./)
  const medians = Number(/only: (\d+)/.exec(list.spain.text())?.[1])
  expect(medians).toBeGreaterThan(50)
  const wayOut = list.screen.get('[data-way-out]')
  expect(wayOut.text()).toContain(`would show ${String(medians)} figures instead of 0`)
  expect(wayOut.get('a').attributes('href')).toMatch(/\/groups\/g1\/edit$/)
})

test('the ready-made agreement of a region shows medians as soon as a group of peers stands beside', async () => {
  const list = await listOf({ quartiles: 'alone' })

  expect(Number(list.spain.get('[data-shows]').attributes('data-shows'))).toBeGreaterThan(50)
  expect(list.screen.find('[data-way-out]').exists()).toBe(false)
  expect(list.screen.text()).toContain('Beside these groups the sheet shows medians only')
})
