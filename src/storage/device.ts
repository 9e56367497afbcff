import { openAnnouncements, type Announcements } from './announcements.ts'
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

export function closeDevice(device: Device): void {
  device.announcements.close()
  device.laurel.dexie.close()
  device.demo.dexie.close()
}
