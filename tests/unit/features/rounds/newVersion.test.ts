// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import RoundStrip from '#app/RoundStrip.vue'
import OverviewScreen from '#features/overview/OverviewScreen.vue'
import RoundsScreen from '#features/rounds/RoundsScreen.vue'
import { addRound } from '#documents/commands.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const former = '0.9.0'

// An invented former version: two training days are asked for one point, where one is now.
vi.mock(import('#stores/formerPacks.ts'), () => ({
  loadFormerPack: async version => {
    if (version !== former) return undefined
    const { packFiles } = await import('#stores/packStructure.ts')
    const text = JSON.stringify(packFiles).replaceAll('"version":"1.0.0"', `"version":"${former}"`)
    const files = JSON.parse(text) as typeof packFiles
    const indicators = files.questionnaires['quality']?.dimensions.flatMap(each => each.indicators) ?? []
    const learning = indicators.find(({ id }) => id === 'learning')
    const bands = learning?.bands as unknown as { from?: number }[]
    if (bands[1]) bands[1].from = 2
    return files
  },
}))

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(leave)

/** A cluster whose round began with a version of the pack, with one and a half training days a post. */
const begunWith =
  (version: string) =>
  async ({ open }: Parameters<NonNullable<Parameters<typeof show>[2]>>[0]) => {
    const round = { id: 'r2', name: 'Second', referenceDate: '2026-11-30', reportingYear: 2026 }
    open.run(addRound({ ...round, pack: { id: 'cluster-excellence', version } }))
    const posts = { 'team.fte-paid': 2, 'team.fte-seconded': 0, 'team.fte-contracted': 0 }
    open.answerAll({ ...posts, 'team.training-days': 3, 'team.training-plan': false })
    await flushPromises()
    await vi.waitFor(() => expect(open.round?.id).toBe('r2'))
  }

test('a round keeps its version until the new one was tried and taken, which can be undone', async () => {
  const { screen, open, results, packs } = await show(RoundsScreen, 'rounds', begunWith(former))
  await vi.waitFor(() => expect(packs.pack?.version).toBe(former))
  const points = () => results.assessments.get('quality')?.indicators.get('learning')?.points
  expect(points()).toBe(0)

  const card = screen.find('[data-round="r2"]')
  expect(card.find('[data-new-version]').text()).toContain('stays with version 0.9.0 until you take the new one')
  await card.find('[data-new-version] button').trigger('click')
  const tried = card.find('[data-dry-run]')
  expect(tried.text()).toContain('One indicator would have other points')
  expect(tried.text()).toContain('No verdict would change')
  expect(tried.text()).toMatch(/Learning.*Limit for one point: 2.days per post before, 1.day per post now/)
  // Looking changes nothing.
  expect(points()).toBe(0)

  const take = tried.findAll('button').find(each => each.text() === 'Take version 1.0.0')
  await take?.trigger('click')
  await flushPromises()
  expect(open.round?.pack.version).toBe('1.0.0')
  expect(points()).toBe(1)
  expect(screen.find('[data-round="r2"] [data-new-version]').exists()).toBe(false)

  open.undo()
  expect(open.round?.pack.version).toBe(former)
  expect(points()).toBe(0)
})

test('what is kept stays in use, says so, is no longer asked about, and holds for the round that comes next', async () => {
  const { screen, open, rounds, packs } = await show(RoundsScreen, 'rounds', begunWith(former))
  await vi.waitFor(() => expect(packs.pack?.version).toBe(former))
  const panel = () => screen.find('[data-round="r2"] [data-new-version]')
  await panel().find('button').trigger('click')
  const keep = panel()
    .findAll('button')
    .find(each => each.text() === 'Keep version 0.9.0')
  await keep?.trigger('click')
  await flushPromises()
  expect(open.round).toMatchObject({ pack: { version: former }, declined: '1.0.0' })
  expect(panel().text()).toContain('You keep version 0.9.0: this round and those you start from here follow it')

  await rounds.startRound({ name: 'Third', referenceDate: '2028-11-30', reportingYear: 2028 }, 'r2')
  expect(open.round).toMatchObject({ name: 'Third', pack: { version: former }, declined: '1.0.0' })
  rounds.adoptVersion(open.round?.id ?? '', '1.0.0')
  expect(rounds.keptVersion).toBeUndefined()
})

test('a version that is not kept is named, and not passed off as the round’s own', async () => {
  const { screen } = await show(RoundsScreen, 'rounds', begunWith('0.1.0'))
  const said = screen.find('[data-round="r2"] [data-new-version]').text()
  expect(said).toContain('begun with version 0.1.0, which this copy of Laurel does not hold: its figures follow 1.0.0')
})

test('Overview says that there is a new version, and where it is tried', async () => {
  const { screen, open, rounds } = await show(OverviewScreen, 'overview', begunWith(former))
  expect(screen.find('[data-new-version]').text()).toContain('nothing is taken over by itself')
  rounds.declineVersion(open.round?.id ?? '', '1.0.0')
  await flushPromises()
  expect(screen.find('[data-new-version]').exists()).toBe(false)
})

test('every screen of the round says that its version is not held, and Overview does not say it twice', async () => {
  const strip = await show(RoundStrip, 'overview', begunWith('0.1.0'))
  expect(strip.screen.text()).toContain('does not hold: its figures follow 1.0.0')
  expect(strip.screen.find('a').attributes('href')).toContain('/rounds')

  const overview = await show(OverviewScreen, 'overview', begunWith('0.1.0'))
  expect(overview.screen.find('[data-new-version]').exists()).toBe(false)
})
