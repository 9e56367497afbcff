import type { Limit } from './condition.ts'
import type { Figure } from './range.ts'

/**
 * Whether a figure keeps to a limit; null while it may or may not. Nothing is rounded before comparing.
 * Where there is no figure no limit is kept to.
 */
export function keepsTo(figure: Figure, limit: Limit): boolean | null {
  if (typeof figure === 'string') return false
  const { least, greatest, mayLack } = figure
  const isUpward = 'from' in limit || 'over' in limit
  if (!passes(isUpward ? greatest : least, limit)) return false
  return passes(isUpward ? least : greatest, limit) && !mayLack ? true : null
}

function passes(value: number, limit: Limit): boolean {
  if ('from' in limit) return value >= limit.from
  if ('over' in limit) return value > limit.over
  if ('upTo' in limit) return value <= limit.upTo
  return value < limit.under
}
