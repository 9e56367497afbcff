import { Dexie } from 'dexie'
import { IDBKeyRange, indexedDB } from 'fake-indexeddb'
import { afterEach } from 'vitest'
import { closeDevice, openDevice, type Device } from '#storage/device.ts'

// Dexie looks for the browser's own when it is imported; here is none.
Dexie.dependencies.indexedDB = indexedDB
Dexie.dependencies.IDBKeyRange = IDBKeyRange

const opened: Device[] = []

/** What one tab has open. Two of them share the databases, as two tabs do. Emptied after each test. */
export function aDevice(): Device {
  return keepDevice(openDevice())
}

/** Closes it after the test, whoever has opened it. */
export function keepDevice(device: Device): Device {
  opened.push(device)
  return device
}

afterEach(async () => {
  for (const device of opened.splice(0)) closeDevice(device)
  await Promise.all([Dexie.delete('laurel'), Dexie.delete('laurel-demo')])
})
