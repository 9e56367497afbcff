import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import type { Problem } from '#formats/problems.ts'

/** Outcome of reading what the caller gave: all of it, or the reasons. Codes are those of formats and a few of ours. */
export type Taken<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly InputProblem[] }

export interface InputProblem {
  readonly code: Problem['code'] | 'usage' | 'no-such-file' | 'not-written' | 'not-a-pack'
  readonly path: string
  readonly details: Readonly<Record<string, string | number>>
}

export function refused(code: InputProblem['code'], path: string, details: InputProblem['details'] = {}): Taken<never> {
  return { ok: false, problems: [{ code, path, details }] }
}

/** A path as the caller means it: npm runs scripts in the project's root and says where the caller stood. */
export function callersPath(path: string): string {
  const here = resolve(path)
  const there = resolve(process.env['INIT_CWD'] ?? '.', path)
  return isAbsolute(path) || exists(here) ? here : there
}

/** Where a file that the caller names is to be written: beside the caller, whatever npm made the working folder. */
export function callersFile(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path)
}

export function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}

/** The bytes of a file; `no-such-file` for whatever cannot be read as one. */
export function readBytes(path: string): Taken<Uint8Array> {
  try {
    return { ok: true, value: new Uint8Array(readFileSync(path)) }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    return refused('no-such-file', path, { reason })
  }
}

/** Writes a text; `not-written` when it cannot be. */
export function writeText(path: string, text: string): Taken<string> {
  try {
    writeFileSync(path, text)
    return { ok: true, value: path }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unwritable'
    return refused('not-written', path, { reason })
  }
}
