import type { Page } from '@playwright/test'
import { expect } from './laurel.ts'

/** Every screen of the demo, by its address behind `#/`; `<id>` stands for the organisation that is open at first. */
export const screens: Readonly<Record<string, string>> = {
  welcome: '',
  'start: the cluster': 'start',
  'start: can you apply': 'o/<id>/start/apply',
  'start: the answer': 'o/<id>/start/answer',
  'start: the papers': 'o/<id>/start/papers',
  overview: 'o/<id>/overview',
  gather: 'o/<id>/gather',
  'assess eligibility': 'o/<id>/assess/eligibility',
  'assess benchmarking': 'o/<id>/assess/benchmarking',
  'assess quality': 'o/<id>/assess/quality',
  'evidence: quality': 'o/<id>/evidence/quality',
  'evidence: an indicator': 'o/<id>/evidence/benchmarking/topic-committed-participants',
  'evidence: dossier': 'o/<id>/evidence/quality?print=dossier&scores=1',
  results: 'o/<id>/results',
  progress: 'o/<id>/results/progress',
  'labels: bronze': 'o/<id>/labels/bronze',
  'labels: silver': 'o/<id>/labels/silver',
  'labels: gold': 'o/<id>/labels/gold',
  'labels: booklet': 'o/<id>/labels/bronze?print=booklet',
  assumptions: 'o/<id>/assumptions',
  'plan: silver': 'o/<id>/plan/silver',
  'plan: gold': 'o/<id>/plan/gold',
  'what if': 'o/<id>/what-if/gold',
  'a plan: empty': 'o/<id>/plan?view=board',
  'a plan: board': 'o/demo-arazubi-ocean/plan?view=board',
  'a plan: table': 'o/demo-arazubi-ocean/plan?view=table',
  'a plan: timeline': 'o/demo-arazubi-ocean/plan?view=timeline',
  'a plan: on paper': 'o/demo-arazubi-ocean/plan?print=plan',
  'a plan: a step': 'o/demo-arazubi-ocean/plan?action=p2',
  'a plan: in progress': 'o/demo-arazubi-ocean/results/progress',
  compare: 'o/<id>/compare',
  'compare: strips': 'o/<id>/compare?view=strips&sort=label',
  'compare: charts': 'o/<id>/compare?view=charts',
  'compare: boxes': 'o/<id>/compare?view=charts&chart=boxes',
  'compare: heat map': 'o/<id>/compare?view=charts&chart=heat',
  'compare: two figures': 'o/<id>/compare?view=charts&chart=scatter',
  'compare: rounds': 'o/<id>/compare?view=charts&chart=rounds',
  'compare: table': 'o/<id>/compare?view=table',
  'compare: cards': 'o/<id>/compare?view=cards',
  'compare: the wall': 'o/<id>/compare?view=strips&wall=2',
  'compare: a chart on the wall': 'o/<id>/compare?view=charts&chart=rounds&wall=1',
  groups: 'o/<id>/groups',
  'groups: a new one': 'o/<id>/groups/new?ready=region',
  'no such group': 'o/<id>/groups/nothing',
  'a broken invitation': 'join/1.nothing',
  rounds: 'o/<id>/rounds',
  'a closed round under today’s rules': 'o/<id>/rounds?today=r2025',
  'a closed round: results': 'o/<id>/results?round=r2025',
  'a closed round: assess': 'o/<id>/assess/quality?round=r2025',
  'no such round': 'o/<id>/overview?round=nothing',
  'settings of a cluster': 'o/<id>/settings',
  settings: 'settings',
  about: 'about',
  'nothing at this address': 'no/such/screen',
  'no such label': 'o/<id>/labels/platinum',
  'not on this device': 'o/nobody/overview',
}

/** Shows a screen of `organisation` as its link would; ends when the app has arrived and its heading is there. */
export async function showScreen(page: Page, organisation: string, screen: string): Promise<void> {
  const path = `/${screen.replace('<id>', organisation)}`
  await page.evaluate(hash => location.assign(hash), `#${path}`)
  // An address may lead further (to the first open card), never elsewhere.
  await expect(page.locator('html')).toHaveAttribute(
    'data-path',
    screen === '' ? '/' : new RegExp(`^${path.split('?')[0]}`),
  )
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expect(page.locator('main')).not.toBeEmpty()
}
