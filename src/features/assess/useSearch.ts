import { computed, ref } from 'vue'
import { answerWords } from '#stores/answerWords.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { usePackWords } from '#stores/packWords.ts'
import { placeOf } from './assessPlace.ts'
import { searchEverything, type SearchEntry } from './searchEverything.ts'

/** Looks for words in titles, questions, definitions, notes, papers and answers of all questionnaires. */
export function useSearch() {
  const packs = usePackStore()
  const store = useOrganisationStore()
  const words = usePackWords()
  const query = ref('')

  const entries = computed<readonly SearchEntry[]>(() =>
    [...(packs.pack?.questionnaires.values() ?? [])].flatMap(questionnaire =>
      questionnaire.indicators.map(indicator => {
        const text = words.indicator(indicator.id)
        const asked = indicator.asks.flatMap(question => {
          const { question: full, short, definition = '' } = words.question(question.id)
          const value = store.answers.values[question.id]
          return [short, full, definition, value === undefined ? '' : answerWords(question, value, words)]
        })
        const papers = (store.organisation?.evidence ?? []).filter(paper => paper.indicator === indicator.id)
        const note = store.organisation?.notes[`${store.round?.id ?? ''}/${indicator.id}`] ?? ''
        return {
          place: placeOf(questionnaire, indicator),
          code: indicator.code,
          title: text.title,
          texts: [
            text.question,
            text.definition,
            ...asked,
            note,
            ...papers.map(paper => `${paper.title} ${paper.place}`),
          ],
        }
      }),
    ),
  )
  const hits = computed(() => (query.value.trim() === '' ? [] : searchEverything(entries.value, query.value)))
  return { query, hits }
}
