/** Something wrong with a file, for the person who writes it. */
export interface Finding {
  readonly file: string
  readonly path: string
  readonly reason: string
}

interface Coded {
  readonly code: string
  readonly path: string
  readonly details: Readonly<Record<string, string | number>>
}

/** A problem with a code as a finding in a file: `limit out of reach (limit 5, least 0, greatest 3)`. */
export function findingOf(file: string, { code, path, details }: Coded): Finding {
  const figures = Object.entries(details).map(([name, value]) => `${name} ${value}`)
  const reason = code.replaceAll('-', ' ') + (figures.length > 0 ? ` (${figures.join(', ')})` : '')
  return { file, path, reason }
}

export function lineOf({ file, path, reason }: Finding): string {
  return `${file}: ${path === '' ? '/' : path}: ${reason}`
}
