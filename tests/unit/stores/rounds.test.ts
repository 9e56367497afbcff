import { describe, expect, test } from 'vitest'
import { setLimit } from '#documents/assumptionCommands.ts'
import { documentFromOrganisation } from '#documents/fromOrganisation.ts'
import { noAssumptions } from '#engine/questionnaire/assumptions.ts'
import { lastRound } from '#stores/lastRound.ts'
import { raterOfDevice } from '#stores/rater.ts'
import { underTodaysRules } from '#stores/roundResults.ts'
import { fitsItsHash } from '#stores/roundsStore.ts'
import { anOrganisation } from '#tests/builders/anOrganisation.ts'
import { aTab } from '#tests/builders/aTab.ts'

async function begun() {
  const tab = aTab()
  const id = await tab.library.create(
    { name: 'Aurora Cluster', country: 'BG', field: '', goal: 'bronze' },
    { name: '2026', referenceDate: '2026-10-31', reportingYear: 2025 },
  )
  return { ...tab, id }
}

describe('a closed round', () => {
  test('keeps its record and takes no answer any more; a new one begins beside it', async () => {
    const { open, rounds, id } = await begun()
    open.answer('members.committed', 31)
    await rounds.closeRound()
    expect(open.frozen).toBe(true)
    expect(open.organisation?.closings[0]).toMatchObject({ answers: { 'members.committed': 31 } })
    expect(open.organisation?.closings[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
    open.answer('members.committed', 99)
    expect(open.answers.values).toEqual({ 'members.committed': 31 })

    // What another device answered before it heard of the closing does not change what is shown.
    const late = { id: 'late', round: open.round?.id ?? '', subject: 'members.committed', rater: 'r', replaces: [] }
    const said = { kind: 'answer', value: 77 } as const
    const update = documentFromOrganisation(
      anOrganisation({ rounds: [], decisions: [{ ...late, said, at: '2026-12-01T10:00:00.000Z' }] }),
    )
    await open.withStored(id, document => document.apply([update], 'file'))
    expect(open.organisation?.decisions).toHaveLength(2)
    expect(open.answers.values).toEqual({ 'members.committed': 31 })

    await rounds.startRound({ name: '2028', referenceDate: '2028-10-31', reportingYear: 2027 })
    expect(open.frozen).toBe(false)
    open.answer('members.committed', 99)
    expect(open.answers.values).toEqual({ 'members.committed': 99 })
  })
})

describe('a further round', () => {
  const next = { name: '2028', referenceDate: '2028-10-31', reportingYear: 2027 } as const

  test('takes over what the pack still asks, each answer to be confirmed, and leaves open what was not known', async () => {
    const { open, rounds } = await begun()
    open.answerAll({ 'members.committed': 31, 'gone.question': 1 }, { 'team.fte-paid': 'ask Iva' })
    open.markNotApplicable('nearness', 'national body')
    const first = open.round?.id ?? ''
    await rounds.closeRound()
    const id = await rounds.startRound(next, first)

    expect(open.round).toMatchObject({ ...next, id })
    expect(open.answers).toEqual({
      values: { 'members.committed': 31 },
      unknown: {},
      notApplicable: { nearness: 'national body' },
    })
    expect([...open.carried].toSorted()).toEqual(['members.committed', 'nearness'])
    open.confirm('commitment', { values: { 'members.committed': 31 }, notApplicable: {} })
    open.answer('members.listed', 40)
    expect([...open.carried]).toEqual(['nearness'])

    await rounds.closeRound()
    expect(open.carried.size).toBe(0)
  })

  test('begins empty where nothing is taken over', async () => {
    const { open, rounds } = await begun()
    open.answer('members.committed', 31)
    await rounds.startRound(next)

    expect(open.answers.values).toEqual({})
    expect(open.carried.size).toBe(0)
  })

  test('is remembered by the device while it is chosen, and not while the latest is shown', async () => {
    const { open, id } = await begun()
    open.chooseRound(open.round?.id)
    expect(lastRound(id)).toBe(open.round?.id)

    open.chooseRound(undefined)
    expect(lastRound(id)).toBe('')
  })
})

describe('a record', () => {
  test('says who closed the round and under which assumptions, and fits its hash until somebody changes it', async () => {
    const { open, rounds } = await begun()
    await rounds.closeRound()
    const closing = open.organisation?.closings[0]
    if (!closing) throw new Error('nothing was closed')

    expect(closing).toMatchObject({ by: raterOfDevice(), assumptions: noAssumptions })
    expect(await fitsItsHash(closing)).toBe(true)
    expect(await fitsItsHash({ ...closing, answers: { 'members.committed': 99 } })).toBe(false)
  })

  test('is shown whatever the assumptions become; under today’s rules it is computed again', async () => {
    const { open, rounds, packs, scores } = await begun()
    open.answerAll({ 'members.listed': 100, 'members.active': 50 })
    await rounds.closeRound()
    const points = () => scores.assessments.get('quality')?.indicators.get('commitment')?.points
    const before = points()
    open.run(setLimit('commitment/2', { value: 0.45, basis: 'entered' }))
    const { organisation, round: closed } = open
    const { pack } = packs
    if (!organisation || !closed || !pack) throw new Error('nothing is open')

    expect(before).toBe(1)
    expect(points()).toBe(1)
    const today = underTodaysRules(organisation, pack, closed)
    expect(today.assessments.get('quality')?.indicators.get('commitment')?.points).toBe(2)
  })
})
