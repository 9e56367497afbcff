import { describe, expect, test } from 'vitest'
import { writeLaurelFile } from '#formats/laurelFile.ts'
import { writeOrganisation } from '#formats/organisationFile.ts'
import type { OpenedFile } from '#stores/filesStore.ts'
import { anOrganisation, aRound } from '#tests/builders/anOrganisation.ts'
import { aTab } from '#tests/builders/aTab.ts'

type Tab = ReturnType<typeof aTab>
type OpenedOrganisation = Extract<OpenedFile, { kind: 'organisation' }>

async function begunTab(): Promise<Tab & { readonly id: string }> {
  const tab = aTab()
  const id = await tab.library.create(
    { name: 'Aurora Cluster', country: 'BG', field: '', goal: 'bronze' },
    { name: '2026', referenceDate: '2026-10-31', reportingYear: 2025 },
  )
  tab.open.answer('members.committed', 31)
  tab.open.setNote('commitment', 'Ask Iva')
  await tab.open.flush()
  return { ...tab, id }
}

async function fileOf({ open }: Tab): Promise<Blob> {
  const content = open.encode()
  if (!content) throw new Error('fileOf: nothing is open')
  const bytes = await writeLaurelFile({ ...content, appVersion: '0.0.0', createdAt: '2026-11-23T10:00:00.000Z' })
  return new Blob([bytes as BlobPart])
}

async function openedOrganisation(tab: Tab, file: Blob): Promise<OpenedOrganisation> {
  const opened = await tab.files.openFile(file)
  if (opened.kind !== 'organisation') throw new Error(JSON.stringify(opened))
  return opened
}

describe('a file of an organisation', () => {
  test('brings everything back on a device that was erased', async () => {
    const tab = await begunTab()
    const before = tab.open.organisation
    const file = await fileOf(tab)
    await tab.library.eraseEverything()
    const opened = await openedOrganisation(tab, file)
    expect(opened.known).toBe(false)

    expect(await opened.apply()).toBe(tab.id)
    expect(tab.open.organisation).toEqual(before)
    expect(tab.library.organisations).toMatchObject([{ id: tab.id }])
  })

  test('of another set of questionnaires is refused, with its place', async () => {
    const tab = aTab()
    const round = { ...aRound(), pack: { id: 'other-pack', version: '1.0.0' } }
    const file = new Blob([writeOrganisation(anOrganisation({ rounds: [round] }))])
    expect(await tab.files.openFile(file)).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'other-pack', path: '/rounds/0/pack/id' }],
    })
  })

  test('merges with what is here, after saying what would come of it', async () => {
    const tab = await begunTab()
    const file = await fileOf(tab)
    tab.open.answer('members.listed', 40)
    tab.open.answer('members.committed', 32)
    const same = await openedOrganisation(tab, file)
    expect(same).toMatchObject({ known: true, answers: 0, conflicts: 0 })
    await same.apply()

    expect(tab.open.answers.values).toEqual({ 'members.committed': 32, 'members.listed': 40 })
  })

  test('of a colleague who answered otherwise shows the conflict', async () => {
    const tab = await begunTab()
    const file = await fileOf(tab)
    await tab.library.eraseEverything()
    const colleague = aTab()
    await (await openedOrganisation(colleague, file)).apply()
    colleague.open.answer('members.committed', 29)
    const answered = await fileOf(colleague)
    await colleague.library.eraseEverything()
    await (await openedOrganisation(tab, file)).apply()
    tab.open.answer('members.committed', 32)
    const opened = await openedOrganisation(tab, answered)
    expect(opened).toMatchObject({ known: true, answers: 1, conflicts: 1 })
    expect(tab.open.conflicts.size).toBe(0)

    await opened.apply()
    expect(tab.open.conflicts.get('members.committed')).toHaveLength(2)
  })

  test('can be taken in as a copy beside the one that is here', async () => {
    const tab = await begunTab()
    const copy = await (await openedOrganisation(tab, await fileOf(tab))).asCopy()

    expect(copy).not.toBe(tab.id)
    expect(tab.open.organisation?.profile.name).toBe('Aurora Cluster 2')
    expect(tab.library.organisations).toHaveLength(2)
  })

  test('as plain JSON is read too', async () => {
    const tab = aTab()
    const opened = await openedOrganisation(tab, new Blob([writeOrganisation(anOrganisation())]))
    await opened.apply()

    expect(tab.open.organisation).toEqual(anOrganisation())
  })
})

describe('a file that cannot be taken', () => {
  test.each([
    { what: 'nothing', content: '', code: 'empty' },
    { what: 'a poem', content: 'Roses are red', code: 'foreign' },
    { what: 'somebody else’s JSON', content: '{"name":"x"}', code: 'foreign' },
    { what: 'a file of a newer Laurel', content: '{"laurel":"organisation/99"}', code: 'too-new' },
    { what: 'an archive that lost its end', content: 'PK\u0003\u0004 and no more', code: 'cut-short' },
  ])('$what is refused as $code and changes nothing', async ({ content, code }) => {
    const tab = await begunTab()
    const before = tab.open.organisation
    const opened = await tab.files.openFile(new Blob([content]))

    expect(opened).toMatchObject({ kind: 'refused', problems: [{ code }] })
    expect(tab.open.organisation).toBe(before)
    expect(tab.library.organisations).toHaveLength(1)
  })

  test('a document that is not what it says beside it is refused', async () => {
    const tab = await begunTab()
    const content = tab.open.encode()
    if (!content) throw new Error('nothing is open')
    const bytes = await writeLaurelFile({
      document: content.document,
      organisation: { ...content.organisation, notes: {} },
      appVersion: '0.0.0',
      createdAt: '2026-11-23T10:00:00.000Z',
    })

    expect(await tab.files.openFile(new Blob([bytes as BlobPart]))).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'document-differs' }],
    })
  })
})

test('a sheet with a figure that no answers have is refused with the reason; without it, it opens', async () => {
  const tab = await begunTab()
  await tab.packs.ready()
  const { id = '', version = '' } = tab.packs.shipped ?? {}
  const sheetOf = (median: number): Blob => {
    const figure = { kind: 'measure', id: 'direct-contact', n: 12, median, quartiles: null, total: null, withheld: [] }
    const sheet = {
      laurel: 'benchmark/1',
      id: 's1',
      group: { id: 'g1', name: 'Atlantic five' },
      round: { id: 'r1', name: '2026' },
      pack: { id, version },
      rules: '1.0.0',
      frozen: '2026-11-24',
      invented: true,
      dates: null,
      peers: [{ id: 'all', name: 'Atlantic five', criteria: [], n: 12, figures: [figure] }],
    }
    return new Blob([JSON.stringify(sheet)])
  }

  expect(await tab.files.openFile(sheetOf(0.85))).toMatchObject({ kind: 'sheet' })
  expect(await tab.files.openFile(sheetOf(2))).toMatchObject({
    kind: 'refused',
    problems: [{ code: 'impossible-figure', path: '/peers/0/figures/0', details: { context: 'beyond-whole' } }],
  })
})
