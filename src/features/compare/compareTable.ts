import type { ComparedView } from './useComparison.ts'
import type { Partner } from './partners.ts'

interface TableWords {
  readonly measure: string
  readonly you: string
  readonly median: string
  readonly quartiles: string
  readonly n: string
}

/** The comparison as rows of words: the same figures as the strips, one column a partner. */
export function compareTable(
  views: readonly ComparedView[],
  partners: readonly Partner[],
  words: TableWords,
): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  return {
    columns: [
      words.measure,
      words.you,
      words.median,
      words.quartiles,
      words.n,
      ...partners.map(({ card }) => card.organisation.name),
    ],
    rows: views.map(view => [
      view.title,
      view.own,
      view.median,
      view.quartiles,
      String(view.measure.n),
      ...partners.map(({ card }) =>
        view.written(view.measure.values.find(value => value.card.id === card.id)?.value ?? null),
      ),
    ]),
  }
}
