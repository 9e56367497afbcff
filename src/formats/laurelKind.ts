import type { Read } from './problems.ts'
import { quote, refuse } from './refuse.ts'

interface LaurelKind {
  /** `organisation`, `card`, … */
  readonly thing: string
  readonly version: number
}

const said = /^([a-z]+(?:-[a-z]+)*)\/(\d{1,4})$/

/** What a parsed file says it is by its `"laurel": "<thing>/<n>"`; undefined when it is none of ours. */
export function laurelKind(data: unknown): LaurelKind | undefined {
  if (typeof data !== 'object' || data === null || !('laurel' in data) || typeof data.laurel !== 'string')
    return undefined
  const [, thing, version] = said.exec(data.laurel) ?? []
  return thing === undefined || version === undefined ? undefined : { thing, version: Number(version) }
}

/** The version of the data if it is a `thing` no newer than `newest`; else why it cannot be read here. */
export function readVersion(data: unknown, thing: string, newest: number, where = ''): Read<number> {
  const kind = laurelKind(data)
  if (kind === undefined) return refuse('foreign', where)
  if (kind.thing !== thing) return refuse('not-this-kind', where, { found: quote(kind.thing), needed: thing })
  if (kind.version > newest) return refuse('too-new', where, { found: kind.version, newest })
  return { ok: true, value: kind.version }
}
