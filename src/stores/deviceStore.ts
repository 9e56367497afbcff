import { defineStore } from 'pinia'
import { markRaw } from 'vue'
import { openDevice } from '#storage/device.ts'

/** This page's connections to the storage, opened on first use. */
export const useDeviceStore = defineStore('device', () => ({ device: markRaw(openDevice()) }))
