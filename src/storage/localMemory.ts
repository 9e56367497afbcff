/** Everything Laurel keeps in localStorage begins with this. */
const prefix = 'laurel.'

/** Small things outside IndexedDB: settings, the canary. A browser that refuses localStorage just forgets them. */
export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value))
  } catch {
    // Refused or full: what is kept here is a convenience, never an answer.
  }
}

/** @returns undefined when there is nothing, or nothing readable. */
export function recall(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(prefix + key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export function forgetAll(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
  } catch {
    // Refused: then nothing was kept either.
  }
}
