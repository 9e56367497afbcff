import { inject, type InjectionKey } from 'vue'

/** What can be done from several screens and belongs to none; `app` provides it. */
export interface AppActions {
  /** Saves the open organisation to a file and says so. */
  readonly saveFile: () => void
  /** Asks for a file, opens it or says why not, and shows what was in it. */
  readonly openFile: () => void
  /** Shows the demo network, at once. */
  readonly openDemo: () => void
}

export const appActions: InjectionKey<AppActions> = Symbol('appActions')

export function useAppActions(): AppActions {
  const actions = inject(appActions)
  if (actions === undefined) throw new Error('useAppActions: App provides the actions')
  return actions
}
