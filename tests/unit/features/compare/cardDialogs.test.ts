// @vitest-environment happy-dom
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import CardDialog from '#features/compare/CardDialog.vue'
import CompareScreen from '#features/compare/CompareScreen.vue'
import { keptDefinitions } from '#stores/cardDefinitions.ts'
import { aGroup } from '#tests/builders/aGroup.ts'
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

describe('a card for a group', () => {
  const members = ['Aurora Cluster', 'Two', 'Three', 'Four'].map((name, at) => ({
    id: `m${String(at)}`,
    name,
    country: at === 0 ? 'BG' : 'PT',
  }))
  const answered: Parameters<typeof screens.show>[2] = async ({ open, groups }) => {
    open.answer('members.committed', 41)
    await groups.save(aGroup({ openness: 'closed', members }))
    await groups.join('g1', { organisation: open.id ?? '', member: 'm0' })
  }

  test('is for the only group that its sender has joined, unless its sender says otherwise', async () => {
    const { screen, router } = await screens.show(CardDialog, 'compare?card=save', answered)
    expect(screen.get('select').element.value).toBe('g1')

    await screen.get('select').setValue('')
    await flushPromises()
    expect(router.currentRoute.value.query['group']).toBe('')
    expect(screen.get('select').element.value).toBe('')
  })

  test('is for nobody in particular once the group waits for no more cards', async () => {
    const { screen } = await screens.show(CardDialog, 'compare?card=save', async tab => {
      await answered(tab)
      const group = tab.groups.find('g1')?.group
      if (group !== undefined) await tab.groups.save({ ...group, deadline: '2020-01-31' })
    })
    expect(screen.get('select').element.value).toBe('')
  })

  test('says what of its sender the agreement alone makes recognisable, and what cannot be told', async () => {
    const { screen } = await screens.show(CardDialog, 'compare?card=save&group=g1', answered)
    expect(screen.get('select').element.value).toBe('g1')

    expect(screen.get<HTMLInputElement>('input[type="radio"][value="unnamed"]').element.checked).toBe(true)
    expect(screen.text()).toContain('Your country singles you out in your group: 0 of the 3 others say the same.')
    expect(screen.text()).toContain('Laurel holds no cards of your group')
  })

  test('opens without name, as the agreement of a closed group says; the name goes along only with a word on it', async () => {
    const { screen } = await screens.show(CardDialog, 'compare?card=save&group=g1', answered)
    expect(screen.text()).not.toContain('needs no names')
    await screen.get('input[type="radio"][value="named"]').setValue()
    expect(screen.text()).toContain('Atlantic five needs no names')

    await screen.get('select').setValue('')
    await flushPromises()
    expect(screen.get<HTMLInputElement>('input[type="radio"][value="named"]').element.checked).toBe(true)
    expect(screen.text()).not.toContain('needs no names')
  })

  test('goes to the page of a coordinator who takes part, without a file', async () => {
    const { screen, router, cards, open } = await screens.show(CardDialog, 'compare?card=save&group=g1', answered)
    await screen.get('input[type="radio"][value="named"]').setValue()
    await screen.get('[data-hand-over]').trigger('click')
    await expect.poll(() => router.currentRoute.value.path, { timeout: 20_000 }).toMatch(/\/groups\/g1\/coordinate$/)

    expect(cards.cards).toMatchObject([{ id: open.id, group: { id: 'g1', name: 'Atlantic five', round: '2026' } }])
  })

  test('may say that something was counted otherwise, and the next card begins with it', async () => {
    const { screen, open } = await screens.show(CardDialog, 'compare?card=save&group=', answered)
    const add = screen.findAll('select').at(-1)
    await add?.setValue('members.committed')
    expect(screen.get('[data-counted="members.committed"]').text()).toContain('The question says: Committed means')
    await screen.get('[data-counted="members.committed"] input').setValue('Paid members only')
    await screen.get('[data-counted="members.committed"] input').trigger('blur')

    expect(keptDefinitions({ organisation: open.id ?? '', round: open.round?.id ?? '' })).toEqual({
      'members.committed': 'Paid members only',
    })
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
