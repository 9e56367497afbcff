import type { ComputedRef } from 'vue'
import type { ScheduledAction } from '#engine/planning/schedule.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { useFilesStore } from '#stores/filesStore.ts'
import { useLabelDays } from '#stores/labelDays.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { useInventedMark } from '#stores/useInventedMark.ts'
import { planDays, planTable } from './planExport.ts'
import { useActionWords } from './useActionWords.ts'

/** The plan as it leaves Laurel: a table for spreadsheets in two forms; with those of the labels, its days in one file. */
export function usePlanExports(steps: ComputedRef<readonly ScheduledAction[]>) {
  const { t } = useMessages('plan', 'common')
  const files = useFilesStore()
  const store = useOrganisationStore()
  const words = useActionWords()
  const labels = useLabelDays()
  const invented = useInventedMark()

  const table = () =>
    planTable(steps.value, {
      foot: invented.value(t('foot', { name: store.organisation?.profile.name ?? '' })),
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

  return {
    saveCsv: () => void files.saveTable('plan', table()),
    saveWorkbook: () => void files.saveWorkbook('plan', t('actions.heading'), table()),
    saveDays: () =>
      void files.saveCalendar(t('export.datesFile'), [
        ...labels.days.value,
        ...planDays(store.organisation?.id ?? '', steps.value, {
          due: ({ action }) => t('export.due', { title: words.nameOf(action) }),
          begins: ({ action }) => t('export.begins', { title: words.nameOf(action) }),
          description: ({ action }) =>
            [words.about(action), action.owner, t('common:shell.independent')].filter(Boolean).join(' · '),
        }),
      ]),
  }
}
