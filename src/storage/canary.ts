import { recall, remember } from './localMemory.ts'

/** What the device remembers outside IndexedDB, which a browser may empty as a whole. */
interface Canary {
  readonly organisations: number
  /** ISO instant of the last stored change. */
  readonly savedAt: string
}

export function writeCanary(canary: Canary): void {
  remember('canary', canary)
}

export function readCanary(): Canary | undefined {
  const kept = recall('canary')
  if (!(kept instanceof Object) || !('organisations' in kept) || !('savedAt' in kept)) return undefined
  return { organisations: Number(kept.organisations), savedAt: String(kept.savedAt) }
}

/** A change was stored at this moment. */
export function noteSaved(savedAt: string): void {
  writeCanary({ organisations: Math.max(1, readCanary()?.organisations ?? 0), savedAt })
}
