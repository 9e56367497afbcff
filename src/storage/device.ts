import { openAnnouncements, type Announcements } from './announcements.ts'
import type { SaveProblem } from './saveProblem.ts'
import { isDemo, laurelDatabase, type LaurelDatabase } from './database.ts'

/** Everything one page has open: its connections and its voice among the tabs. */
export interface Device {
  readonly laurel: LaurelDatabase
  readonly demo: LaurelDatabase
  readonly announcements: Announcements
}

export function openDevice(): Device {
  return {
    laurel: laurelDatabase('laurel'),
    demo: laurelDatabase('laurel-demo'),
    announcements: openAnnouncements(),
  }
}

export function databaseOf(device: Device, organisation: string): LaurelDatabase {
  return isDemo(organisation) ? device.demo : device.laurel
}

/**
 * Hears when the databases are no longer ours to write: a newer Laurel in another tab wants to change their shape
 * (this tab lets go at once, so that it can), or another tab does not let go of what we want to change.
 */
export function onStorageTrouble(device: Device, tell: (problem: SaveProblem) => void): void {
  for (const { dexie } of [device.laurel, device.demo]) {
    dexie.on('versionchange', event => {
      if (event.newVersion !== null && event.newVersion > 0) tell('closed')
    })
    dexie.on('blocked', () => tell('blocked'))
  }
}

export function closeDevice(device: Device): void {
  device.announcements.close()
  device.laurel.dexie.close()
  device.demo.dexie.close()
}
