import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import type { AnswerValue } from '#engine/questionnaire/answers.ts'
import type { Question } from '#engine/questionnaire/question.ts'
import { messagesOf } from '#i18n/useMessages.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackWords, type PackWords } from './packWords.ts'

/** A question of the open round as a field: its words, its answer, and what typing does. */
export interface QuestionField {
  readonly view: ComputedRef<ReturnType<typeof viewOf>>
  readonly value: ComputedRef<AnswerValue | undefined>
  readonly unknown: ComputedRef<boolean>
  readonly locked: ComputedRef<boolean>
  readonly answer: (value: AnswerValue) => void
  /** Takes the answer or the mark back. */
  readonly clear: () => void
  /** What is being typed: `undefined` when emptied, `null` while it cannot be an answer. */
  readonly draft: (value: AnswerValue | undefined | null) => void
  readonly typing: () => void
}

/** Connects a question with the open organisation. Each answer is a value of its own: one changes, one field is drawn. */
export function useQuestionField(question: MaybeRefOrGetter<Question>): QuestionField {
  const organisation = useOrganisationStore()
  const words = usePackWords()
  const id = computed(() => toValue(question).id)
  return {
    view: computed(() => viewOf(toValue(question), words)),
    value: computed(() => organisation.answers.values[id.value]),
    unknown: computed(() => organisation.answers.unknown[id.value] !== undefined),
    locked: computed(() => organisation.frozen),
    answer: value => organisation.answer(id.value, value),
    clear: () => organisation.clear(id.value),
    draft(value) {
      if (value === null) organisation.dropDraft(id.value)
      else organisation.draft(id.value, value)
    },
    typing: () => organisation.typing(),
  }
}

/** The words of a question as a field shows them. */
export function viewOf(question: Question, words: PackWords) {
  const text = words.question(question.id)
  return {
    id: question.id,
    control: controlOf(question, words),
    ...aroundPeriod(text.question, words.period(question.period)),
    short: text.short,
    definition: text.definition ?? '',
    terms: (text.terms ?? []).flatMap(term => words.term(term) ?? []),
  }
}

/** Splits a question where its dates stand, so that they can be set apart. */
export function aroundPeriod(question: string, period: string) {
  const [before = '', after] = question.split('{{period}}')
  return after === undefined ? { before, period: '', after: '' } : { before, period, after }
}

function controlOf(question: Question, words: PackWords) {
  const { form } = question
  const t = messagesOf('common')
  switch (form.kind) {
    case 'integer':
    case 'number':
      return {
        kind: 'number' as const,
        whole: form.kind === 'integer',
        minimum: form.minimum,
        maximum: form.maximum,
        unit: (n: number) => words.unit(question.unit, n),
      }
    case 'boolean':
      return {
        kind: 'one' as const,
        options: [
          { value: true, word: t('field.yes') },
          { value: false, word: t('field.no') },
        ],
      }
    case 'one':
    case 'several': {
      const names = words.question(question.id).options ?? {}
      return {
        kind: form.kind,
        options: form.options.map(value => ({ value, word: names[String(value)] ?? String(value) })),
      }
    }
    case 'date':
      return { kind: 'date' as const }
    case 'text':
      return { kind: 'text' as const, long: form.long, maximumLength: form.maximumLength }
  }
}
