import { randomId } from '#documents/randomId.ts'
import { recall, remember } from '#storage/localMemory.ts'

/** Who answers on this device: a random id, so that two people's answers can be told apart without a name. */
export function raterOfDevice(): string {
  const known = recall('rater')
  if (typeof known === 'string' && known !== '') return known
  const made = randomId()
  remember('rater', made)
  return made
}
