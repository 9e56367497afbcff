import type { ScheduledAction } from '#engine/planning/schedule.ts'
import type { CalendarDay } from '#formats/calendarFile.ts'
import { dayCell, type AboutTable, type Cell, type FileTable } from '#formats/tableFile.ts'

/** Every column of the plan as it leaves Laurel, in this order. */
export const planColumns = [
  'title',
  'about',
  'target',
  'level',
  'owner',
  'effort',
  'start',
  'due',
  'status',
  'overdue',
  'after',
  'papers',
  'notes',
] as const

type Column = (typeof planColumns)[number]

interface Words {
  readonly column: (column: Column) => string
  /** What the table is, for whoever gets the file. */
  readonly about: AboutTable
  /** What only words can say of a step. */
  readonly said: (
    step: ScheduledAction,
  ) => Readonly<Record<Exclude<Column, 'owner' | 'effort' | 'start' | 'due' | 'papers' | 'notes'>, string>>
}

/** The plan as a table with its heading; days and days of work are cells that a spreadsheet sorts and adds up. */
export function planTable(steps: readonly ScheduledAction[], words: Words): FileTable {
  const rows = steps.map(step => {
    const { owner, effort, start, due, papers, notes } = step.action
    const cells: Readonly<Record<Column, Cell>> = {
      ...words.said(step),
      owner,
      effort: effort ?? '',
      start: dayCell(start),
      due: dayCell(due),
      papers,
      notes,
    }
    return planColumns.map(column => cells[column])
  })
  return { columns: planColumns.map(words.column), rows, about: words.about }
}

interface DayWords {
  readonly due: (step: ScheduledAction) => string
  readonly begins: (step: ScheduledAction) => string
  readonly description: (step: ScheduledAction) => string
}

/**
 * The days of what is still to be done, for a calendar program: the last one with a reminder a week before and on the
 * day, the first one as it comes.
 */
export function planDays(
  organisation: string,
  steps: readonly ScheduledAction[],
  words: DayWords,
): readonly CalendarDay[] {
  return steps
    .filter(({ isPlanned }) => isPlanned)
    .flatMap(step => {
      const { id, start, due } = step.action
      const description = words.description(step)
      const uid = `${organisation}-action-${id}`
      return [
        ...(start === '' || start === due
          ? []
          : [{ id: `${uid}-begin`, date: start, title: words.begins(step), description, remind: [] }]),
        ...(due === '' ? [] : [{ id: uid, date: due, title: words.due(step), description, remind: [7, 0] }]),
      ]
    })
}
