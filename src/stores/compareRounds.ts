import { shallowRef, watch, type ShallowRef } from 'vue'
import type { Organisation } from '#engine/answers/organisation.ts'
import type { Card } from '#engine/benchmark/card.ts'
import { makeCard } from '#engine/benchmark/makeCard.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { assessAll } from './assessAll.ts'
import { today } from './clock.ts'
import { answersOfRound, closingOf } from './closedRound.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'

/** Every round of an organisation as a card that stays on this device, oldest first; closed ones by their record. */
function roundCards(organisation: Organisation, pack: Pack): readonly Card[] {
  return organisation.rounds.map(round => {
    const answers = answersOfRound(organisation, round.id)
    const closing = closingOf(organisation.closings, round.id)
    const assessments = assessAll(pack, answers, round.referenceDate, closing)
    return makeCard({ organisation, round, pack, assessments, answers, facts: [], profile: [], issued: today() })
  })
}

/**
 * Id of an organisation on this device → its rounds as cards: the open one, and those of `ids` of which it holds more
 * than a card. A card brings one round, and a later one takes its place: of partners elsewhere there is nothing to show.
 */
export function useRoundCards(
  ids: () => readonly string[],
): Readonly<ShallowRef<ReadonlyMap<string, readonly Card[]>>> {
  const open = useOrganisationStore()
  const packs = usePackStore()
  const rounds = shallowRef<ReadonlyMap<string, readonly Card[]>>(new Map())
  watch(
    [ids, () => open.organisation],
    async ([others, organisation]) => {
      const { shipped: pack } = packs
      if (organisation === undefined || pack === undefined) return
      const stored = await Promise.all(others.map(id => open.withStored(id, document => document.snapshot())))
      const found = [organisation, ...stored].flatMap(each => each ?? [])
      rounds.value = new Map(found.map(each => [each.id, roundCards(each, pack)]))
    },
    { immediate: true },
  )
  return rounds
}
