import { defineStore } from 'pinia'
import { toFlatAnswers } from '#engine/answers/flatAnswers.ts'
import type { Organisation } from '#engine/answers/organisation.ts'
import type { Card } from '#engine/benchmark/card.ts'
import type { BenchmarkGroup } from '#engine/benchmark/group/benchmarkGroup.ts'
import type { BenchmarkSheet } from '#engine/benchmark/sheet/benchmarkSheet.ts'
import { makeCard, type CardChoice } from '#engine/benchmark/makeCard.ts'
import type { Question } from '#engine/questionnaire/question.ts'
import type { AnswerWords } from '#formats/answersCsv.ts'
import type { CalendarDay } from '#formats/calendarFile.ts'
import type { Coordination } from '#formats/coordinationFile.ts'
import type { CheckedDossier } from '#formats/dossierFile.ts'
import { fileName } from '#formats/fileName.ts'
import type { Problem } from '#formats/problems.ts'
import type { CheckedCard } from '#formats/signedCards.ts'
import type { FileTable } from '#formats/tableFile.ts'
import { patchOrganisation } from '#storage/organisations.ts'
import { databaseOf } from '#storage/device.ts'
import { useAssessmentStore } from './assessmentStore.ts'
import { now, today } from './clock.ts'
import { useDeviceStore } from './deviceStore.ts'
import { download } from './download.ts'
import { useEvidenceStore } from './evidenceStore.ts'
import { readForeignFile, type ReadingWatch } from './fileReading.ts'
import { copyOf, useLibraryStore } from './libraryStore.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'
import { usePackWords } from './packWords.ts'
import { appVersion } from './version.ts'

/** A file that was read and found sound, and what can be done with it. Nothing has changed yet. */
export type OpenedFile =
  | {
      readonly kind: 'organisation'
      readonly organisation: Organisation
      /** It is on this device already: `apply` merges. */
      readonly known: boolean
      /** Answers and marks that are new here, and questions on which both sides say different things. */
      readonly answers: number
      readonly conflicts: number
      /** Takes it in and opens it. @returns its id. */
      readonly apply: () => Promise<string>
      /** Takes it in beside the one that is here. @returns the id of the copy. */
      readonly asCopy: () => Promise<string>
    }
  | {
      readonly kind: 'dossier'
      readonly dossier: CheckedDossier
      /** Files in it that papers of the open organisation name, and that are not on this device. */
      readonly restorable: number
      /** Brings those back. @returns how many. */
      readonly apply: () => Promise<number>
    }
  /** `useGroupsStore` takes it, once its reader agrees. */
  | { readonly kind: 'group'; readonly group: BenchmarkGroup }
  /** `useSheetsStore` keeps it. */
  | { readonly kind: 'sheet'; readonly sheet: BenchmarkSheet }
  /** A coordinator's own copy: `useSheetsStore` brings it back. */
  | { readonly kind: 'coordination'; readonly content: Coordination }
  /** For Compare: `useArrivalsStore` takes them. */
  | { readonly kind: 'cards'; readonly cards: readonly CheckedCard[] }

export type RefusedFile = { readonly kind: 'refused'; readonly problems: readonly Problem[] }

/** What its sender lets out with a card. */
export type WhatLeaves = Pick<
  CardChoice,
  'facts' | 'profile' | 'group' | 'labels' | 'keptBack' | 'keptShares' | 'pseudonym' | 'definitions'
>

/** Everything that comes from a file or goes into one. The readers load when the first file is opened. */
export const useFilesStore = defineStore('files', () => {
  const { device } = useDeviceStore()
  const open = useOrganisationStore()
  const library = useLibraryStore()
  const packs = usePackStore()
  const scores = useAssessmentStore()
  const words = usePackWords()
  const evidence = useEvidenceStore()

  const csvWords: AnswerWords = {
    question: question => words.question(question.id).short,
    unit: unit => words.unit(unit, 2),
    period: question => words.period(question.period),
    knownBy: question => question.knownBy,
    indicator: indicator => words.indicator(indicator).title,
  }

  /** Downloads the open organisation as a `.laurel` file; works also while nothing can be stored. */
  async function saveOrganisation(): Promise<void> {
    const content = open.encode()
    if (!content) return
    const { writeLaurelFile } = await import('#formats/laurelFile.ts')
    const createdAt = now().toISOString()
    const bytes = await writeLaurelFile({ ...content, appVersion: appVersion, createdAt })
    const { id } = content.organisation
    save('organisation', 'laurel', bytes, 'application/zip')
    await patchOrganisation(databaseOf(device, id), id, { savedToFileAt: createdAt }).catch(() => undefined)
    await library.refresh().catch(() => undefined)
  }

  /**
   * Reads a file of any kind that Laurel knows. A file that is refused changes nothing.
   * @throws an AbortError when the watch stops it.
   */
  async function openFile(file: Blob, watch?: ReadingWatch): Promise<OpenedFile | RefusedFile> {
    if (file.size > largestFile) return refused([tooLarge(file.size)])
    const { previewMerge } = await import('./mergePreview.ts')
    const read = await readForeignFile(file, watch)
    if (!read.ok) return refused(read.problems)
    const content = read.value
    if (content.kind === 'cards') return content
    if (content.kind === 'dossier') return asDossier(content.dossier)
    if (content.kind === 'sheet') return asSheet(content.sheet)
    if (content.kind === 'group' || content.kind === 'coordination') return content

    const { organisation } = content
    const foreign = await otherPack(organisation)
    if (foreign.length > 0) return refused(foreign)
    const here = await open.withStored(organisation.id, document => ({
      organisation: document.snapshot(),
      document: document.encode(),
    }))
    if (!here) return { ...asOpened(content), known: false, answers: organisation.decisions.length, conflicts: 0 }
    const merge = previewMerge(content, here)
    if (!merge.ok) return refused(merge.problems)
    return { ...asOpened(content, merge.value.update), ...merge.value, known: true }
  }

  /** An organisation with a round of another pack says nothing here: none of its figures would be its own. */
  async function otherPack({ rounds }: Organisation): Promise<readonly Problem[]> {
    await packs.ready()
    const needed = packs.shipped?.id ?? ''
    return rounds.flatMap(({ pack: { id } }, index) =>
      id === needed ? [] : [{ code: 'other-pack', path: `/rounds/${index}/pack/id`, details: { found: id, needed } }],
    )
  }

  /** A sheet of this pack holds figures that groups can have; one of another pack says nothing here. */
  async function asSheet(sheet: BenchmarkSheet): Promise<OpenedFile | RefusedFile> {
    const { sheetProblems } = await import('./sheetProblems.ts')
    const problems = await sheetProblems(sheet)
    return problems.length === 0 ? { kind: 'sheet', sheet } : refused(problems)
  }

  /** Reads the card that a link carries. Nothing has changed yet. */
  async function openLink(link: string): Promise<OpenedFile | RefusedFile> {
    const { readCardLink } = await import('#formats/cardLink.ts')
    const read = await readCardLink(link)
    return read.ok ? { kind: 'cards', cards: [read.value] } : refused(read.problems)
  }

  async function asDossier(dossier: CheckedDossier): Promise<OpenedFile> {
    await evidence.refresh().catch(() => undefined)
    return {
      kind: 'dossier',
      dossier,
      restorable: evidence.wanted(dossier.contents.keys()).length,
      apply: () => evidence.restore(dossier.contents),
    }
  }

  function asOpened(
    { organisation, document }: { readonly organisation: Organisation; readonly document: Uint8Array | undefined },
    merge?: Uint8Array,
  ) {
    const { id } = organisation
    return {
      kind: 'organisation' as const,
      organisation,
      apply: () => (merge ? mergeInto(id, merge) : library.begin(organisation, document)),
      async asCopy() {
        const copy = await library.begin(copyOf(organisation, library.organisations))
        await library.copyPapers(id, copy).catch(() => undefined)
        return copy
      },
    }
  }

  async function mergeInto(id: string, update: Uint8Array): Promise<string> {
    await library.restore(id)
    await open.withStored(id, document => document.apply([update], 'file'))
    await open.open(id)
    await library.refresh()
    return id
  }

  /** The open round as a card; undefined when none is open. */
  function cardOf(choice: WhatLeaves): Card | undefined {
    const { organisation, round, answers } = open
    const { shipped: pack } = packs
    if (!organisation || !round || !pack) return undefined
    const { shippedAssessments: assessments } = scores
    return makeCard({ ...choice, organisation, round, pack, assessments, answers, issued: today() })
  }

  /** The answers of the open round for other programs: flat, as `npm run score -- --pack` reads them. */
  function exportAnswers(): void {
    save('answers', 'json', `${JSON.stringify(toFlatAnswers(open.answers), null, 2)}\n`, 'application/json')
  }

  /** Every score of the open round with its label verdicts, as `npm run score -- --json` prints them. */
  async function exportScores(): Promise<void> {
    const { organisation, round } = open
    const { pack } = packs
    if (!organisation || !round || !pack) return
    const { scoreOutput, versionNotHeld } = await import('#engine/report/scoreOutput.ts')
    const { assessments, verdicts, failedChecks } = scores
    const scored = {
      pack,
      asOf: round.referenceDate,
      assessments,
      verdicts,
      failedChecks,
      noticed: versionNotHeld(round.pack, pack),
    }
    save('scores', 'json', `${JSON.stringify(scoreOutput(scored), null, 2)}\n`, 'application/json')
  }

  /** The open round as one table: all answers, then all scores. */
  async function exportCsv(): Promise<void> {
    const { pack } = packs
    if (!open.round || !pack) return
    const { writeAnswersCsv } = await import('#formats/answersCsv.ts')
    const text = writeAnswersCsv(pack, open.answers, scores.assessments.values(), csvWords)
    save('scores', 'csv', text, 'text/csv')
  }

  /** The list of facts to gather, answers so far included: filled in elsewhere, Gather reads it back. */
  async function saveFacts(questions: readonly Question[], knownBy: (question: Question) => string): Promise<void> {
    const { writeFactsCsv } = await import('#formats/answersCsv.ts')
    save('facts', 'csv', writeFactsCsv(questions, open.answers, { ...csvWords, knownBy }), 'text/csv')
  }

  /** A table as CSV, for other programs; cells that would run as formulas are guarded. */
  async function saveTable(what: string, table: FileTable): Promise<void> {
    const { writeTableCsv } = await import('#formats/csv.ts')
    save(what, 'csv', writeTableCsv(table), 'text/csv')
  }

  /** The same as a workbook for spreadsheets (XLSX), what it is on its second sheet. */
  async function saveWorkbook(what: string, sheet: string, table: FileTable): Promise<void> {
    const { writeWorkbook } = await import('#formats/workbook.ts')
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    save(what, 'xlsx', await writeWorkbook(sheet, table), type)
  }

  /** Days for a calendar program. */
  async function saveCalendar(what: string, days: readonly CalendarDay[]): Promise<void> {
    const { writeCalendar } = await import('#formats/calendarFile.ts')
    save(what, 'ics', writeCalendar(days, now().toISOString()), 'text/calendar')
  }

  function saveDrawing(what: string, svg: string): void {
    save(what, 'svg', svg, 'image/svg+xml')
  }

  function savePicture(what: string, picture: Blob): void {
    save(what, 'png', picture, 'image/png')
  }

  function save(what: string, ending: string, content: Uint8Array | string | Blob, type: string): void {
    download(fileName(open.organisation?.profile.name ?? '', what, today(), ending), content, type)
  }

  return {
    saveOrganisation,
    openFile,
    openLink,
    cardOf,
    exportAnswers,
    exportScores,
    exportCsv,
    saveFacts,
    saveTable,
    saveWorkbook,
    saveCalendar,
    saveDrawing,
    savePicture,
  }
})

/** No Laurel file, dossiers among them, is larger; more is not even read. Bytes. */
const largestFile = 250_000_000

function tooLarge(bytes: number): Problem {
  return { code: 'too-large', path: '', details: { bytes, maximum: largestFile } }
}

function refused(problems: readonly Problem[]): RefusedFile {
  return { kind: 'refused', problems }
}
