import { recall, remember } from '#storage/localMemory.ts'

/** An agreement that is being written, so that it is there again when its page was left: on this device alone. */

const key = (name: string): string => `groupDraft.${name}`

export function keepDraft(name: string, draft: object): void {
  remember(key(name), draft)
}

/** What was kept, laid over what the page begins with; parts of another kind than there are left alone. */
export function withKeptDraft<Draft extends object>(name: string, draft: Draft): Draft {
  const kept = recall(key(name))
  if (!(kept instanceof Object)) return draft
  const fits = Object.entries(kept).filter(([part, value]) => typeof value === typeof draft[part as keyof Draft])
  return { ...draft, ...Object.fromEntries(fits) }
}

export function forgetDraft(name: string): void {
  remember(key(name), null)
}
