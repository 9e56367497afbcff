import { recall, remember } from '#storage/localMemory.ts'

/** Where somebody was in the questionnaires of an organisation, on this device. */
interface LastPlace {
  readonly questionnaire: string
  readonly indicator: string
}

const key = (organisation: string): string => `place.${organisation}`

export function rememberPlace(organisation: string, place: LastPlace): void {
  remember(key(organisation), place)
}

export function lastPlace(organisation: string): LastPlace | undefined {
  const found = recall(key(organisation))
  if (!(found instanceof Object) || !('questionnaire' in found) || !('indicator' in found)) return undefined
  const { questionnaire, indicator } = found
  return typeof questionnaire === 'string' && typeof indicator === 'string' ? { questionnaire, indicator } : undefined
}
