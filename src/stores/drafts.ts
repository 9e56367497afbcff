import { shallowRef, type ShallowRef } from 'vue'
import type { Answers, AnswerValue } from '#engine/questionnaire/answers.ts'
import type { QuestionId } from '#engine/questionnaire/ids.ts'

/** What is being typed and not yet an answer, by question; undefined where a field was emptied. */
type Drafts = ReadonlyMap<QuestionId, AnswerValue | undefined>

/** The answers as they would be if every draft were one: scores follow each key, the document each rest. */
export function withDrafts(answers: Answers, drafts: Drafts): Answers {
  if (drafts.size === 0) return answers
  const drafted = Object.fromEntries([...drafts].filter(([, value]) => value !== undefined))
  const without = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => !drafts.has(id)))
  return { ...answers, values: { ...without(answers.values), ...drafted }, unknown: without(answers.unknown) }
}

interface DraftBook {
  readonly drafts: ShallowRef<Drafts>
  readonly set: (question: QuestionId, value: AnswerValue | undefined) => void
  readonly drop: (question: QuestionId) => void
  readonly dropAll: () => void
}

export function useDrafts(): DraftBook {
  const drafts = shallowRef<Drafts>(new Map())
  return {
    drafts,
    set: (question, value) => (drafts.value = new Map([...drafts.value, [question, value]])),
    drop(question) {
      if (drafts.value.has(question)) drafts.value = new Map([...drafts.value].filter(([id]) => id !== question))
    },
    dropAll: () => (drafts.value = new Map()),
  }
}
