import { computed, reactive, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { bareEvidence, type Confidentiality, type EvidenceFile } from '#engine/answers/evidence.ts'
import { readShortText } from '#formats/text.ts'
import { usePersonsHint } from '#stores/personsHint.ts'
import { titleOf, type PaperFields, type PaperTask } from './usePapers.ts'

/** Characters that a title has room for. */
export const longestTitle = 500

type Words = Record<'title' | 'place' | 'page' | 'date' | 'language' | 'shows' | 'keepUntil', string>

/** What is being written of a paper. It becomes one when it is kept. */
export function usePaperDraft({ indicator, paper, file: given }: PaperTask): {
  readonly words: Words
  readonly file: ShallowRef<EvidenceFile | null>
  readonly alsoFor: Ref<readonly string[]>
  readonly confidentiality: Ref<Confidentiality>
  readonly isChosen: Ref<boolean>
  readonly isPersonal: ComputedRef<boolean>
  readonly hasTitle: ComputedRef<boolean>
  readonly fields: () => PaperFields
} {
  const namesPersons = usePersonsHint()
  const words: Words = reactive({
    title: paper?.title ?? (given === null ? '' : titleOf(given.name)),
    place: paper?.place ?? '',
    page: paper?.page ?? '',
    date: paper?.date ?? '',
    language: paper?.language ?? bareEvidence.language,
    shows: paper?.shows ?? bareEvidence.shows,
    keepUntil: paper?.keepUntil ?? bareEvidence.keepUntil,
  })
  const file = shallowRef(given)
  const alsoFor = ref<readonly string[]>(paper?.alsoFor ?? [])
  const confidentiality = ref<Confidentiality>(paper?.confidentiality ?? bareEvidence.confidentiality)
  /** What somebody has chosen stays; a paper that was there before has been decided on. */
  const isChosen = ref(paper !== undefined)

  const isPersonal = computed(() =>
    namesPersons({
      indicators: [indicator, ...alsoFor.value],
      title: words.title,
      fileName: file.value?.name ?? '',
      shows: words.shows,
    }),
  )
  watch(
    isPersonal,
    personal => {
      if (!isChosen.value) confidentiality.value = personal ? 'leave-out' : bareEvidence.confidentiality
    },
    { immediate: true },
  )
  /** By the rule for all text: blanks and invisible characters are no title. */
  const hasTitle = computed(() => {
    const read = readShortText(words.title, longestTitle)
    return read.ok && read.value !== ''
  })

  return {
    words,
    file,
    alsoFor,
    confidentiality,
    isChosen,
    isPersonal,
    hasTitle,
    fields: () => ({
      ...words,
      file: file.value,
      alsoFor: [...alsoFor.value].toSorted(),
      confidentiality: confidentiality.value,
    }),
  }
}
