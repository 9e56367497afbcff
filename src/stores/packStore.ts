import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { linkPack } from '#engine/questionnaire/linkPack.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { loadPackTexts, type PackTexts } from './packTexts.ts'

/** The pack of the European labels, linked, with its words; loaded when the first screen needs it. */
export const usePackStore = defineStore('pack', () => {
  const pack = shallowRef<Pack>()
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
    pack.value = linked
  }

  return { pack, texts, ready }
})
