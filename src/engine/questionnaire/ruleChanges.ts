import type { Indicator } from './questionnaire.ts'

/** What differs between two versions of an indicator, as far as points can follow from it. */
export type RuleChange =
  | {
      readonly kind: 'limit'
      readonly points: number
      readonly before: number | undefined
      readonly after: number | undefined
    }
  | { readonly kind: 'measure' | 'conditions' | 'asks' }

/** Why an indicator may give other points by another version of the pack: its limits first. */
export function ruleChanges(before: Indicator, after: Indicator): readonly RuleChange[] {
  const points = [...new Set([...before.bands, ...after.bands].map(band => band.points))]
  const limits = points.flatMap((each): readonly RuleChange[] => {
    const [then, now] = [before, after].map(({ bands }) => bands.find(band => band.points === each)?.limit)
    return then === now ? [] : [{ kind: 'limit', points: each, before: then, after: now }]
  })
  const differs = (read: (indicator: Indicator) => unknown): boolean =>
    JSON.stringify(read(before)) !== JSON.stringify(read(after))
  return [
    ...limits,
    ...(differs(({ measure, direction }) => [measure, direction]) ? [{ kind: 'measure' } as const] : []),
    ...(differs(({ bands, floor }) => [bands.map(({ points: of, and }) => [of, and]), floor])
      ? [{ kind: 'conditions' } as const]
      : []),
    ...(differs(({ questions }) => questions.map(({ id, form }) => [id, form])) ? [{ kind: 'asks' } as const] : []),
  ]
}
