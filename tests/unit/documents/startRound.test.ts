import { describe, expect, test } from 'vitest'
import * as commands from '#documents/commands.ts'
import { checkMerge } from '#documents/checkFile.ts'
import type { OrganisationDocument } from '#documents/organisationDocument.ts'
import { readOrganisation } from '#formats/organisationFile.ts'
import { carriedOver, conflicts, currentAnswers } from '#engine/answers/decisions.ts'
import { aDocument, aReplica, exchange } from '#tests/builders/aDocument.ts'
import { answered } from '#tests/builders/answers.ts'
import { aRound } from '#tests/builders/anOrganisation.ts'

const second = aRound({ id: 'round-2', name: '2028', referenceDate: '2028-10-31', reportingYear: 2027 })
const before = { ...answered({ 'members.committed': 31, 'services.kinds': ['a'] }), notApplicable: { nearness: 'no' } }
const valuesOf = (document: OrganisationDocument) => currentAnswers(document.snapshot().decisions, 'round-2').values
const carriedIn = (document: OrganisationDocument) =>
  [...carriedOver(document.snapshot().decisions, 'round-2')].toSorted()

function begun(): OrganisationDocument {
  const document = aDocument()
  document.run(commands.startRound(second, before))
  return document
}

describe('a round that begins with the answers of another', () => {
  test('has them all, each marked as carried over', () => {
    const document = begun()

    expect(currentAnswers(document.snapshot().decisions, 'round-2')).toEqual({ ...before, unknown: {} })
    expect(carriedIn(document)).toEqual(['members.committed', 'nearness', 'services.kinds'])
  })

  test('loses the mark where somebody says the same again, or something else', () => {
    const document = begun()
    document.run(commands.confirm('round-2', 'commitment', { values: { 'members.committed': 31 }, notApplicable: {} }))
    document.run(commands.answer('round-2', 'services.kinds', ['b']))
    document.run(commands.markNotApplicable('round-2', 'nearness', 'no'))

    expect(carriedIn(document)).toEqual([])
    expect(valuesOf(document)).toEqual({ 'members.committed': 31, 'services.kinds': ['b'] })
  })

  test('has the mark again when the confirming is undone', () => {
    const document = begun()
    document.run(commands.confirm('round-2', 'commitment', { values: { 'members.committed': 31 }, notApplicable: {} }))
    document.undo()

    expect(carriedIn(document)).toContain('members.committed')
  })

  test('is gone when it is undone, answers and all, and there again when that is undone', () => {
    const document = begun()
    document.run(commands.answer('round-2', 'members.committed', 33))
    document.undo()
    expect(document.undo()).toMatchObject({ kind: 'round' })
    expect(document.snapshot().rounds).toHaveLength(1)
    expect(document.snapshot().decisions).toEqual([])
    expect(readOrganisation(document.snapshot()).ok).toBe(true)

    document.redo()
    expect(carriedIn(document)).toEqual(['members.committed', 'nearness', 'services.kinds'])
    document.redo()
    expect(valuesOf(document)['members.committed']).toBe(33)
  })

  test('keeps what a colleague said in it, out of sight, when its start is undone', () => {
    const document = begun()
    const colleague = aReplica(document)
    colleague.run(commands.answer('round-2', 'members.committed', 34))
    document.undo()
    expect(checkMerge(colleague.encode(), document.encode())).toMatchObject({ ok: true })
    exchange(document, colleague)
    expect(colleague.snapshot().decisions).toEqual([])

    document.redo()
    exchange(document, colleague)
    const heads = conflicts(colleague.snapshot().decisions, 'round-2').get('members.committed') ?? []
    expect(heads.map(({ said }) => 'value' in said && said.value)).toEqual([31, 34])
  })
})
