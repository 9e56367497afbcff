/** Work that only one tab does at a time; skipped when another tab does it already. */
export async function ifFree(name: string, work: () => Promise<void>): Promise<void> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return work()
  await navigator.locks.request(`laurel.${name}`, { ifAvailable: true }, lock => (lock ? work() : undefined))
}

/** Holds a name until the page is left, so that `ifFree` of other tabs passes it by. */
export function holdUntilPageIsLeft(name: string): void {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return
  void navigator.locks.request(`laurel.${name}`, { mode: 'shared' }, () => new Promise(() => undefined))
}
