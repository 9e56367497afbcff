import { deflateSync, inflateSync } from 'fflate'
import type { BenchmarkGroup } from '#engine/benchmark/group/benchmarkGroup.ts'
import { fromBase64url, toBase64url } from './base64url.ts'
import { readGroupFile } from './groupFile.ts'
import type { Read } from './problems.ts'
import { megabyte } from './readJson.ts'
import { refuse } from './refuse.ts'

/** Stands before the group, so that another way of writing can follow. */
const edition = '1'

/** Longer than the longest group makes it, folded. Characters. */
const longest = 200_000

/**
 * A group as the end of an address, folded. It stands behind the `#`, so that no server ever hears of it.
 */
export function writeGroupLink(group: BenchmarkGroup): string {
  const text = new TextEncoder().encode(JSON.stringify(group))
  return `${edition}.${toBase64url(deflateSync(text, { level: 9 }))}`
}

/** The group of such an address, checked like a file. */
export function readGroupLink(link: string): Read<BenchmarkGroup> {
  const details = { context: 'group' }
  if (link.length > longest) return refuse('link-too-long', '', { ...details, length: link.length, maximum: longest })
  const [, written, folded = ''] = /^(\d{1,4})\.(.*)$/s.exec(link) ?? []
  if (written === undefined) return refuse('link-broken', '', details)
  if (written !== edition) return refuse('too-new', '', { found: Number(written), newest: Number(edition) })
  const text = unfold(folded)
  return text === undefined ? refuse('link-broken', '', details) : readGroupFile(text)
}

/** Undefined when the link was cut or changed so that it unfolds to nothing, or to more than a group. */
function unfold(folded: string): Uint8Array | undefined {
  const bytes = fromBase64url(folded)
  if (bytes === undefined) return undefined
  try {
    const text = inflateSync(bytes, { out: new Uint8Array(megabyte) })
    return text.length < megabyte ? text : undefined
  } catch {
    return undefined
  }
}
