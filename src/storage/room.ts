/** Asks the browser not to empty this origin by itself. Silent in Chromium and Safari; Firefox asks the user. */
export async function askToPersist(): Promise<boolean> {
  return (await storageManager()?.persist?.()) ?? false
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
