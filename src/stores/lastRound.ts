import { recall, remember } from '#storage/localMemory.ts'

/** The round of an organisation that was chosen last, on this device. */
const key = (organisation: string): string => `round.${organisation}`

export function rememberRound(organisation: string, round: string): void {
  remember(key(organisation), round)
}

export function lastRound(organisation: string): string | undefined {
  const found = recall(key(organisation))
  return typeof found === 'string' ? found : undefined
}
