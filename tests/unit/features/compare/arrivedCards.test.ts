// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test } from 'vitest'
import ArrivedCards from '#features/compare/ArrivedCards.vue'
import { useArrivalsStore } from '#stores/arrivalsStore.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'
import { aCard } from '../../formats/aCard.ts'

const screens = useScreens()
beforeAll(startWords)
afterEach(screens.leave)

test('the list folds to one line once one reads on, opens again, and comes back open for the next cards', async () => {
  const arrival = (id: string) => ({
    kind: 'card' as const,
    source: '',
    card: aCard({ id }),
    trust: 'known' as const,
    decision: { outcome: 'accepted' as const },
  })
  const { screen, router, pinia } = await screens.show(ArrivedCards, 'compare', tab => {
    useArrivalsStore(tab.pinia).arrivals = [arrival('c1')]
  })
  const rows = () => screen.findAll('[data-arrival]').length
  expect(rows()).toBe(1)

  await router.replace({ query: { view: 'strips' } })
  await flushPromises()
  expect(screen.get('h2').text()).toBe('1 card taken')
  expect(rows()).toBe(0)

  const button = screen.get('[aria-expanded]')
  expect(button.text()).toBe('Show this list')
  await button.trigger('click')
  expect([rows(), button.text(), button.attributes('aria-expanded')]).toEqual([1, 'Fold this list', 'true'])

  await button.trigger('click')
  useArrivalsStore(pinia).arrivals = [arrival('c2'), arrival('c3')]
  await flushPromises()
  expect(rows()).toBe(2)
})

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

test('a card is taken without a figure that cannot be, and the list says which and why', async () => {
  const { screen } = await screens.show(ArrivedCards, 'compare', ({ pinia }) => {
    const card = aCard({ id: 'odd', measures: { 'direct-contact': 57, commitment: 0.5 } })
    useArrivalsStore(pinia).arrivals = [
      { kind: 'card', source: 'odd.card.json', card, trust: 'known', decision: { outcome: 'accepted' } },
    ]
  })

  expect(screen.get('[data-arrival]').text()).toContain('Accepted')
  expect(screen.get('[data-impossible]').text()).toContain('Counted without one figure:')
  expect(screen.get('[data-impossible]').text()).toMatch(/5,700\s%/)
})
