import { recall, remember } from './localMemory.ts'

/**
 * Asks the browser, once on a device, not to empty this origin by itself. Silent in Chromium and Safari; Firefox
 * asks the user. To be called when something of value has been stored.
 */
export async function askToPersist(): Promise<void> {
  if (recall('asked-to-persist') === true || (await isPersisted())) return
  remember('asked-to-persist', true)
  await storageManager()?.persist?.()
}

export async function isPersisted(): Promise<boolean> {
  return (await storageManager()?.persisted?.()) ?? false
}

/** Bytes used and granted, as the browser estimates them; undefined where it does not say. */
export async function estimateRoom(): Promise<{ readonly used: number; readonly granted: number } | undefined> {
  const estimate = await storageManager()?.estimate?.()
  return estimate && { used: estimate.usage ?? 0, granted: estimate.quota ?? 0 }
}

/** Missing outside a secure context. */
function storageManager(): Partial<StorageManager> | undefined {
  return typeof navigator === 'undefined' ? undefined : (navigator as Partial<Navigator>).storage
}
