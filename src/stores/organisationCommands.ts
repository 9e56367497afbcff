import type { Change } from '#documents/change.ts'
import * as commands from '#documents/commands.ts'
import { addEvidence, changeEvidence, removeEvidence, type EvidencePatch } from '#documents/evidenceCommands.ts'
import { randomId } from '#documents/randomId.ts'
import type { HistoryEvent } from '#engine/answers/historyEvent.ts'
import type { EvidenceReference } from '#engine/answers/evidence.ts'
import type { Organisation, Profile, Round } from '#engine/answers/organisation.ts'
import type { Answers, AnswerValue } from '#engine/questionnaire/answers.ts'

/** What the commands need to know of the moment they are given. */
interface Place {
  readonly round: () => string
  readonly organisation: () => Organisation | undefined
  readonly run: (change: Change) => void
}

/** The commands of the open organisation, in its open round. Each is one step of undo. */
export function organisationCommands({ round, organisation, run }: Place) {
  function onEvidence(id: string, make: (before: EvidenceReference) => Change): void {
    const before = organisation()?.evidence.find(reference => reference.id === id)
    if (before) run(make(before))
  }

  return {
    answer: (question: string, value: AnswerValue) => run(commands.answer(round(), question, value)),
    /** Several answers and marks at once: the member register, a table of facts. */
    answerAll: (values: Readonly<Record<string, AnswerValue>>, unknown: Readonly<Record<string, string>> = {}) =>
      run(commands.answerAll(round(), values, unknown)),
    markUnknown: (question: string, reason = '') => run(commands.markUnknown(round(), question, reason)),
    markAllUnknown: (indicator: string, questions: readonly string[]) =>
      run(commands.markAllUnknown(round(), indicator, questions)),
    markNotApplicable: (indicator: string, reason = '') => run(commands.markNotApplicable(round(), indicator, reason)),
    /** Takes what was carried over for a question, or for all of an indicator, as said today. */
    confirm: (about: string, carried: Pick<Answers, 'values' | 'notApplicable'>) =>
      run(commands.confirm(round(), about, carried)),
    /** Takes an answer or a mark back. */
    clear: (subject: string) => run(commands.clear(round(), subject)),
    setNote: (indicator: string, text: string) => run(commands.setNote(round(), indicator, text)),
    setLater: (indicator: string, on: boolean) => run(commands.setLater(round(), indicator, on)),
    addEvidence: (...papers: readonly Omit<EvidenceReference, 'id' | 'round'>[]) =>
      run(addEvidence(papers.map(paper => ({ ...paper, id: randomId(), round: round() })))),
    changeEvidence: (id: string, patch: EvidencePatch) => onEvidence(id, before => changeEvidence(before, patch)),
    removeEvidence(...ids: readonly string[]) {
      const papers = (organisation()?.evidence ?? []).filter(({ id }) => ids.includes(id))
      if (papers.length > 0) run(removeEvidence(papers))
    },
    setProfile: (patch: Partial<Profile>) => run(commands.setProfile(patch)),
    setRound: (patch: Partial<Pick<Round, 'name' | 'referenceDate' | 'reportingYear'>>) =>
      run(commands.setRound(round(), patch)),
    addHistory: (event: Omit<HistoryEvent, 'id'>) => run(commands.addHistory({ ...event, id: randomId() })),
    changeHistory: (id: string, patch: Partial<Omit<HistoryEvent, 'id'>>) => run(commands.changeHistory(id, patch)),
    removeHistory: (id: string) => run(commands.removeHistory(id)),
  }
}
