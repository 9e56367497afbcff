/** The message files of a language, one an area: what a screen loads before it shows. */
export const areas = [
  'common',
  'welcome',
  'overview',
  'gather',
  'assess',
  'evidence',
  'results',
  'progress',
  'rounds',
  'labels',
  'assumptions',
  'plan',
  'whatIf',
  'compare',
  'cards',
  'groups',
  'compareCharts',
  'settings',
  'about',
  'problems',
  'charts',
  'tables',
  'score',
] as const

export type Area = (typeof areas)[number]
