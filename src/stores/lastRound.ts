import { recall, remember } from '#storage/localMemory.ts'

/** The round of an organisation that was looked at last on this device; none while that was whichever is the latest. */
const key = (organisation: string): string => `round.${organisation}`

export function rememberRound(organisation: string, round: string | undefined): void {
  remember(key(organisation), round ?? '')
}

export function lastRound(organisation: string): string | undefined {
  const found = recall(key(organisation))
  return typeof found === 'string' ? found : undefined
}
