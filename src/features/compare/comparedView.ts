import type { ComparedFigure } from '#engine/benchmark/comparison.ts'
import type { Relevance } from '#engine/benchmark/meaning/relevance.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import type { Strip } from './strip.ts'

/** A published figure of a group that says something on an indicator. */
export interface ContextFigure {
  readonly id: string
  /** The figure with its population and year. */
  readonly words: string
  readonly source: string
  readonly address: string
  /** In the unit of the line it lies on; undefined where it is a figure of another thing. */
  readonly value: number | undefined
}

/** A compared figure in words, as strips, table and pictures show it. */
export interface ComparedView {
  readonly kind: 'measure' | 'share'
  /** Measure or dimension. */
  readonly id: string
  readonly figure: ComparedFigure
  /** Undefined for a share. */
  readonly indicator: Indicator | undefined
  readonly dimension: string
  /** With its unit, for a line of figures. */
  readonly title: string
  /** Without, for a sentence. */
  readonly name: string
  /** What its figures are counted in, for a column of a file. */
  readonly unit: string
  /** Its figures are shares, fractions of 1. */
  readonly isFraction: boolean
  readonly own: string
  readonly median: string
  readonly quartiles: string
  /** Empty where none is told. */
  readonly percentile: string
  readonly start: string
  readonly end: string
  readonly strip: Strip
  readonly context: readonly ContextFigure[]
  /** What it has to do with the next label; undefined where there is none to work for. */
  readonly relevance: Relevance | undefined
  /** A figure as short as a line has room for; a dash where it is not known. */
  readonly written: (value: number | null) => string
  /** Its figures are levels that have words; else they have a unit or are percent. */
  readonly isLevel: boolean
  /** A figure with its unit, or the words of its level, for a sentence. */
  readonly said: (value: number) => string
}

/** Figures that belong together under one heading. */
export interface ViewGroup {
  readonly id: string
  readonly title: string
  readonly views: readonly ComparedView[]
}
