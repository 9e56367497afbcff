import type { Device } from './device.ts'
import { forgetAll } from './localMemory.ts'

/**
 * Leaves nothing of Laurel on this device: both databases, localStorage, caches, service workers.
 * The next thing that is stored begins anew.
 */
export async function eraseEverything(device: Device): Promise<void> {
  device.announcements.say({ kind: 'erased' })
  const erased = [device.laurel, device.demo].map(({ dexie }) => dexie.delete({ disableAutoOpen: false }))
  await Promise.all(erased)
  forgetAll()
  if (typeof caches !== 'undefined') await Promise.all((await caches.keys()).map(name => caches.delete(name)))
  if (typeof navigator !== 'undefined' && 'serviceWorker' in navigator) {
    const workers = await navigator.serviceWorker.getRegistrations()
    await Promise.all(workers.map(worker => worker.unregister()))
  }
}
