// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test } from 'vitest'
import ArrivedCards from '#features/compare/ArrivedCards.vue'
import { useArrivalsStore } from '#stores/arrivalsStore.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'
import { aCard } from '../../formats/aCard.ts'

const screens = useScreens()
beforeAll(startWords)
afterEach(screens.leave)

test('of thirty cards that came in, few lines stand above the comparison, what was refused first', async () => {
  const { screen } = await screens.show(ArrivedCards, 'compare', ({ pinia }) => {
    const cards = Array.from({ length: 30 }, (_, at) => aCard({ id: `c${String(at)}` }))
    useArrivalsStore(pinia).arrivals = [
      ...cards.map(card => ({
        kind: 'card' as const,
        source: '',
        card,
        trust: 'known' as const,
        decision: { outcome: 'accepted' as const },
      })),
      { kind: 'other', source: 'cluster.laurel' },
    ]
  })
  const rows = () => screen.findAll('[data-arrival]').map(row => row.attributes('data-outcome'))

  expect(screen.get('h2').text()).toBe('30 cards taken, 1 refused')
  expect(rows()).toEqual(['refused', 'accepted', 'accepted', 'accepted', 'accepted'])

  await screen
    .findAll('button')
    .find(button => button.text() === 'Show 26 more')
    ?.trigger('click')
  expect(rows()).toHaveLength(31)
})
