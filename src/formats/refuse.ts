import type { Problem, ProblemCode, Read } from './problems.ts'

const longestQuote = 120

/** What of a file may be quoted in a problem: text only, cut to a length that a sentence can hold. */
export function quote(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cs}]/gu, '\ufffd')
  return visible.length <= longestQuote ? visible : `${visible.slice(0, longestQuote - 1)}…`
}

/** One problem; `path` says where, `/` for the whole of it. */
export function problem(code: ProblemCode, path: string, details: Problem['details'] = {}): Problem {
  return { code, path: quote(path === '' ? '/' : path), details }
}

/** The outcome of a reader that found one reason to take nothing. */
export function refuse(code: ProblemCode, path: string, details: Problem['details'] = {}): Read<never> {
  return { ok: false, problems: [problem(code, path, details)] }
}
