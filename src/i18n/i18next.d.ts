import 'i18next'
import type about from './messages/en/about.json'
import type assess from './messages/en/assess.json'
import type assumptions from './messages/en/assumptions.json'
import type cards from './messages/en/cards.json'
import type charts from './messages/en/charts.json'
import type common from './messages/en/common.json'
import type compare from './messages/en/compare.json'
import type compareCharts from './messages/en/compareCharts.json'
import type evidence from './messages/en/evidence.json'
import type gather from './messages/en/gather.json'
import type groups from './messages/en/groups.json'
import type labels from './messages/en/labels.json'
import type overview from './messages/en/overview.json'
import type plan from './messages/en/plan.json'
import type problems from './messages/en/problems.json'
import type progress from './messages/en/progress.json'
import type results from './messages/en/results.json'
import type rounds from './messages/en/rounds.json'
import type score from './messages/en/score.json'
import type tables from './messages/en/tables.json'
import type settings from './messages/en/settings.json'
import type welcome from './messages/en/welcome.json'
import type whatIf from './messages/en/whatIf.json'

/** Makes every message key typed: a wrong key in a script or a template does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    returnNull: false
    resources: {
      common: typeof common
      welcome: typeof welcome
      overview: typeof overview
      gather: typeof gather
      assess: typeof assess
      evidence: typeof evidence
      progress: typeof progress
      rounds: typeof rounds
      results: typeof results
      labels: typeof labels
      assumptions: typeof assumptions
      plan: typeof plan
      whatIf: typeof whatIf
      compare: typeof compare
      compareCharts: typeof compareCharts
      cards: typeof cards
      groups: typeof groups
      settings: typeof settings
      about: typeof about
      problems: typeof problems
      charts: typeof charts
      score: typeof score
      tables: typeof tables
    }
  }
}
