import type { Answers } from '#engine/questionnaire/answers.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { useAssessmentStore } from '#stores/assessmentStore.ts'
import { useFilesStore } from '#stores/filesStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { usePackWords } from '#stores/packWords.ts'

/** The open round as tables for spreadsheets: every question with its answer, every indicator with its score. */
export function useExportTables(): { readonly saveAnswers: () => void; readonly saveScores: () => void } {
  const { t } = useMessages('settings', 'score')
  const packs = usePackStore()
  const words = usePackWords()
  const store = useOrganisationStore()
  const results = useAssessmentStore()
  const files = useFilesStore()

  function saveAnswers(): void {
    const columns = (['id', 'question', 'value', 'unit', 'mark'] as const).map(column => t(`export.columns.${column}`))
    const rows = [...(packs.pack?.bank.questions.values() ?? [])].map(({ id, unit }) => [
      id,
      words.question(id).short,
      cellOf(store.answers, id),
      words.unit(unit, 2),
      store.answers.unknown[id] === undefined ? '' : t('score:state.unknown'),
    ])
    void files.saveTable('answers', { columns, rows })
  }

  function saveScores(): void {
    const names = ['id', 'code', 'indicator', 'state', 'measure', 'points', 'greatest'] as const
    const columns = names.map(column => t(`export.columns.${column}`))
    const rows = [...(packs.pack?.questionnaires.values() ?? [])].flatMap(questionnaire =>
      questionnaire.indicators.map(({ id, code }) => {
        const score = results.assessments.get(questionnaire.id)?.indicators.get(id)
        const state = score === undefined ? '' : t(`score:state.${score.state}`)
        const figures = [score?.measure, score?.points, score?.greatest].map(figure => figure ?? '')
        return [id, code, words.indicator(id).title, state, ...figures]
      }),
    )
    void files.saveTable('scores', { columns, rows })
  }

  return { saveAnswers, saveScores }
}

/** Figures stay figures; several options are joined, yes and no are `true` and `false` as in the JSON. */
function cellOf({ values }: Answers, question: string): string | number {
  const value = values[question]
  if (value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'string') return value
  return typeof value === 'boolean' ? String(value) : value.join('; ')
}
