import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { additionsTo } from '#documents/additions.ts'
import { checkFile, checkMerge } from '#documents/checkFile.ts'
import * as commands from '#documents/commands.ts'
import { mergeUpdates } from '#documents/compaction.ts'
import { documentFromOrganisation } from '#documents/fromOrganisation.ts'
import { OrganisationDocument } from '#documents/organisationDocument.ts'
import { aClock, aDocument, aReplica } from '#tests/builders/aDocument.ts'
import { anOrganisation, aRound } from '#tests/builders/anOrganisation.ts'

const round = 'round-1'

function answered(): OrganisationDocument {
  const document = aDocument()
  document.run(commands.answer(round, 'members.committed', 31))
  document.run(commands.markUnknown(round, 'team.fte-paid', ''))
  return document
}

describe('a document made of plain data', () => {
  test('is the same to the byte for the same data, and another one for other data', () => {
    const organisation = answered().snapshot()
    const other = { ...organisation, notes: { 'round-1/team': 'x' } }

    expect(documentFromOrganisation(organisation)).toEqual(documentFromOrganisation(organisation))
    expect(documentFromOrganisation(organisation)).not.toEqual(documentFromOrganisation(other))
  })

  test('of an earlier and a later state merge without losing what either has', () => {
    const document = answered()
    const early = documentFromOrganisation(document.snapshot())
    document.run(commands.answer(round, 'members.firms', 20))
    const late = documentFromOrganisation(document.snapshot())
    const merged = new OrganisationDocument([early, late], { rater: 'r', now: aClock() })

    expect(merged.snapshot()).toEqual(document.snapshot())
  })

  test('adds to an organisation that is here only what it lacks', () => {
    const here = anOrganisation({ notes: { 'round-1/team': 'mine' } })
    const other = anOrganisation({
      profile: { ...here.profile, name: 'Another name' },
      rounds: [aRound({ name: 'renamed' }), aRound({ id: 'round-0', referenceDate: '2025-02-28' })],
      notes: { 'round-1/team': 'theirs', 'round-1/focus': 'new' },
    })
    const document = aDocument(here)
    document.apply([documentFromOrganisation(additionsTo(here, other))], 'file')

    expect(document.snapshot().profile).toEqual(here.profile)
    expect(document.snapshot().rounds.map(each => each.name)).toEqual(['2026', '2026'])
    expect(document.snapshot().notes).toEqual({ 'round-1/team': 'mine', 'round-1/focus': 'new' })
  })
})

describe('the document of a file', () => {
  test('is taken when it is sound and equal to the data beside it', () => {
    const document = answered()

    expect(checkFile(document.encode(), document.snapshot())).toEqual({ ok: true, value: document.snapshot() })
  })

  test('is refused with the place where it differs from the data beside it', () => {
    const document = answered()
    const told = { ...document.snapshot(), profile: { ...document.snapshot().profile, name: 'Forged' } }

    expect(checkFile(document.encode(), told)).toMatchObject({
      ok: false,
      problems: [{ code: 'document-differs', path: 'document.json/profile/name' }],
    })
  })

  test.each([
    { what: 'bytes of anything', bytes: () => new Uint8Array([1, 2, 3, 250, 250]) },
    { what: 'half a document', bytes: () => answered().encode().slice(0, 60) },
    { what: 'an empty document', bytes: () => Y.encodeStateAsUpdate(new Y.Doc()) },
    { what: 'a part whose beginning is missing', bytes: partWithoutBeginning },
    { what: 'a nested type where a value should be', bytes: nestedType },
  ])('is refused when it is $what', ({ bytes }) => {
    const read = checkFile(bytes(), anOrganisation())

    expect(read.ok).toBe(false)
  })

  test('merges into what is here, and says what would come of it', () => {
    const here = answered()
    const there = aReplica(here)
    there.run(commands.answer(round, 'members.committed', 29))
    const before = here.snapshot()
    const merged = checkMerge(here.encode(), there.encode())

    expect(merged.ok && merged.value.decisions).toHaveLength(3)
    expect(here.snapshot()).toBe(before)
  })

  test('is refused when it would take an answer away', () => {
    const here = answered()
    const [decision] = here.snapshot().decisions
    const hostile = new Y.Doc()
    Y.applyUpdate(hostile, here.encode())
    hostile.getMap('decisions').delete(decision?.id ?? '')

    expect(checkMerge(here.encode(), Y.encodeStateAsUpdate(hostile))).toMatchObject({
      ok: false,
      problems: [{ code: 'document-broken' }],
    })
  })
})

test('many updates made one have the same effect, and keep those waiting that wait for a missing one', () => {
  const document = aDocument()
  const updates = [document.encode()]
  document.onUpdate(update => updates.push(update))
  document.run(commands.setNote(round, 'team', 'a'))
  document.run(commands.setNote(round, 'team', 'ab'))
  document.run(commands.setNote(round, 'team', 'abc'))
  const open = (rows: readonly Uint8Array[]) => new OrganisationDocument(rows, { rater: 'r', now: aClock() })
  const [, , lost] = updates

  expect(open([mergeUpdates(updates)]).snapshot()).toEqual(document.snapshot())
  const gappy = mergeUpdates(updates.filter(update => update !== lost))
  expect(open([gappy]).hasGaps).toBe(true)
  expect(open([gappy, lost ?? new Uint8Array()]).snapshot()).toEqual(document.snapshot())
})

function partWithoutBeginning(): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('profile').set('name', 'one')
  const known = Y.encodeStateVector(doc)
  doc.getMap('profile').set('name', 'two')
  return Y.encodeStateAsUpdate(doc, known)
}

function nestedType(): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, documentFromOrganisation(anOrganisation()))
  doc.getMap('decisions').set('d1', new Y.Map([['id', 'd1']]))
  return Y.encodeStateAsUpdate(doc)
}
