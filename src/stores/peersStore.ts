import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { currentAnswers } from '#engine/answers/decisions.ts'
import type { Organisation } from '#engine/answers/organisation.ts'
import type { Card } from '#engine/benchmark/card.ts'
import { makeCard } from '#engine/benchmark/makeCard.ts'
import { heldLabel } from '#engine/labels/holding.ts'
import type { LabelId } from '#engine/questionnaire/ids.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { isDemo } from '#storage/database.ts'
import { databaseOf } from '#storage/device.ts'
import { listOrganisations } from '#storage/organisations.ts'
import { whereKept } from '#storage/whereKept.ts'
import { assessAll } from './assessAll.ts'
import { today } from './clock.ts'
import { useDeviceStore } from './deviceStore.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'

/** The last round of an organisation as a card, in full: it stays on this device. */
function cardOf(organisation: Organisation, pack: Pack): Card | undefined {
  const round = organisation.rounds.at(-1)
  if (round === undefined) return undefined
  const answers = currentAnswers(organisation.decisions, round.id)
  const assessments = assessAll(pack, answers, round.referenceDate, undefined)
  return makeCard({
    organisation,
    round,
    pack,
    assessments,
    answers,
    facts: [],
    profile: ['country', 'field'],
    labels: labelsHeld(organisation, pack),
    issued: today(),
  })
}

function labelsHeld({ history }: Organisation, pack: Pack): readonly LabelId[] {
  return pack.scheme.labels.flatMap(label => (heldLabel(history, label, today()) === undefined ? [] : [label.id]))
}

/** The other organisations on this device as cards; in the demo the invented ones, outside it none of them. */
export const usePeersStore = defineStore('peers', () => {
  const { device } = useDeviceStore()
  const open = useOrganisationStore()
  const packs = usePackStore()
  const cards = shallowRef<readonly Card[]>([])

  async function refresh(): Promise<void> {
    await packs.ready()
    const own = open.id
    const { shipped: pack } = packs
    if (own === undefined || pack === undefined) return
    const others = (await whereKept(listOrganisations(databaseOf(device, own)), [])).filter(
      row => row.id !== own && isDemo(row.id) === isDemo(own),
    )
    const read = await Promise.all(others.map(({ id }) => open.withStored(id, document => document.snapshot())))
    cards.value = read.flatMap(organisation => {
      const card = organisation === undefined ? undefined : cardOf(organisation, pack)
      return card === undefined ? [] : [card]
    })
  }

  return { cards, refresh }
})
