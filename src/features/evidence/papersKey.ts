import { inject, type InjectionKey } from 'vue'
import type { usePapers } from './usePapers.ts'

/** What the screen does with papers, for every row of it. */
export const papersKey: InjectionKey<ReturnType<typeof usePapers>> = Symbol('papers')

export function usePapersOfScreen(): ReturnType<typeof usePapers> {
  const papers = inject(papersKey)
  if (papers === undefined) throw new Error('usePapersOfScreen: must be used within EvidenceScreen')
  return papers
}
