import { describe, expect, test } from 'vitest'
import * as commands from '#documents/commands.ts'
import { addEvidence, changeEvidence, removeEvidence } from '#documents/evidenceCommands.ts'
import { OrganisationDocument } from '#documents/organisationDocument.ts'
import { bareEvidence } from '#engine/answers/evidence.ts'
import { conflicts, currentAnswers } from '#engine/answers/decisions.ts'
import { aClock, aDocument, aReplica, exchange } from '#tests/builders/aDocument.ts'
import { anOrganisation, aRound } from '#tests/builders/anOrganisation.ts'

const round = 'round-1'
const file = { hash: 'a'.repeat(64), name: 'staff.pdf', size: 1200, type: 'application/pdf' }
const valuesOf = (document: OrganisationDocument) => currentAnswers(document.snapshot().decisions, round).values
const conflictsOf = (document: OrganisationDocument) => [...conflicts(document.snapshot().decisions, round).keys()]

describe('a document', () => {
  test('shows what it was made of', () => {
    const organisation = anOrganisation({ notes: { 'round-1/team': 'Ask Iva' }, people: { 'rater-1': 'Manager' } })

    expect(aDocument(organisation).snapshot()).toEqual(organisation)
  })

  test('answers with the same snapshot until something changes, and keeps untouched parts', () => {
    const document = aDocument()
    const before = document.snapshot()
    document.run(commands.answer(round, 'members.committed', 31))
    const after = document.snapshot()

    expect(document.snapshot()).toBe(after)
    expect(after).not.toBe(before)
    expect(after.rounds).toBe(before.rounds)
  })

  test('an answer replaces the one before, and both stay in the history', () => {
    const document = aDocument()
    document.run(commands.answer(round, 'members.committed', 31))
    document.run(commands.answer(round, 'members.committed', 32))
    const [first, second] = document.snapshot().decisions

    expect(valuesOf(document)).toEqual({ 'members.committed': 32 })
    expect(second?.replaces).toEqual([first?.id])
  })

  test('the same answer again is not a decision', () => {
    const document = aDocument()
    let updates = 0
    document.onUpdate(() => updates++)
    document.run(commands.answer(round, 'services.kinds', ['a', 'b']))
    document.run(commands.answer(round, 'services.kinds', ['a', 'b']))

    expect(updates).toBe(1)
    expect(document.snapshot().decisions).toHaveLength(1)
  })

  test('unknown, not applicable and taken back stand where an answer stood', () => {
    const document = aDocument()
    document.run(commands.answer(round, 'team.fte', 2))
    document.run(commands.markUnknown(round, 'team.fte', 'asked Iva'))
    document.run(commands.markNotApplicable(round, 'nearness', 'national body'))
    expect(currentAnswers(document.snapshot().decisions, round)).toEqual({
      values: {},
      unknown: { 'team.fte': 'asked Iva' },
      notApplicable: { nearness: 'national body' },
    })

    document.run(commands.clear(round, 'team.fte'))
    expect(currentAnswers(document.snapshot().decisions, round).unknown).toEqual({})
  })

  test('a paper is added, changed and removed', () => {
    const document = aDocument()
    const reference = {
      ...bareEvidence,
      round,
      indicator: 'team',
      title: 'Staff list',
      place: 'Folder 3',
      page: '',
      date: '',
      alsoFor: ['focus', 'roles'],
    }
    document.run(addEvidence([{ id: 'e1', ...reference }]))
    document.run(changeEvidence({ id: 'e1', ...reference }, { page: '12', alsoFor: ['roles', 'trips'], file }))
    const changed = { id: 'e1', ...reference, page: '12', alsoFor: ['roles', 'trips'], file }
    expect(document.snapshot().evidence).toEqual([changed])

    document.run(removeEvidence([changed]))
    expect(document.snapshot().evidence).toEqual([])
  })

  test('papers added together are taken back together; their files are known while one names them', () => {
    const document = aDocument()
    const papers = ['e1', 'e2'].map(id => ({ ...bareEvidence, id, round, indicator: 'team', title: id, place: '' }))
    document.run(addEvidence(papers.map(paper => ({ ...paper, page: '', date: '', file }))))
    expect(document.files()).toEqual(new Set([file.hash]))

    document.run(removeEvidence(document.snapshot().evidence.slice(0, 1)))
    expect(document.files().size).toBe(1)
    document.undo()
    document.undo()
    expect(document.snapshot().evidence).toEqual([])
    expect(document.files().size).toBe(0)
  })

  test('a closed round takes no change', () => {
    const document = aDocument()
    const closing = {
      id: 'c1',
      round,
      at: '2026-11-23T10:00:00.000Z',
      pack: aRound().pack,
      answers: {},
      assessment: {},
      verdicts: {},
      hash: '',
    }
    document.run({ name: { kind: 'closing', subject: '' }, round, closing })
    document.run(commands.answer(round, 'members.committed', 31))

    expect(document.snapshot().closings).toEqual([closing])
    expect(document.snapshot().decisions).toEqual([])
  })

  test('one answer among 300 costs well under a millisecond', () => {
    const document = aDocument()
    for (let n = 0; n < 300; n++) document.run(commands.answer(round, `question-${n}`, n))
    const times = Array.from({ length: 50 }, (_, n) => {
      const begin = performance.now()
      document.run(commands.answer(round, 'question-7', n + 1000))
      document.snapshot()
      return performance.now() - begin
    })

    // The quickest of fifty: what it costs when nothing else has the processor.
    expect(Math.min(...times)).toBeLessThan(0.7)
  })
})

describe('two people at once', () => {
  test('different answers to one question stay both, and the later one counts for now', () => {
    const a = aDocument()
    const b = aReplica(a, 'rater-2', aClock('2026-11-24T10:00:00.000Z'))
    a.run(commands.answer(round, 'members.committed', 31))
    b.run(commands.answer(round, 'members.committed', 29))
    exchange(a, b)

    expect(a.snapshot()).toEqual(b.snapshot())
    expect(conflictsOf(a)).toEqual(['members.committed'])
    expect(valuesOf(a)).toEqual({ 'members.committed': 29 })

    a.run(commands.answer(round, 'members.committed', 30))
    exchange(a, b)
    expect(conflictsOf(b)).toEqual([])
    expect(valuesOf(b)).toEqual({ 'members.committed': 30 })
  })

  test('different fields of one record do not touch each other', () => {
    const a = aDocument()
    const b = aReplica(a)
    a.run(commands.setProfile({ name: 'Aurora' }))
    b.run(commands.setProfile({ country: 'IT' }))
    exchange(a, b)

    expect(a.snapshot().profile).toMatchObject({ name: 'Aurora', country: 'IT' })
    expect(b.snapshot()).toEqual(a.snapshot())
  })
})

describe('undo', () => {
  test('gives back what was said before, step by step, and redo says it again', () => {
    const document = aDocument()
    document.run(commands.answer(round, 'members.committed', 31))
    document.run(commands.markUnknown(round, 'members.committed', ''))
    document.run(commands.setNote(round, 'team', 'Ask Iva'))

    expect(document.undo()).toEqual({ kind: 'note', subject: 'team' })
    expect(document.snapshot().notes).toEqual({})
    expect(document.undo()).toEqual({ kind: 'answer', subject: 'members.committed' })
    expect(valuesOf(document)).toEqual({ 'members.committed': 31 })
    expect(document.undo()?.kind).toBe('answer')
    expect(valuesOf(document)).toEqual({})
    expect(document.undo()).toBeUndefined()

    expect(document.redo()?.kind).toBe('answer')
    expect(document.redo()?.kind).toBe('answer')
    expect(document.redo()?.kind).toBe('note')
    expect(document.redo()).toBeUndefined()
    expect(document.snapshot().notes).toEqual({ 'round-1/team': 'Ask Iva' })
    expect(currentAnswers(document.snapshot().decisions, round).unknown).toEqual({ 'members.committed': '' })
  })

  test('a new command ends what can be done again', () => {
    const document = aDocument()
    document.run(commands.answer(round, 'a', 1))
    document.undo()
    document.run(commands.answer(round, 'b', 2))

    expect(document.canRedo).toBe(false)
  })

  test('never takes away what somebody else said meanwhile', () => {
    const a = aDocument()
    const b = aReplica(a)
    a.run(commands.answer(round, 'members.committed', 31))
    a.run(commands.setProfile({ name: 'Mine' }))
    exchange(a, b)
    b.run(commands.answer(round, 'members.committed', 29))
    b.run(commands.setProfile({ name: 'Theirs' }))
    exchange(a, b)

    expect(a.undo()).toBeUndefined()
    expect(valuesOf(a)).toEqual({ 'members.committed': 29 })
    expect(a.snapshot().profile.name).toBe('Theirs')
  })

  test('of a settled conflict brings both sides back, and redo settles it again', () => {
    const a = aDocument()
    const b = aReplica(a)
    a.run(commands.answer(round, 'members.committed', 31))
    b.run(commands.answer(round, 'members.committed', 29))
    exchange(a, b)
    a.run(commands.answer(round, 'members.committed', 30))

    a.undo()
    expect(conflictsOf(a)).toEqual(['members.committed'])
    a.redo()
    expect(conflictsOf(a)).toEqual([])
    expect(valuesOf(a)).toEqual({ 'members.committed': 30 })
  })

  test('takes a whole import back as one step', () => {
    const document = aDocument()
    document.run(commands.answerAll(round, { 'members.committed': 31, 'members.firms': 20 }))
    document.undo()

    expect(valuesOf(document)).toEqual({})
    expect(document.canUndo).toBe(false)
  })
})

describe('a lost update', () => {
  test('costs only itself: later answers are there', () => {
    const document = aDocument()
    const updates: Uint8Array[] = [document.encode()]
    document.onUpdate(update => updates.push(update))
    for (let n = 1; n <= 5; n++) document.run(commands.answer(round, `q${n}`, n))
    const damaged = new OrganisationDocument(updates.toSpliced(2, 1), { rater: 'r', now: aClock() })

    expect(valuesOf(damaged)).toEqual({ q1: 1, q3: 3, q4: 4, q5: 5 })
    expect(damaged.hasGaps).toBe(false)
  })
})
