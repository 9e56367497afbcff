import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { getActivePinia } from 'pinia'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { routes } from '#app/routes.ts'
import type { GoalId } from '#engine/questionnaire/ids.ts'
import { areas } from '#i18n/areas.ts'
import { installMessages, loadAreas, startLanguage } from '#i18n/i18n.ts'
import { appActions } from '#ui/appActions.ts'
import { aTab } from './aTab.ts'

/** Every word of the app, in English; once a file. */
export async function startWords(): Promise<void> {
  await startLanguage('en')
  await loadAreas(areas)
}

type Tab = ReturnType<typeof aTab>

/** Screens of a new cluster, mounted with all stores; `before` works on it first. The clock is that of `aTab`. */
export function useScreens() {
  let shown: VueWrapper | undefined

  return {
    show: async (
      screen: Component,
      path: string,
      before: (tab: Tab) => void | Promise<void> = () => undefined,
      goal: GoalId = 'silver',
    ) => {
      const tab = aTab()
      const id = await tab.library.create(
        { name: 'Aurora Cluster', country: 'BG', field: '', goal },
        { name: '2026', referenceDate: '2026-10-31', reportingYear: 2025 },
      )
      await tab.packs.ready()
      await before(tab)
      const router = createRouter({ history: createMemoryHistory(), routes })
      await router.push(`/o/${id}/${path}`)
      const pinia = getActivePinia()
      if (!pinia) throw new Error('no store')
      const actions = { saveFile: () => undefined, openFile: () => undefined, openDemo: () => undefined }
      const mounted = mount(screen, {
        global: {
          plugins: [pinia, router, { install: installMessages }],
          provide: { [appActions as symbol]: actions },
          stubs: {
            teleport: true,
            BarFigure: true,
            LineFigure: true,
            WaterfallFigure: true,
            BarActions: true,
            BarCrumb: true,
          },
        },
      })
      shown = mounted
      await flushPromises()
      return { ...tab, results: tab.scores, router, screen: mounted }
    },
    leave: () => {
      shown?.unmount()
      shown = undefined
    },
  }
}
