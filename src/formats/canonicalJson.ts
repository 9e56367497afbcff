/** Plain data as `JSON.parse` gives it. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * The one text of some data, whatever order it was written in (RFC 8785, JSON Canonicalization Scheme): keys sorted by
 * their UTF-16 units, no blanks, numbers and texts as ECMAScript writes them. What is undefined is left out.
 *
 * @throws Error for a number that JSON does not have.
 */
export function canonicalJson(data: unknown): string {
  return write(data as Json)
}

function write(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('canonicalJson: not a number of JSON')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(write).join(',')}]`
  const parts = Object.keys(value)
    .sort()
    .flatMap(key => {
      const part = value[key]
      return part === undefined ? [] : [`${JSON.stringify(key)}:${write(part)}`]
    })
  return `{${parts.join(',')}}`
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)
