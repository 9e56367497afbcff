/** A part of a long list: places from `from` (inclusive) to `to` (exclusive). */
export interface ListPage {
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly from: number
  readonly to: number
}

/** The page asked for, or the nearest there is; a list of at most `most` stands on one page, a longer one on several. */
export function pageOf(count: number, asked: number, { size, most }: { readonly size: number; readonly most: number }) {
  if (count <= most) return { page: 1, pages: 1, from: 0, to: count } satisfies ListPage
  const pages = Math.ceil(count / size)
  const page = Math.min(Math.max(1, asked), pages)
  return { page, pages, from: (page - 1) * size, to: Math.min(page * size, count) } satisfies ListPage
}
