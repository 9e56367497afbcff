import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { dossierOf, type Dossier } from '#engine/report/dossier.ts'
import type { DossierIndex } from '#formats/dossierIndex.ts'
import { dossierNames } from '#formats/entryNames.ts'
import { fileName } from '#formats/fileName.ts'
import { useAssessmentStore } from './assessmentStore.ts'
import { now, today } from './clock.ts'
import { dossierWords } from './dossierWords.ts'
import { download } from './download.ts'
import { useEvidenceStore } from './evidenceStore.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'
import { usePackWords } from './packWords.ts'
import { appVersion } from './version.ts'

interface DossierChoice {
  readonly questionnaire: string
  readonly withScores: boolean
  /** For one's own shelf: what is confidential too. */
  readonly everything: boolean
}

/** What of it may be in one ZIP; a manifest, an index and the ZIP's own lists need the rest. Bytes. */
const mostBytes = 240_000_000
const mostFiles = 900

/** The dossier of the open round, as it is shown and as a ZIP. */
export function useDossier(choice: MaybeRefOrGetter<DossierChoice>): {
  readonly dossier: ComputedRef<Dossier | undefined>
  readonly index: ComputedRef<DossierIndex | undefined>
  /** Bytes of all files that go along. */
  readonly size: ComputedRef<number>
  readonly save: () => Promise<'saved' | 'too-large' | 'incomplete'>
} {
  const store = useOrganisationStore()
  const packs = usePackStore()
  const results = useAssessmentStore()
  const evidence = useEvidenceStore()
  const words = usePackWords()

  const dossier = computed(() => {
    const { questionnaire: id, everything } = toValue(choice)
    const { round, answers } = store
    const questionnaire = packs.pack?.questionnaires.get(id)
    const assessment = results.assessments.get(id)
    if (!questionnaire || !assessment || !round) return undefined
    const available = evidence.here ?? new Set()
    const papers = evidence.papers
    const others = store.organisation?.evidence ?? []
    return dossierOf({
      questionnaire,
      assessment,
      answers,
      round,
      evidence: papers,
      available,
      everything,
      others,
      today: today(),
    })
  })
  const names = computed(() => dossierNames(dossier.value?.files ?? []))
  const index = computed(() => {
    const { organisation, round } = store
    if (!dossier.value || !organisation || !round) return undefined
    return dossierWords({
      ...toValue(choice),
      dossier: dossier.value,
      names: names.value,
      organisation: organisation.profile.name,
      invented: organisation.invented,
      round,
      madeOn: today(),
      carried: store.carried,
      collected: packs.pack?.scheme.collected ?? '',
      words,
    })
  })
  const size = computed(() => (dossier.value?.files ?? []).reduce((sum, { file }) => sum + file.size, 0))

  async function save(): Promise<'saved' | 'too-large' | 'incomplete'> {
    if (!dossier.value || !index.value) return 'incomplete'
    if (size.value > mostBytes || dossier.value.files.length > mostFiles) return 'too-large'
    const page = index.value
    const named = [...names.value]
    const files = new Map<string, Uint8Array>()
    for (const [hash, name] of named) {
      const bytes = await evidence.contentOf(hash)
      if (bytes === undefined) {
        await evidence.refresh()
        return 'incomplete'
      }
      files.set(name, bytes)
    }
    const [{ writeDossier }, { writeDossierIndex }] = await Promise.all([
      import('#formats/dossierFile.ts'),
      import('#formats/dossierIndex.ts'),
    ])
    const createdAt = now().toISOString()
    const bytes = await writeDossier({ index: writeDossierIndex(page), files, appVersion, createdAt })
    download(fileName(store.organisation?.profile.name ?? '', 'dossier', today(), 'zip'), bytes, 'application/zip')
    return 'saved'
  }

  return { dossier, index, size, save }
}
