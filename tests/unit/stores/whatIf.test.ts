import { describe, expect, test } from 'vitest'
import { remember } from '#storage/localMemory.ts'
import { aTab } from '#tests/builders/aTab.ts'

async function begun() {
  const tab = aTab()
  const id = await tab.library.create(
    { name: 'Aurora Cluster', country: 'BG', field: '', goal: 'gold' },
    { name: '2026', referenceDate: '2026-10-31', reportingYear: 2025 },
  )
  await tab.packs.ready()
  tab.open.answerAll({ 'members.committed': 41, 'members.contacted': 29 }, {})
  return { ...tab, id, round: tab.open.round?.id ?? '' }
}

describe('what is supposed', () => {
  test('moves points and verdicts of the copy; the answers stay, and nothing is saved of it', async () => {
    const { open, scores, whatIf } = await begun()
    const before = open.organisation
    whatIf.suppose('members.contacted', 31)

    const points = (of: typeof scores | typeof whatIf) =>
      of.assessments.get('quality')?.indicators.get('direct-contact')?.points
    expect([points(scores), points(whatIf)]).toEqual([1, 2])
    expect(whatIf.verdicts.get('gold')?.label).toBe('gold')
    expect(open.organisation).toBe(before)
    expect(whatIf.suppositions).toEqual({ 'members.contacted': 31 })
  })

  test('is taken back and made again step by step, and all of it thrown away', async () => {
    const { whatIf } = await begun()
    whatIf.suppose('members.contacted', 31)
    whatIf.suppose('members.committed', 50)
    expect(whatIf.undo()).toBe(true)
    expect(whatIf.suppositions).toEqual({ 'members.contacted': 31 })
    expect(whatIf.redo()).toBe(true)
    expect(whatIf.suppositions).toEqual({ 'members.contacted': 31, 'members.committed': 50 })
    whatIf.release(['members.contacted'])
    expect(whatIf.suppositions).toEqual({ 'members.committed': 50 })
    whatIf.throwAway()
    expect(whatIf.suppositions).toEqual({})
    expect(whatIf.redo()).toBe(false)
    expect([whatIf.undo(), whatIf.undo()]).toEqual([true, true])
    expect(whatIf.suppositions).toEqual({ 'members.contacted': 31, 'members.committed': 50 })
  })

  test('follows each key while a figure is typed, and goes back with a figure that cannot be', async () => {
    const { whatIf } = await begun()
    whatIf.draft('members.contacted', 31)
    expect(whatIf.suppositions).toEqual({ 'members.contacted': 31 })
    whatIf.draft('members.contacted', null)
    expect(whatIf.suppositions).toEqual({})
  })

  test('that has come true is supposed no longer', async () => {
    const { open, whatIf } = await begun()
    whatIf.suppose('members.contacted', 31)
    open.answer('members.contacted', 31)
    expect(whatIf.suppositions).toEqual({})
  })

  test('is found again on this device, but for what is no answer to a question of the pack', async () => {
    const { open, whatIf, id, round } = await begun()
    await open.close()
    remember(`what-if.${id}.${round}`, { 'members.contacted': 31, 'members.committed': -1, 'gone.question': 1 })
    await open.open(id)
    expect(whatIf.suppositions).toEqual({ 'members.contacted': 31 })
  })

  test('a level is supposed by the facts that reach it; one that does not exist is not', async () => {
    const { whatIf } = await begun()
    expect(whatIf.reach('direct-contact', 2)).toBe(true)
    expect(whatIf.suppositions).toEqual({ 'members.contacted': 31 })
    expect(whatIf.reach('direct-contact', 0)).toBe(true)
    expect(whatIf.suppositions).toEqual({ 'members.contacted': 20 })
    expect(whatIf.reach('direct-contact', 2)).toBe(true)
    expect(whatIf.reach('direct-contact', 7)).toBe(false)
    expect(whatIf.suppositions).toEqual({ 'members.contacted': 31 })
  })
})
