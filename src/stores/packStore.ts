import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { adopt } from '#engine/questionnaire/adopt.ts'
import { noAssumptions } from '#engine/questionnaire/assumptions.ts'
import { linkPack } from '#engine/questionnaire/linkPack.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { loadPackTexts, type PackTexts } from './packTexts.ts'

/** The pack of the European labels, linked, with its words; loaded when the first screen needs it. */
export const usePackStore = defineStore('pack', () => {
  const open = useOrganisationStore()
  /** As it comes with the app: what leaves on a card is measured by it. */
  const shipped = shallowRef<Pack>()
  const assumptions = computed(() => open.organisation?.assumptions ?? noAssumptions)
  /** With what the open organisation assumes in the place of the pack's assumptions. */
  const pack = computed(() => shipped.value && adopt(shipped.value, assumptions.value))
  /** The reader's language first, English last; read through `usePackWords`. */
  const texts = shallowRef<readonly PackTexts[]>([])
  let linking: Promise<Pack> | undefined
  let language = ''

  /** Resolves when the pack and its words are there; at once when they are already. */
  async function ready(wanted = language || 'en'): Promise<void> {
    linking ??= import('./packStructure.ts').then(({ packFiles }) => linkPack(packFiles))
    const [linked, loaded] = await Promise.all([linking, wanted === language ? texts.value : loadPackTexts(wanted)])
    language = wanted
    texts.value = loaded
    shipped.value = linked
  }

  return { pack, shipped, texts, ready }
})
