/** Who a series speaks of: the reader's own in the accent and in front, partners each in colour and shape. */
export type SeriesTone =
  | 'own'
  | 'possible'
  | 'partner-1'
  | 'partner-2'
  | 'partner-3'
  | 'partner-4'
  | 'partner-5'
  | 'partner-6'
  | 'partner-7'
  | 'partner-8'
  | 'partner-9'
  | 'partner-10'
  | 'partner-11'
  | 'partner-12'
  | 'rest'

interface ChartSeries {
  readonly id: string
  readonly label: string
  readonly tone: SeriesTone
  /** One for each category, in the content's `figure`; null where not known: no point is drawn, never a zero. */
  readonly values: readonly (number | null)[]
  /** What would be and is not: dashed, its points hollow. */
  readonly hypothetical?: boolean
}

/**
 * What a chart says, before it is drawn: one such value feeds the drawing, the table, the spoken points and the
 * picture to save, so that they cannot differ.
 */
export interface ChartContent {
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  /** Where each category lies in time, as whole days, rising; at equal distances where this is missing. */
  readonly days?: readonly number[]
  /** Heading of the category column of the table. */
  readonly categoryTitle: string
  /** What to see, in one sentence. */
  readonly caption: string
  /** How a figure is written where not all are of one kind; null: not known, or not to be shown. */
  readonly said?: (value: number | null, category: number, series: number) => string
  /** What the values are: shares as fractions of 1, or whole numbers up to `most`. Shares unless said. */
  readonly figure?: 'share' | 'count'
  /** The end of the axis, where it is not that of shares. */
  readonly most?: number
  /** Of a running total: the categories whose bar begins at nothing; the others begin where the one before ends. */
  readonly totals?: readonly number[]
  /** A line to reach, drawn across and said in the table's last column. */
  readonly goal?: { readonly label: string; readonly value: number }
}

/** One point of a chart in words: what the arrow keys say. */
interface SpokenPoint {
  readonly category: string
  readonly series: string
  readonly value: number | null
}

/** The point that the arrow keys stand on. */
export function pointAt(content: ChartContent, category: number, series: number): SpokenPoint | undefined {
  const name = content.categories[category]
  const line = content.series[series]
  if (name === undefined || line === undefined) return undefined
  return { category: name, series: line.label, value: line.values[category] ?? null }
}

/** Rows of the equal table: a category, then the value of each series, then the goal where there is one. */
export function tableRows(
  content: ChartContent,
): readonly { readonly category: string; readonly values: readonly (number | null)[] }[] {
  return content.categories.map((category, i) => ({
    category,
    values: [...content.series.map(line => line.values[i] ?? null), ...(content.goal ? [content.goal.value] : [])],
  }))
}

/** Headings of the equal table. */
export function tableColumns({ categoryTitle, series, goal }: ChartContent): readonly string[] {
  return [categoryTitle, ...series.map(line => line.label), ...(goal ? [goal.label] : [])]
}
