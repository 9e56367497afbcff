import { agreementOf } from '#engine/benchmark/group/agreement.ts'
import type { BenchmarkGroup } from '#engine/benchmark/group/benchmarkGroup.ts'
import { canonicalJson } from './canonicalJson.ts'
import { readVersion } from './laurelKind.ts'
import type { Read } from './problems.ts'
import { megabyte, readJson } from './readJson.ts'
import { problem, quote } from './refuse.ts'
import { readBySchema } from './schemaProblems.ts'
import { sha256 } from './sha256.ts'
import { validate as isGroup } from './validators/group.js'

/** A benchmarking group from the bytes of a `.group.json`. */
export function readGroupFile(source: Uint8Array | string): Read<BenchmarkGroup> {
  const json = readJson(source, { maximumBytes: megabyte })
  return json.ok ? readGroup(json.value) : json
}

/** A benchmarking group from parsed data. */
export function readGroup(data: unknown): Read<BenchmarkGroup> {
  const version = readVersion(data, 'group', 1)
  if (!version.ok) return version
  const read = readBySchema<BenchmarkGroup>(isGroup, data)
  if (!read.ok) return read
  const problems = (['members', 'peers'] as const).flatMap(list => twice(list, read.value[list]))
  return problems.length > 0 ? { ok: false, problems } : read
}

/** The text of a `.group.json`. */
export function writeGroup(group: BenchmarkGroup): string {
  return `${JSON.stringify(group, null, 2)}\n`
}

/** SHA-256 of all that is agreed to, as hexadecimal: the same for the same words, and for no others. */
export async function agreementHash(group: BenchmarkGroup): Promise<string> {
  return sha256(new TextEncoder().encode(canonicalJson(agreementOf(group))))
}

/** What no schema can say: ids that stand twice. */
function twice(list: string, members: readonly { readonly id: string }[]) {
  const seen = new Set<string>()
  return members.flatMap(({ id }, at) => {
    if (seen.has(id)) return [problem('duplicate-key', `/${list}/${at}/id`, { token: quote(id) })]
    seen.add(id)
    return []
  })
}
