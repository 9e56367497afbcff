import type { ComputedRef } from 'vue'
import { endsBeforeItBegins, type ScheduledAction } from '#engine/planning/schedule.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { useAboutTable } from '#stores/aboutTable.ts'
import { useFilesStore } from '#stores/filesStore.ts'
import { useLabelDays } from '#stores/labelDays.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { showToast } from '#ui/toasts.ts'
import { planDays, planTable } from './planExport.ts'
import { useActionWords } from './useActionWords.ts'

/**
 * The plan as it leaves Laurel: a table for spreadsheets in two forms; with those of the labels, its days in one file.
 * None is made while a step would end before it begins.
 * @param open shows a step.
 */
export function usePlanExports(steps: ComputedRef<readonly ScheduledAction[]>, open: (id: string) => void) {
  const { t } = useMessages('plan', 'common')
  const files = useFilesStore()
  const store = useOrganisationStore()
  const words = useActionWords()
  const labels = useLabelDays()
  const about = useAboutTable()

  const table = () =>
    planTable(steps.value, {
      about: about({ what: t('actions.heading') }),
      column: column => t(`column.${column}`),
      said: step => ({
        title: words.nameOf(step.action),
        about: words.about(step.action),
        target: words.aim(step.action)?.word ?? '',
        level: words.aim(step.action)?.level ?? '',
        status: t(`status.${step.action.status}`),
        overdue: step.isOverdue ? t('actions.overdue') : '',
        after: (store.organisation?.actions ?? [])
          .filter(({ id }) => step.action.after.includes(id))
          .map(words.nameOf)
          .join('; '),
      }),
    })

  function checked(save: () => void): () => void {
    return () => {
      const wrong = steps.value.map(({ action }) => action).filter(endsBeforeItBegins)
      const [first] = wrong
      if (first === undefined) save()
      else
        showToast(t('export.wrongDays', { count: wrong.length, what: words.names(wrong) }), {
          word: t('export.show'),
          run: () => open(first.id),
        })
    }
  }

  return {
    saveCsv: checked(() => void files.saveTable('plan', table())),
    saveWorkbook: checked(() => void files.saveWorkbook('plan', t('actions.heading'), table())),
    saveDays: checked(
      () =>
        void files.saveCalendar(t('export.datesFile'), [
          ...labels.days.value,
          ...planDays(store.organisation?.id ?? '', steps.value, {
            due: ({ action }) => t('export.due', { title: words.nameOf(action) }),
            begins: ({ action }) => t('export.begins', { title: words.nameOf(action) }),
            description: ({ action }) =>
              [words.about(action), action.owner, t('common:shell.independent')].filter(Boolean).join(' · '),
          }),
        ]),
    ),
  }
}
