import 'i18next'

/** Makes every message key typed: a wrong key in a script or a template does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    returnNull: false
    resources: {
      common: (typeof import('./messages/en/common.json'))['default']
      welcome: (typeof import('./messages/en/welcome.json'))['default']
      overview: (typeof import('./messages/en/overview.json'))['default']
      gather: (typeof import('./messages/en/gather.json'))['default']
      assess: (typeof import('./messages/en/assess.json'))['default']
      results: (typeof import('./messages/en/results.json'))['default']
      labels: (typeof import('./messages/en/labels.json'))['default']
      compare: (typeof import('./messages/en/compare.json'))['default']
      settings: (typeof import('./messages/en/settings.json'))['default']
      about: (typeof import('./messages/en/about.json'))['default']
      problems: (typeof import('./messages/en/problems.json'))['default']
      charts: (typeof import('./messages/en/charts.json'))['default']
      score: (typeof import('./messages/en/score.json'))['default']
    }
  }
}
