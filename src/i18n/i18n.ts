import { createInstance, type i18n as I18n } from 'i18next'
import I18NextVue from 'i18next-vue'
import { shallowRef, type App, type ShallowRef } from 'vue'
import type { Area } from './areas.ts'
import { backend } from './backend.ts'
import { fallbacksOf, shownInsteadOf, type LanguageCode } from './languages.ts'

/** The one i18next instance; components read it through `useMessages`. */
export const i18n: I18n = createInstance()

/** The language of the words on screen, which dates and figures follow; not always the one that was chosen. */
export const shownLanguage: Readonly<ShallowRef<LanguageCode>> = shallowRef<LanguageCode>('en')

/** Loads what every screen needs. To be awaited before anything is drawn. */
export async function startLanguage(chosen: LanguageCode): Promise<void> {
  await i18n.use(backend).init({
    lng: chosen,
    fallbackLng: code => [...fallbacksOf(code)],
    load: 'currentOnly',
    ns: ['common', 'score'],
    defaultNS: 'common',
    interpolation: { escapeValue: false, skipOnVariables: true },
    returnNull: false,
  })
  show(chosen)
}

/** Gives every component of the app its words. */
export function installMessages(app: App): void {
  app.use(I18NextVue, { i18next: i18n })
}

/**
 * Loads the words of these areas in the language of the screen; at once when they are there.
 * @throws what kept them away: a screen without its words is none.
 */
export async function loadAreas(areas: readonly Area[]): Promise<void> {
  await i18n.loadNamespaces([...areas])
  const languages = [i18n.language, ...fallbacksOf(i18n.language)]
  const missing = areas.filter(area => languages.some(language => !i18n.hasResourceBundle(language, area)))
  // i18next does not ask again by itself for what did not come once.
  if (missing.length > 0) await askAgain(languages, missing)
}

function askAgain(languages: readonly string[], areas: readonly Area[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (errors?: readonly Error[]): void => {
      const [first] = errors ?? []
      if (first === undefined) resolve()
      else reject(first)
    }
    void i18n.reloadResources([...languages], [...areas], done)
  })
}

export async function changeLanguage(chosen: LanguageCode): Promise<void> {
  if (i18n.language !== chosen) await i18n.changeLanguage(chosen)
  show(chosen)
}

function show(chosen: LanguageCode): void {
  const shown = shownInsteadOf(chosen)
  ;(shownLanguage as ShallowRef<LanguageCode>).value = shown
  if (typeof document !== 'undefined') document.documentElement.lang = shown
}
