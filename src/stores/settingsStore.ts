import { defineStore } from 'pinia'
import { reactive, toRefs, watch } from 'vue'
import { rowOrders, type RowOrder } from '#engine/benchmark/meaning/sortedRows.ts'
import { isLanguageCode, languages, type LanguageCode } from '#i18n/languages.ts'
import { recall, remember } from '#storage/localMemory.ts'

/** How this device shows Laurel. None of it belongs to an organisation. */
interface Settings {
  language: LanguageCode
  theme: 'system' | 'light' | 'dark'
  contrast: 'system' | 'more'
  textSize: 'm' | 'l' | 'xl'
  /** Keys without Ctrl or ⌘ are listened to. */
  singleKeys: boolean
  /** Assess shows one question a screen. */
  oneByOne: boolean
  /** How the plan is shown where the address does not say it. */
  planView: PlanView
  /** Order of the figures of a benchmark sheet, likewise. */
  sheetOrder: RowOrder
}

export const planViews = ['board', 'table', 'timeline'] as const

export type PlanView = (typeof planViews)[number]

const choices = {
  theme: ['system', 'light', 'dark'],
  contrast: ['system', 'more'],
  textSize: ['m', 'l', 'xl'],
  planView: planViews,
  sheetOrder: rowOrders,
} as const

export const useSettingsStore = defineStore('settings', () => {
  const settings = reactive<Settings>({ ...defaults(), ...kept() })
  watch(settings, changed => remember('settings', changed))
  return toRefs(settings)
})

function defaults(): Settings {
  return {
    language: preferredLanguage(),
    theme: 'system',
    contrast: 'system',
    textSize: 'm',
    singleKeys: true,
    oneByOne: false,
    planView: 'board',
    sheetOrder: 'dimension',
  }
}

function preferredLanguage(): LanguageCode {
  const wanted = typeof navigator === 'undefined' ? [] : navigator.languages.map(tag => tag.slice(0, 2))
  return wanted.flatMap(code => languages.find(language => language.code === code)?.code ?? []).at(0) ?? 'en'
}

/** What is kept of the settings; anything that is not one of the choices is left out. */
function kept(): Partial<Settings> {
  const found = recall('settings')
  if (!(found instanceof Object)) return {}
  const entries = Object.entries(found).filter(([key, value]) => {
    if (key === 'language') return typeof value === 'string' && isLanguageCode(value)
    if (key === 'singleKeys' || key === 'oneByOne') return typeof value === 'boolean'
    return key in choices && choices[key as keyof typeof choices].some(choice => choice === value)
  })
  return Object.fromEntries(entries)
}
