import type { RouteLocationNormalized, RouteLocationRaw, RouteRecordRaw } from 'vue-router'
import { tasks } from './tasks.ts'

/**
 * Benchmarking groups: with an organisation, and by themselves for a coordinator who has none. They belong to Compare
 * and have no place of their own in the rail.
 */
const ofGroups: readonly (RouteRecordRaw & { readonly name: string })[] = [
  { path: 'groups', name: 'groups', component: () => import('#features/groups/GroupsScreen.vue') },
  { path: 'groups/new', name: 'group-new', component: () => import('#features/groups/GroupEditScreen.vue') },
  { path: 'groups/:group', name: 'group', component: () => import('#features/groups/GroupScreen.vue') },
  { path: 'groups/:group/join', name: 'group-join', component: () => import('#features/groups/JoinScreen.vue') },
  { path: 'groups/:group/edit', name: 'group-edit', component: () => import('#features/groups/GroupEditScreen.vue') },
  {
    path: 'groups/:group/coordinate',
    name: 'group-coordinate',
    component: () => import('#features/groups/CoordinateScreen.vue'),
  },
  {
    path: 'groups/:group/sheet/:sheet',
    name: 'group-sheet',
    component: () => import('#features/groups/SheetScreen.vue'),
  },
]
const groupMeta = { title: 'compare', task: 'compare', areas: ['groups', 'compare', 'problems', 'tables'] } as const

/** Lists were entered on the card of their label once: links to them from then lead on. */
function listBefore({ query, params }: RouteLocationNormalized): RouteLocationRaw | undefined {
  const { organisation } = params
  return query['at'] === 'list' ? { name: 'assumptions', params: { organisation }, query } : undefined
}

/** The tasks of an organisation: `/o/<organisation>/<task>`. */
const ofOrganisation: RouteRecordRaw[] = [
  {
    path: 'overview',
    name: 'overview',
    component: () => import('#features/overview/OverviewScreen.vue'),
    meta: { title: 'overview', task: 'overview', areas: ['overview'] },
  },
  {
    path: 'gather',
    name: 'gather',
    component: () => import('#features/gather/GatherScreen.vue'),
    meta: { title: 'gather', task: 'gather', areas: ['gather', 'problems'] },
  },
  {
    path: 'assess/:questionnaire?/:dimension?/:indicator?',
    name: 'assess',
    component: () => import('#features/assess/AssessScreen.vue'),
    meta: { title: 'assess', task: 'assess', areas: ['assess', 'gather'], aside: true },
  },
  {
    path: 'evidence/:questionnaire?/:indicator?',
    name: 'evidence',
    component: () => import('#features/evidence/EvidenceScreen.vue'),
    meta: { title: 'evidence', task: 'evidence', areas: ['evidence'] },
  },
  {
    path: 'results',
    name: 'results',
    component: () => import('#features/results/ResultsScreen.vue'),
    meta: { title: 'results', task: 'results', areas: ['results', 'charts', 'tables'] },
  },
  {
    path: 'results/progress',
    name: 'progress',
    component: () => import('#features/progress/ProgressScreen.vue'),
    meta: { title: 'results', task: 'results', areas: ['progress', 'charts', 'tables'] },
  },
  {
    path: 'labels/:label?',
    name: 'labels',
    component: () => import('#features/labels/LabelsScreen.vue'),
    beforeEnter: listBefore,
    meta: { title: 'labels', task: 'labels', areas: ['labels', 'assumptions'] },
  },
  {
    path: 'assumptions',
    name: 'assumptions',
    component: () => import('#features/labels/AssumptionsScreen.vue'),
    meta: { title: 'labels', task: 'labels', areas: ['labels', 'assumptions'] },
  },
  {
    path: 'plan/:label?',
    name: 'plan',
    component: () => import('#features/plan/PlanScreen.vue'),
    meta: { title: 'plan', task: 'plan', areas: ['plan', 'charts', 'tables', 'labels'] },
  },
  {
    path: 'what-if/:label?',
    name: 'what-if',
    component: () => import('#features/plan/WhatIfScreen.vue'),
    meta: { title: 'plan', task: 'plan', areas: ['plan', 'whatIf'] },
  },
  {
    path: 'compare',
    name: 'compare',
    component: () => import('#features/compare/CompareScreen.vue'),
    meta: {
      title: 'compare',
      task: 'compare',
      areas: ['compare', 'compareCharts', 'cards', 'charts', 'tables', 'problems'],
    },
  },
  ...ofGroups.map(route => ({ ...route, meta: groupMeta })),
  {
    path: 'rounds',
    name: 'rounds',
    component: () => import('#features/rounds/RoundsScreen.vue'),
    meta: { title: 'rounds', task: 'settings', areas: ['rounds'] },
  },
  {
    path: 'settings',
    name: 'organisation-settings',
    component: () => import('#features/settings/SettingsScreen.vue'),
    meta: { title: 'settings', task: 'settings', areas: ['settings', 'problems'] },
  },
  {
    path: 'start/:step',
    name: 'organisation-start',
    component: () => import('#features/welcome/StartScreen.vue'),
    meta: { title: 'start', task: 'home', areas: ['welcome'], bare: true },
  },
]

/** `/overview` and the like find the organisation that was open last; without one they say how to get one. */
const ofAnyOrganisation: RouteRecordRaw[] = tasks
  .map(task => task.name)
  .filter(task => task !== 'home' && task !== 'settings')
  .map(task => ({
    path: `/${task}`,
    component: () => import('./NoOrganisationYet.vue'),
    meta: { title: task, task, findsOrganisation: true },
  }))

const elsewhere = '/:pathMatch(.*)*'

export const routes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'home',
    component: () => import('#features/welcome/WelcomeScreen.vue'),
    meta: { title: 'home', task: 'home', areas: ['welcome'], bare: true },
  },
  {
    path: '/start/:step?',
    name: 'start',
    component: () => import('#features/welcome/StartScreen.vue'),
    meta: { title: 'start', task: 'home', areas: ['welcome'], bare: true },
  },
  {
    path: '/o/:organisation',
    redirect: to => ({ name: 'overview', params: to.params }),
    meta: { pack: true },
    children: ofOrganisation,
  },
  ...ofAnyOrganisation,
  ...ofGroups.map(route => ({
    ...route,
    path: `/${route.path}`,
    name: `${route.name}-alone`,
    meta: { ...groupMeta, pack: true },
  })),
  {
    path: '/join/:link',
    name: 'join',
    component: () => import('#features/groups/JoinScreen.vue'),
    meta: { ...groupMeta, pack: true },
  },
  {
    path: '/settings',
    name: 'settings',
    component: () => import('#features/settings/SettingsScreen.vue'),
    meta: { title: 'settings', task: 'settings', areas: ['settings', 'problems'] },
  },
  {
    path: '/about',
    name: 'about',
    component: () => import('#features/about/AboutScreen.vue'),
    meta: { title: 'about', task: 'settings', areas: ['about'], pack: true },
  },
  { path: elsewhere, name: 'not-found', component: () => import('./NotFound.vue') },
  { path: elsewhere, name: 'round-missing', component: () => import('./RoundMissing.vue') },
  { path: elsewhere, name: 'organisation-missing', component: () => import('./OrganisationMissing.vue') },
]
