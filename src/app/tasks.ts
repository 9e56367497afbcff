import type { Area } from '#i18n/areas.ts'
import type { IconName } from '#ui/icons.ts'

/** The tasks of the rail, in the order of the work. */
export type TaskName =
  'home' | 'overview' | 'gather' | 'assess' | 'evidence' | 'results' | 'labels' | 'plan' | 'compare' | 'settings'

export const tasks: readonly { readonly name: TaskName; readonly icon: IconName }[] = [
  { name: 'home', icon: 'home' },
  { name: 'overview', icon: 'overview' },
  { name: 'gather', icon: 'gather' },
  { name: 'assess', icon: 'assess' },
  { name: 'evidence', icon: 'paper' },
  { name: 'results', icon: 'results' },
  { name: 'labels', icon: 'labels' },
  { name: 'plan', icon: 'plan' },
  { name: 'compare', icon: 'compare' },
  { name: 'settings', icon: 'settings' },
]

/** Where a task is: in the organisation, or, before one is open, at an address that finds the last one. */
export function taskAddress(task: TaskName, organisation: string | undefined): string {
  if (task === 'home') return '/'
  return organisation === undefined ? `/${task}` : `/o/${encodeURIComponent(organisation)}/${task}`
}

declare module 'vue-router' {
  interface RouteMeta {
    /** Message areas to load before the screen shows; `common` and `score` always are. */
    readonly areas?: readonly Area[]
    /** Name of the screen in the bar and the title. */
    readonly title?: TaskName | 'about' | 'rounds' | 'start'
    /** Entry of the rail that is current. */
    readonly task?: TaskName
    /** The screen fills the window and has no rail. */
    readonly bare?: boolean
    /** The screen puts its own navigation beside the rail. */
    readonly aside?: boolean
    /** Needs the pack before it shows. */
    readonly pack?: boolean
    /** Stands for a task of the last organisation. */
    readonly findsOrganisation?: boolean
  }
}
