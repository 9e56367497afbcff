// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test } from 'vitest'
import HeldSettings from '#features/settings/HeldSettings.vue'
import { aGroup } from '#tests/builders/aGroup.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'
import { aCard } from '../formats/aCard.ts'

const screens = useScreens()
beforeAll(startWords)
afterEach(screens.leave)

test('settings say what a coordinator holds of others, and erasing leaves nothing of it in any table', async () => {
  const { screen, device, library } = await screens.show(
    HeldSettings,
    'settings',
    async ({ cards, groups, open, cardIssue, device }) => {
      open.answer('members.committed', 41)
      const draft = { labels: false, profile: [], facts: [], keptBack: [], keptShares: [] } as const
      await cardIssue.issue({ ...draft, named: false })
      const own = await cardIssue.issue({ ...draft, named: true })
      const outcomes = await cards.take([
        { card: aCard(), signature: 'unsigned' },
        ...(own === undefined ? [] : [{ card: own, signature: 'sound' as const }]),
      ])
      for (const { card } of outcomes) await cards.confirmKey(card)
      await groups.save(aGroup())
      await device.laurel.ledgers.put({ group: 'g1', shown: [] })
      await open.flush()
    },
  )
  await flushPromises()
  const held = screen.findAll('[data-held]').map(line => [line.attributes('data-held'), line.attributes('data-count')])
  expect(held).toEqual([
    ['cards', '2'],
    ['keys', '1'],
    ['coordinated', '1'],
  ])
  const filled = ['cards', 'comparedKeys', 'groups', 'ledgers', 'pseudonyms', 'signingKeys', 'updates'] as const
  const counts = () => Promise.all(filled.map(name => device.laurel[name].count()))
  expect((await counts()).every(count => count > 0)).toBe(true)

  await library.eraseEverything()
  expect(await counts()).toEqual(filled.map(() => 0))
})
