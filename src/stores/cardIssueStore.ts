import { defineStore } from 'pinia'
import type { Card } from '#engine/benchmark/card.ts'
import { coarseCard } from '#engine/benchmark/disclosure/coarseCard.ts'
import { heldLabel } from '#engine/labels/holding.ts'
import type { LabelId } from '#engine/questionnaire/ids.ts'
import { randomId } from '#documents/randomId.ts'
import { fileName } from '#formats/fileName.ts'
import { databaseOf } from '#storage/device.ts'
import { listPseudonyms, pseudonymFor } from '#storage/pseudonyms.ts'
import { whereKept } from '#storage/whereKept.ts'
import { benchmarkRules } from './benchmarkRules.ts'
import { now, today } from './clock.ts'
import { useDeviceStore } from './deviceStore.ts'
import { download } from './download.ts'
import { useFilesStore, type WhatLeaves } from './filesStore.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'
import { useSigningStore } from './signingStore.ts'

/** What the sender chose for a card. */
export type CardDraft = Pick<WhatLeaves, 'facts' | 'profile' | 'group' | 'keptBack' | 'keptShares' | 'definitions'> & {
  /** With its name, and signed; without it, figures are rounded and no key goes along. */
  readonly named: boolean
  /** Says which labels are held. */
  readonly labels: boolean
}

/** The card of the open round on its way out. */
export const useCardIssueStore = defineStore('cardIssue', () => {
  const { device } = useDeviceStore()
  const open = useOrganisationStore()
  const packs = usePackStore()
  const files = useFilesStore()
  const signing = useSigningStore()

  /** Labels that the open organisation holds today, by what it entered. */
  function labelsHeld(): readonly LabelId[] {
    const history = open.organisation?.history ?? []
    const { labels = [] } = packs.shipped?.scheme ?? {}
    return labels.flatMap(label => (heldLabel(history, label, today()) === undefined ? [] : [label.id]))
  }

  /** The card as it would leave, but for its signature and the word in the place of a name. */
  function draft({ named, labels, group, definitions, ...choice }: CardDraft, pseudonym = 'draft'): Card | undefined {
    const said = {
      ...choice,
      // What stands on a card is plain data, also where a form holds it.
      ...(group !== undefined && { group: { ...group } }),
      ...(labels && { labels: labelsHeld() }),
      // Free words could tell who wrote them.
      ...(named ? { definitions: saidOf(definitions) } : { pseudonym }),
    }
    const card = files.cardOf(said)
    const { shipped: pack } = packs
    return named || card === undefined || pack === undefined ? card : coarseCard(card, pack, benchmarkRules)
  }

  /**
   * The card, ready to leave. A named one is signed; a card without name says the day of its issue and no more, and is
   * called by a word drawn for this round and this group, so that a corrected one takes its place, and neither another
   * round nor another group leads to it.
   *
   * @param unsigned leave the signature away, where this browser keeps no key.
   * @throws where it cannot be signed.
   */
  async function issue(chosen: CardDraft, unsigned = false): Promise<Card | undefined> {
    const { id, round } = open
    if (id === undefined || round === undefined) return undefined
    if (!chosen.named) {
      const group = chosen.group === undefined ? '' : `group ${chosen.group.id} `
      const wanted = { organisation: id, purpose: `${group}round ${round.id}` }
      return draft(chosen, await pseudonymFor(databaseOf(device, id), wanted, randomId()))
    }
    const card = draft(chosen)
    const issued = card && { ...card, issuedAt: now().toISOString() }
    return issued === undefined || unsigned ? issued : signing.sign(id, issued)
  }

  /** Ids of the cards without name that were sent from this device: whoever holds one again knows it as its own. */
  async function sentUnnamed(): Promise<ReadonlySet<string>> {
    return new Set(await whereKept(listPseudonyms(databaseOf(device, open.id ?? '')), []))
  }

  /** Downloads a card; the name of the file says no more than the card does. */
  async function save(card: Card): Promise<void> {
    const { writeCard } = await import('#formats/cardFile.ts')
    download(fileName(card.organisation.name, 'card', card.issued, 'card.json'), writeCard(card), 'application/json')
  }

  /** The address that carries a card, behind the `#` that no browser sends to a server. */
  async function addressOf(card: Card): Promise<string> {
    const { writeCardLink } = await import('#formats/cardLink.ts')
    return `${location.origin}${location.pathname}#card=${writeCardLink(card)}`
  }

  return { labelsHeld, draft, issue, sentUnnamed, save, addressOf }
})

const saidOf = (definitions: CardDraft['definitions'] = {}): NonNullable<CardDraft['definitions']> =>
  Object.fromEntries(Object.entries(definitions).filter(([, text]) => text.trim() !== ''))
