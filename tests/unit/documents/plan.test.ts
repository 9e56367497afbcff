import { describe, expect, test } from 'vitest'
import {
  forgetList,
  resetAssumptions,
  setEffort,
  setLimit,
  setLine,
  setList,
  setLock,
  setRule,
} from '#documents/assumptionCommands.ts'
import { documentFromOrganisation } from '#documents/fromOrganisation.ts'
import { OrganisationDocument } from '#documents/organisationDocument.ts'
import {
  addActions,
  changeAction,
  describeArea,
  dropArea,
  nameArea,
  removeAction,
  takeIn,
} from '#documents/planCommands.ts'
import { anAction } from '#tests/builders/anAction.ts'
import { aClock, aDocument, aReplica, exchange } from '#tests/builders/aDocument.ts'

describe('the plan', () => {
  test('a route is taken into it as one step, and undone as one', () => {
    const document = aDocument()
    const actions = [anAction({ id: 'a1', indicator: 'focus', target: 2 }), anAction({ id: 'a2', after: ['a1'] })]
    document.run(addActions(actions))
    expect(document.snapshot().actions).toEqual(actions)

    document.undo()
    expect(document.snapshot().actions).toEqual([])
  })

  test('steps come in, go higher and make room as one step, and all of it is undone as one', () => {
    const document = aDocument()
    const [low, other] = [anAction({ id: 'a1', indicator: 'focus', target: 1 }), anAction({ id: 'a2', owner: 'Iva' })]
    document.run(addActions([low, other]))
    const added = anAction({ id: 'a3', after: ['a1'] })
    document.run(
      takeIn(
        [added],
        [
          { id: 'a1', patch: { target: 2, effort: 5 } },
          { id: 'a2', patch: { status: 'dropped' } },
        ],
      ),
    )
    expect(document.snapshot().actions).toEqual([
      { ...low, target: 2, effort: 5 },
      { ...other, status: 'dropped' },
      added,
    ])

    document.undo()
    expect(document.snapshot().actions).toEqual([low, other])
  })

  test('an action is changed field by field; an emptied field is empty, a dependency can be taken away', () => {
    const document = aDocument()
    const before = anAction({ owner: 'Iva', effort: 3, after: ['x', 'y'] })
    document.run(addActions([before]))
    document.run(changeAction(before, { status: 'under-way', owner: '', effort: null, after: ['y'] }))

    expect(document.snapshot().actions).toEqual([
      { ...before, status: 'under-way', owner: '', effort: null, after: ['y'] },
    ])
  })

  test('an action without a title is still one, and a removed one is gone', () => {
    const document = aDocument()
    const action = anAction({ title: '', after: ['x'] })
    document.run(addActions([action]))
    expect(document.snapshot().actions).toEqual([action])

    document.run(removeAction(action))
    expect(document.snapshot().actions).toEqual([])
  })

  test('an action that is to make a fact of a label true says which', () => {
    const document = aDocument()
    const action = anAction({ requirement: 'bronze/posts' })
    document.run(addActions([action]))
    expect(document.snapshot().actions).toEqual([action])

    const copy = documentFromOrganisation(document.snapshot())
    expect(new OrganisationDocument([copy], { rater: 'r', now: aClock() }).snapshot().actions).toEqual([action])
  })

  test('two people who change different fields of one action both keep what they wrote', () => {
    const first = aDocument()
    const action = anAction()
    first.run(addActions([action]))
    const second = aReplica(first)
    first.run(changeAction(action, { owner: 'Iva', after: ['x'] }))
    second.run(changeAction(action, { due: '2027-03-31', after: ['y'] }))
    exchange(first, second)

    expect(first.snapshot().actions).toEqual([{ ...action, owner: 'Iva', due: '2027-03-31', after: ['x', 'y'] }])
    expect(second.snapshot()).toEqual(first.snapshot())
  })
})

describe('improvement areas', () => {
  test('are named, described with dated values, and dropped; what was written is there when named again', () => {
    const document = aDocument()
    document.run(nameArea('direct-contact'))
    document.run(
      describeArea('direct-contact', { description: 'Visit each', first: { date: '2025-01-31', value: 0.4 } }),
    )
    const area = {
      indicator: 'direct-contact',
      description: 'Visit each',
      effect: '',
      first: { date: '2025-01-31', value: 0.4 },
      second: { date: '', value: null },
    }
    expect(document.snapshot().areas).toEqual([area])

    document.run(dropArea('direct-contact'))
    expect(document.snapshot().areas).toEqual([])
    document.run(nameArea('direct-contact'))
    expect(document.snapshot().areas).toEqual([area])
  })
})

describe('assumptions', () => {
  const assumed = () => {
    const document = aDocument()
    document.run(setLimit('direct-contact/2', { value: 0.8, basis: 'entered' }))
    document.run(setRule('silver/strategy-on-paper', true))
    document.run(setList('minimum-list', { focus: 1, review: 2 }, undefined))
    document.run(setEffort('focus/2', 4.5))
    document.run(setLock('nearness', true))
    return document
  }

  test('are what was set', () => {
    expect(assumed().snapshot().assumptions).toEqual({
      limits: { 'direct-contact/2': { value: 0.8, basis: 'entered' } },
      rules: { 'silver/strategy-on-paper': true },
      lists: { 'minimum-list': { focus: 1, review: 2 } },
      efforts: { 'focus/2': 4.5 },
      locks: { nearness: true },
    })
  })

  test('an empty list is entered, and another list takes the place of the one before', () => {
    const document = assumed()
    document.run(setList('minimum-list', { review: 1 }, document.snapshot().assumptions.lists['minimum-list']))
    expect(document.snapshot().assumptions.lists).toEqual({ 'minimum-list': { review: 1 } })

    document.run(setList('minimum-list', {}, document.snapshot().assumptions.lists['minimum-list']))
    expect(document.snapshot().assumptions.lists).toEqual({ 'minimum-list': {} })
  })

  test('a list has lines in own words, which go with it', () => {
    const document = assumed()
    document.run(setLine('minimum-list', 'a1', { text: 'A hall of our own', isMet: null }))
    document.run(setLine('minimum-list', 'b2', { text: 'Two audits', isMet: false }))
    document.run(setLine('minimum-list', 'a1', { text: 'A hall of our own', isMet: true }))
    document.run(setLine('minimum-list', 'b2', undefined))
    const { assumptions } = document.snapshot()
    expect(assumptions.lines).toEqual({ 'minimum-list/a1': { text: 'A hall of our own', isMet: true } })

    document.run(forgetList('minimum-list', assumptions))
    expect(document.snapshot().assumptions).toEqual({ ...assumed().snapshot().assumptions, lists: {} })
    document.undo()
    expect(document.snapshot().assumptions).toEqual(assumptions)
  })

  test('a first line in own words makes a list an entered one', () => {
    const document = aDocument()
    document.run(setLine('minimum-list', 'a1', { text: 'A hall of our own', isMet: null }))
    expect(document.snapshot().assumptions.lists).toEqual({ 'minimum-list': {} })
  })

  test('are reset group by group, each in one step, which can be undone', () => {
    const document = assumed()
    const before = document.snapshot().assumptions
    document.run(resetAssumptions(before, 'limits'))
    expect(document.snapshot().assumptions).toEqual({ ...before, limits: {} })
    document.undo()
    document.run(resetAssumptions(before, 'efforts'))
    expect(document.snapshot().assumptions).toEqual({ ...before, efforts: {} })

    document.undo()
    expect(document.snapshot().assumptions).toEqual(before)
  })

  test('come back from plain data as they were', () => {
    const organisation = assumed().snapshot()
    const again = new OrganisationDocument([documentFromOrganisation(organisation)], { rater: 'r', now: aClock() })

    expect(again.snapshot()).toEqual(organisation)
  })
})
