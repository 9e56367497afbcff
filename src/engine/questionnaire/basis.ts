import type { SourceId } from './ids.ts'

/**
 * Where a threshold, condition, requirement or piece of guidance comes from.
 * `published`: read in `source` (`via`: read there in somebody else's words);
 * `derived`: follows from something published; `assumed`: ours (`inspiredBy` when borrowed from another scheme);
 * `entered`: by the organisation, from its own papers.
 */
export type Basis =
  | { readonly basis: 'published'; readonly source: SourceId; readonly via?: SourceId }
  | { readonly basis: 'derived'; readonly source?: SourceId }
  | { readonly basis: 'assumed'; readonly inspiredBy?: SourceId }
  | { readonly basis: 'entered' }

export type BasisKind = Basis['basis']
