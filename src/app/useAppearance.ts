import { onScopeDispose, shallowRef, watch, watchEffect } from 'vue'
import { changeLanguage, shownLanguage } from '#i18n/i18n.ts'
import { usePackStore } from '#stores/packStore.ts'
import { useSettingsStore } from '#stores/settingsStore.ts'
import { singleKeys } from '#ui/keyboard.ts'

/** Carries the reader's settings onto the page: language, theme, contrast, size of text, single keys. */
export function useAppearance(): void {
  const settings = useSettingsStore()
  const packs = usePackStore()
  const wantsContrast = matchMedia('(prefers-contrast: more)')
  const systemContrast = shallowRef(wantsContrast.matches)
  const follow = (event: MediaQueryListEvent): void => void (systemContrast.value = event.matches)
  wantsContrast.addEventListener('change', follow)
  onScopeDispose(() => wantsContrast.removeEventListener('change', follow))

  watchEffect(() => {
    const { dataset } = document.documentElement
    setOrDrop(dataset, 'theme', settings.theme === 'system' ? undefined : settings.theme)
    setOrDrop(dataset, 'contrast', settings.contrast === 'more' || systemContrast.value ? 'more' : undefined)
    setOrDrop(dataset, 'textSize', settings.textSize === 'm' ? undefined : settings.textSize)
    singleKeys.value = settings.singleKeys
  })
  watch(
    () => settings.language,
    async language => {
      await changeLanguage(language)
      if (packs.pack !== undefined) await packs.ready(shownLanguage.value)
    },
  )
}

function setOrDrop(dataset: DOMStringMap, name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(dataset, name)
  else dataset[name] = value
}
