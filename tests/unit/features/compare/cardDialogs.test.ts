// @vitest-environment happy-dom
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import CardDialog from '#features/compare/CardDialog.vue'
import CompareScreen from '#features/compare/CompareScreen.vue'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'
import { aCard } from '#tests/unit/formats/aCard.ts'

const screens = useScreens()
beforeAll(startWords)
afterEach(screens.leave)

/** Name of a figure → what stands beside it, under one heading. */
const figuresOf = (screen: VueWrapper, heading: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    screen
      .findAll(`[data-figures="${heading}"] :is(tbody tr, .card-figure)`)
      .map(row => row.findAll('th, td, span').map(cell => cell.text().replaceAll('\u00a0', ' ')) as [string, string]),
  )

describe('before a card leaves', () => {
  test('its sender sees every value without opening anything, and what is left out by name', async () => {
    const { screen } = await screens.show(CardDialog, 'compare?card=save', async ({ open }) => {
      open.answer('members.committed', 41)
      open.answer('members.contacted', 29)
      await flushPromises()
    })

    expect(screen.find('details').exists()).toBe(false)
    expect(figuresOf(screen, 'quality')).toMatchObject({
      '1.1.2 Committed participants': '41 participants',
      '2.5 Direct contact': '70.7 %',
    })
    expect(screen.find('[data-left-out]').exists()).toBe(false)

    // Two questionnaires ask for it: who keeps one back means both.
    const contact = screen.findAll('.card-figure').find(row => row.text().includes('Direct contact'))
    await contact?.get('input').setValue(false)
    expect(contact?.text()).toContain('stays here')
    expect(screen.get('[data-left-out]').text()).toBe('Left out: B30 Direct contact and 2.5 Direct contact.')
  })
})

test('a card that is held opens with its dimensions, indicators and facts; what these questions do not know, by its id', async () => {
  const { screen, router } = await screens.show(CompareScreen, 'compare?view=cards', async ({ cards, packs }) => {
    const { id = '', version = '' } = packs.shipped ?? {}
    const card = aCard({
      pack: { id, version },
      invented: false,
      measures: { 'direct-contact': 0.7, 'gone-since': 3 },
      facts: { 'members.committed': 41 },
    })
    await cards.take([{ card, signature: 'unsigned' }])
  })
  await screen.get('[data-card="demo-tides"] button').trigger('click')
  await flushPromises()

  expect(router.currentRoute.value.query['seen']).toBe('demo-tides')
  expect(screen.get('.card-contents dl').text()).toMatch(/Portugal.*Energy.*31 October 2026.*Not signed/)
  expect(figuresOf(screen, 'quality')).toEqual({ '2.5 Direct contact': '70 %' })
  expect(figuresOf(screen, 'facts')).toEqual({ 'Committed participants': '41 participants' })
  expect(figuresOf(screen, 'other')).toEqual({ 'gone-since': '3' })
})
