import type { IsoDate } from '#engine/questionnaire/answers.ts'

/**
 * A cell to be written: figures stay figures, a share is a fraction of 1 that spreadsheets show as percent, a day is
 * one; text is guarded, empty text an empty cell.
 */
export type Cell = string | number | { readonly share: number } | { readonly day: IsoDate }

/** A table as it leaves the house, with what it is: whose figures, beside whom, of which day. */
export interface FileTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** Left out of what another program reads, and of a form to fill in. */
  readonly about?: AboutTable
}

/** Lines that say what a table is, each a word and what it says. */
export interface AboutTable {
  readonly title: string
  readonly lines: readonly (readonly [word: string, said: Cell])[]
}

/** A figure as a cell, empty where it is not known or not to be shown. */
export function figureCell(value: number | null, isFraction: boolean): Cell {
  if (value === null) return ''
  return isFraction ? { share: value } : value
}

/** A day as a cell; what is no day, nothing included, stays text. */
export function dayCell(day: string): Cell {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? { day } : day
}
