import { computed, type ComputedRef } from 'vue'
import type { QuestionId } from '#engine/questionnaire/ids.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import { questionsOfMeasure } from '#engine/questionnaire/reads.ts'
import { formatList } from '#i18n/format.ts'
import { addressOfPlace, checkPlace } from './answerPlace.ts'
import { useAssessmentStore } from './assessmentStore.ts'
import { checkSentence } from './checkSentence.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'
import { usePackWords } from './packWords.ts'

/** Answers of the reader that do not fit together. */
export interface Doubt {
  readonly id: string
  /** What does not fit, with the figures. */
  readonly sentence: string
  /** Names of what is read from them. */
  readonly names: string
  readonly measures: readonly string[]
  /** Where the answers are. */
  readonly to: string | undefined
}

/** A measure that the reader has a figure of, possible or not. */
interface OwnMeasure {
  readonly id: string
  readonly name: string
  readonly indicator: Indicator | undefined
}

/** Answers that do not fit together, with what they would be read for: that is neither strength nor gap. */
export function useDoubts(measures: ComputedRef<readonly OwnMeasure[]>) {
  const packs = usePackStore()
  const open = useOrganisationStore()
  const results = useAssessmentStore()
  const words = usePackWords()

  const doubts = computed(() =>
    results.failedChecks.flatMap((check): readonly Doubt[] => {
      const read = measures.value.filter(measure => readsAny(measure, check.questions))
      if (read.length === 0) return []
      const place = packs.pack && checkPlace(packs.pack, check)
      return [
        {
          id: check.id,
          sentence: checkSentence(check, words),
          names: formatList(read.map(({ name }) => name)),
          measures: read.map(({ id }) => id),
          to: place && addressOfPlace(open.id ?? '', place),
        },
      ]
    }),
  )
  /** Ids of the measures that are read from such answers. */
  const doubted = computed(() => new Set(doubts.value.flatMap(each => each.measures)))
  return { doubts, doubted }
}

function readsAny({ id, indicator }: OwnMeasure, questions: readonly QuestionId[]): boolean {
  const [, further] = id.split('.')
  const read = further === undefined ? indicator : indicator?.measures.find(one => one.id === further)
  if (read?.measure === undefined) return false
  return questionsOfMeasure(read.measure).some(question => questions.includes(question))
}
