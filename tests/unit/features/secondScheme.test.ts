// @vitest-environment happy-dom
import { mount, flushPromises, type VueWrapper } from '@vue/test-utils'
import { getActivePinia } from 'pinia'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import AssumptionsScreen from '#features/labels/AssumptionsScreen.vue'
import LabelsScreen from '#features/labels/LabelsScreen.vue'
import PlanScreen from '#features/plan/PlanScreen.vue'
import WhatIfScreen from '#features/plan/WhatIfScreen.vue'
import { routes } from '#app/routes.ts'
import { areas } from '#i18n/areas.ts'
import { installMessages, loadAreas, startLanguage } from '#i18n/i18n.ts'
import { appActions } from '#ui/appActions.ts'
import { aTab } from '#tests/builders/aTab.ts'
import texts from '#tests/fixtures/schemes/guild.en.json'
import scheme from '#tests/fixtures/schemes/guild.json'

// The app as it would be with another scheme over the same questionnaires.
vi.mock(import('#stores/packStructure.ts'), async original => {
  const { packFiles } = await original()
  return { packFiles: { ...packFiles, labels: scheme as unknown as typeof packFiles.labels } }
})
vi.mock(import('#stores/packEnglish.ts'), async original => {
  const { englishTexts } = await original()
  const labels = '/questionnaires/cluster-excellence/texts/en/labels.json'
  return { englishTexts: { ...englishTexts, [labels]: texts } }
})

beforeAll(async () => {
  await startLanguage('en')
  await loadAreas(areas)
})

let shown: VueWrapper | undefined
afterEach(() => {
  shown?.unmount()
})

/** A screen of a cluster that answered a little, at its address. */
async function show(screen: Component, path: string): Promise<VueWrapper> {
  const { library, open, packs } = aTab()
  const id = await library.create(
    { name: 'Aurora Cluster', country: 'BG', field: '', goal: 'gold' },
    { name: '2026', referenceDate: '2026-10-31', reportingYear: 2025 },
  )
  await packs.ready()
  open.answerAll({ 'cluster.legal-form': 'association', 'members.committed': 41, 'members.contacted': 29 }, {})
  open.addHistory({ label: 'spark', event: 'awarded', date: '2026-05-10', certificate: 'G1' })
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(`/o/${id}/${path}`)
  const pinia = getActivePinia()
  if (!pinia) throw new Error('no store')
  const actions = { saveFile: () => undefined, openFile: () => undefined, openDemo: () => undefined }
  shown = mount(screen, {
    global: {
      plugins: [pinia, router, { install: installMessages }],
      provide: { [appActions as symbol]: actions },
      stubs: { teleport: true, BarFigure: true, WaterfallFigure: true, BarActions: true, BarCrumb: true },
    },
  })
  await flushPromises()
  return shown
}

describe('a second, quite different scheme', () => {
  test('has its labels, requirements, reasons and days on Labels', async () => {
    const spark = await show(LabelsScreen, 'labels/spark')
    expect(spark.find('[data-requirement="legal-form"]').attributes('data-state')).toBe('not-met')
    expect(spark.find('[data-requirement="structure"]').attributes('data-state')).toBe('not-yet-known')
    expect(spark.text()).toContain('Held since 10 May 2026')
    // Seven months from the award.
    expect(spark.find('[data-day="spark-expires"]').text()).toContain('10 December 2026')
    spark.unmount()

    const beacon = await show(LabelsScreen, 'labels/beacon')
    expect(beacon.find('[data-requirement="spark-held"]').attributes('data-state')).toBe('met')
    expect(beacon.find('[data-requirement="two-areas"]').attributes('data-needed')).toBe('2')
    expect(beacon.find('[data-announced="stricter"]').text()).toContain('It will be stricter.')
  })

  test('is planned for: the fact it asks is a step, and each dimension reaches its share', async () => {
    const plan = await show(PlanScreen, 'plan/spark')
    const least = plan.find('[data-route="least"]')
    expect(least.text()).toContain('A cooperative')
    expect(least.findAll('[data-raise]').length).toBeGreaterThan(0)
    expect(plan.text()).not.toContain('Gold')
  })

  test('follows what is supposed', async () => {
    const whatIf = await show(WhatIfScreen, 'what-if/spark')
    expect(whatIf.find('[data-sum="spark"]').text()).toContain('0 of 3 met')
    await whatIf.find('[data-question="cluster.legal-form"] input[value="cooperative"]').setValue(true)
    expect(whatIf.find('[data-sum="spark"]').text()).toContain('1 of 3 met')
    expect(whatIf.find('[data-gained]').text()).toContain('A cooperative')
  })

  test('leaves the assumptions of the indicators as they are', async () => {
    const assumptions = await show(AssumptionsScreen, 'assumptions')
    expect(assumptions.findAll('[data-limits]').length).toBeGreaterThan(20)
    expect(assumptions.findAll('[data-rule]')).toHaveLength(0)
  })
})
