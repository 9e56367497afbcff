import type { TFunction } from 'i18next'
import { useTranslation } from 'i18next-vue'
import type { Area } from './areas.ts'
import { i18n, shownLanguage } from './i18n.ts'

/**
 * The words of these areas, for a component: keys of the first one stand alone, those of the others as `area:key`.
 * Follows the language. The route loads the areas (`meta.areas`); `common` and `score` are always there.
 */
export function useMessages<const Areas extends readonly [Area, ...Area[]]>(...areas: Areas): { t: TFunction<Areas> } {
  const { t } = useTranslation<Areas>(areas)
  return { t }
}

/** The same for code outside components; read inside a computed value it follows the language too. */
export function messagesOf<const Areas extends readonly [Area, ...Area[]]>(...areas: Areas): TFunction<Areas> {
  return i18n.getFixedT(shownLanguage.value, areas)
}
