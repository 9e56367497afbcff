import type { Sender } from '#engine/benchmark/group/senders.ts'

/** What there is to ask of a partner; `nothing` when its card is as agreed. */
type Asked = 'missing' | 'late' | 'again' | 'nothing'

/** What a reminder asks for. A card that came, but not as agreed, is asked for again, each reason said. */
export function askedOf({ card, state, notes }: Sender): Asked {
  if (card === undefined) return state === 'late' ? 'late' : 'missing'
  return notes.length > 0 ? 'again' : 'nothing'
}
