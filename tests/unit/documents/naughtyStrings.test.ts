import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addEvidence } from '#documents/evidenceCommands.ts'
import { addActions, describeArea, nameArea } from '#documents/planCommands.ts'
import * as commands from '#documents/commands.ts'
import { OrganisationDocument } from '#documents/organisationDocument.ts'
import { bareEvidence } from '#engine/answers/evidence.ts'
import { readOrganisation } from '#formats/organisationFile.ts'
import { anAction } from '#tests/builders/anAction.ts'
import { aClock, aDocument } from '#tests/builders/aDocument.ts'

const round = 'round-1'
const naughty = JSON.parse(readFileSync('tests/fixtures/text/naughty-strings.json', 'utf8')) as {
  readonly strings: readonly { readonly value: string }[]
}

test('any string in any field is the same after storing, and fit for a file', () => {
  for (const { value } of naughty.strings) {
    const document = aDocument()
    document.run(commands.setProfile({ name: value, field: value }))
    document.run(commands.setNote(round, 'team', value))
    document.run(commands.markUnknown(round, 'q1', value))
    document.run(commands.answer(round, 'q2', value))
    document.run(
      addEvidence([
        {
          ...bareEvidence,
          id: 'e1',
          round,
          indicator: 'team',
          title: value,
          place: value,
          page: value,
          date: '',
          shows: value,
          file: { hash: 'a'.repeat(64), name: value, size: 1, type: value },
        },
      ]),
    )
    document.run(addActions([anAction({ title: value, owner: value, papers: value, notes: value })]))
    document.run(nameArea('team'))
    document.run(describeArea('team', { description: value, effect: value }))
    document.run(
      commands.addHistory({ id: 'h1', label: 'bronze', event: 'awarded', date: '2026-01-31', certificate: value }),
    )
    const again = new OrganisationDocument([document.encode()], { rater: 'r', now: aClock() })

    expect(again.snapshot()).toEqual(document.snapshot())
    expect(readOrganisation(JSON.parse(JSON.stringify(again.snapshot())))).toMatchObject({ ok: true })
  }
})

test('lines stay in notes, and blanks alone are no note', () => {
  const document = aDocument()
  document.run(commands.setNote(round, 'team', 'one\r\ntwo'))
  document.run(commands.setNote(round, 'focus', ' \u200b\n'))

  expect(document.snapshot().notes).toEqual({ 'round-1/team': 'one\ntwo' })
})
