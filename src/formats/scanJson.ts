/** What JSON.parse would swallow or report without a place. `offset` counts from the start of the text. */
interface JsonFault {
  readonly code:
    'not-json' | 'too-deep' | 'duplicate-key' | 'forbidden-key' | 'lone-surrogate' | 'nul-character' | 'out-of-range'
  readonly offset: number
  /** The key or number that is wrong. */
  readonly token?: string
}

type Expected = 'value' | 'first-value' | 'first-key' | 'key' | 'colon' | 'next' | 'nothing'

/** Keys of an object met so far; undefined for an array. */
type Level = Set<string> | undefined

const deepest = 64
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
/** `1e999` has as many letters as the shortest number that a double does not hold. */
const shortestHuge = 5
const word = /true|false|null/y
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const loneSurrogate = /\p{Cs}/u

const quote = 0x22
const backslash = 0x5c

/** Length of the match of the sticky pattern at `at`, 0 without one. */
function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex - at : 0
}

/** First index from `at` on that is no blank of JSON. */
function skipSpace(text: string, at: number): number {
  for (;;) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at
    at += 1
  }
}

/** Index after the closing quote of the string that begins at `start`, or the fault on the way. */
function endOfString(text: string, start: number): number | JsonFault {
  let at = start + 1
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === quote) return at + 1
    if (code === backslash) {
      const length = lengthAt(escape, text, at)
      if (length === 0) return { code: 'not-json', offset: at }
      at += length
    } else if (code >= 0xd800 && code <= 0xdfff) {
      const point = text.codePointAt(at) ?? 0
      if (point <= 0xffff) return { code: 'lone-surrogate', offset: at }
      at += 2
    } else if (code >= 0x20) at += 1
    else return { code: code === 0 ? 'nul-character' : 'not-json', offset: at } // a control character, or NaN at the end
  }
}

/** The string between its quotes, or what its escapes make of it that is unfit. */
function readString(text: string, start: number, end: number): string | JsonFault {
  const raw = text.slice(start + 1, end - 1)
  if (!raw.includes('\\')) return raw
  const value = JSON.parse(text.slice(start, end)) as string
  if (loneSurrogate.test(value)) return { code: 'lone-surrogate', offset: start }
  return value.includes('\0') ? { code: 'nul-character', offset: start } : value
}

/**
 * Walks the whole text by the grammar of RFC 8259 before JSON.parse sees it and returns the first fault:
 * bad grammar, more than 64 levels, a key twice in one object, a key that could reach a prototype, half of a
 * character, NUL, a number beyond what a double holds. Undefined when JSON.parse may have it. Never recursive.
 */
export function scanJson(text: string): JsonFault | undefined {
  const hasEscapes = text.includes('\\')
  const levels: Level[] = []
  let expected: Expected = 'value'
  let at = 0
  const bad = (): JsonFault => ({ code: text.charCodeAt(at) === 0 ? 'nul-character' : 'not-json', offset: at })
  const afterValue = (): Expected => (levels.length === 0 ? 'nothing' : 'next')

  for (;;) {
    at = skipSpace(text, at)
    if (at >= text.length) return expected === 'nothing' ? undefined : { code: 'not-json', offset: at }
    const char = text.charAt(at)
    const takesValue: boolean = expected === 'value' || expected === 'first-value'

    if (char === '"') {
      const isKey: boolean = expected === 'key' || expected === 'first-key'
      if (!takesValue && !isKey) return bad()
      const end = endOfString(text, at)
      if (typeof end !== 'number') return end
      if (isKey || hasEscapes) {
        const value = readString(text, at, end)
        if (typeof value !== 'string') return value
        if (isKey) {
          const keys = levels.at(-1)
          if (forbidden.has(value)) return { code: 'forbidden-key', offset: at, token: value }
          if (keys?.has(value)) return { code: 'duplicate-key', offset: at, token: value }
          keys?.add(value)
        }
      }
      expected = isKey ? 'colon' : afterValue()
      at = end
    } else if (char === '{' || char === '[') {
      if (!takesValue) return bad()
      if (levels.length === deepest) return { code: 'too-deep', offset: at }
      levels.push(char === '{' ? new Set() : undefined)
      expected = char === '{' ? 'first-key' : 'first-value'
      at += 1
    } else if (char === '}' || char === ']') {
      const closes = levels.length > 0 && (levels.at(-1) !== undefined) === (char === '}')
      const empty = expected === (char === '}' ? 'first-key' : 'first-value')
      if (!closes || (expected !== 'next' && !empty)) return bad()
      levels.pop()
      expected = afterValue()
      at += 1
    } else if (char === ',') {
      if (expected !== 'next') return bad()
      expected = levels.at(-1) === undefined ? 'value' : 'key'
      at += 1
    } else if (char === ':') {
      if (expected !== 'colon') return bad()
      expected = 'value'
      at += 1
    } else {
      const digits = lengthAt(number, text, at)
      const length = digits > 0 ? digits : lengthAt(word, text, at)
      if (!takesValue || length === 0) return bad()
      if (digits >= shortestHuge) {
        const token = text.slice(at, at + length)
        if (!Number.isFinite(Number(token))) return { code: 'out-of-range', offset: at, token }
      }
      expected = afterValue()
      at += length
    }
  }
}
