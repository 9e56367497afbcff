import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { goalIn, goalsOf, scoredIn } from '#engine/labels/aims.ts'
import { adopt } from '#engine/questionnaire/adopt.ts'
import { noAssumptions } from '#engine/questionnaire/assumptions.ts'
import type { LabelId } from '#engine/questionnaire/ids.ts'
import type { Label } from '#engine/questionnaire/labelScheme.ts'
import { linkPack } from '#engine/questionnaire/linkPack.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { loadFormerPack } from './formerPacks.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { loadFormerTexts, loadPackTexts, type PackTexts } from './packTexts.ts'

interface FormerPack {
  readonly pack: Pack
  readonly texts: readonly PackTexts[]
}

/**
 * The pack of the European labels, linked, with its words; loaded when the first screen needs it. A round keeps the
 * version it was begun with until somebody adopts another: where the app ships a newer one and keeps the former,
 * everything about the round follows the former.
 */
export const usePackStore = defineStore('pack', () => {
  const open = useOrganisationStore()
  /** The newest, as it comes with the app: what a round begins with. */
  const newest = shallowRef<Pack>()
  const formers = shallowRef<ReadonlyMap<string, FormerPack>>(new Map())
  const newestTexts = shallowRef<readonly PackTexts[]>([])
  const assumptions = computed(() => open.organisation?.assumptions ?? noAssumptions)
  const former = computed(() => formers.value.get(open.closing?.pack.version ?? open.round?.pack.version ?? ''))
  /** In the version of the open round, without own assumptions: what leaves on a card is measured by it. */
  const shipped = computed(() => former.value?.pack ?? newest.value)
  /** With what the open organisation assumes in the place of the pack's assumptions. */
  const pack = computed(() => shipped.value && adopt(shipped.value, assumptions.value))
  /** What there is to come for, and what the open organisation came for. */
  const goals = computed(() => (shipped.value === undefined ? [] : goalsOf(shipped.value)))
  const goal = computed(() => shipped.value && goalIn(shipped.value, open.organisation?.profile.goal))
  /** The questionnaire whose points count; empty where none does. */
  const scored = computed(() => (shipped.value === undefined ? '' : scoredIn(shipped.value)))
  /** The reader's language first, English last; read through `usePackWords`. */
  const texts = computed(() => [...(former.value?.texts ?? []), ...newestTexts.value])
  let linking: Promise<Pack> | undefined
  let language = ''

  /** Resolves when the pack and its words are there; at once when they are already. */
  async function ready(wanted = language || 'en'): Promise<void> {
    linking ??= import('./packStructure.ts').then(
      ({ packFiles }) => linkPack(packFiles),
      (reason: unknown) => {
        // What did not come once is asked for again.
        linking = undefined
        throw reason
      },
    )
    const isNew = wanted !== language
    const [linked, loaded] = await Promise.all([linking, isNew ? loadPackTexts(wanted) : newestTexts.value])
    language = wanted
    newestTexts.value = loaded
    newest.value = linked
    if (isNew) formers.value = new Map()
    await loadFormers()
  }

  /** Versions of the rounds that are open here, and not the newest. */
  const wantedFormers = computed<readonly string[]>(() => {
    const { rounds = [], closings = [] } = open.organisation ?? {}
    const all = [...rounds, ...closings].map(each => each.pack.version)
    return newest.value === undefined ? [] : [...new Set(all)].filter(each => each !== newest.value?.version)
  })

  async function loadFormers(): Promise<void> {
    const missing = wantedFormers.value.filter(version => !formers.value.has(version))
    const found = await Promise.all(
      missing.map(async version => {
        const [files, words] = await Promise.all([loadFormerPack(version), loadFormerTexts(version, language)])
        return files === undefined ? [] : [[version, { pack: linkPack(files), texts: words }] as const]
      }),
    )
    if (found.flat().length > 0) formers.value = new Map([...formers.value, ...found.flat()])
  }
  watch(wantedFormers, () => void loadFormers())

  /** The metal of a label, for one that is held; a label that has none keeps the accent. */
  function metalOf(label: LabelId): NonNullable<Label['metal']> | 'accent' {
    return newest.value?.scheme.labels.find(({ id }) => id === label)?.metal ?? 'accent'
  }

  /** A version with own assumptions; the newest where that one is not kept here. */
  function inVersion(version: string): Pack | undefined {
    const found = formers.value.get(version)?.pack ?? newest.value
    return found && adopt(found, assumptions.value)
  }

  return {
    pack,
    shipped,
    newest,
    goals,
    goal,
    scored,
    texts,
    ready,
    loadFormers,
    metalOf,
    inVersion,
    keeps: (version: string) => formers.value.has(version),
  }
})
