import { computed } from 'vue'
import { nextLabel, relevanceOf, standsInTheWay, type Relevance } from '#engine/benchmark/meaning/relevance.ts'
import { enteredLists } from '#engine/labels/enteredLists.ts'
import type { LabelVerdict } from '#engine/labels/verdict.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import { formatList } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { useAssessmentStore } from './assessmentStore.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'
import { usePackWords } from './packWords.ts'

/** The label that the open organisation works for next, and what figures have to do with it, in words. */
export function useNextLabel() {
  const { t } = useMessages('compare')
  const open = useOrganisationStore()
  const packs = usePackStore()
  const scores = useAssessmentStore()
  const words = usePackWords()

  const next = computed<LabelVerdict | undefined>(() => nextLabel(scores.verdicts, open.organisation?.profile.goal))
  /** Empty without a label to work for. */
  const title = computed(() => (next.value === undefined ? '' : words.label(next.value.label).title))
  const lists = computed(() => (open.organisation ? enteredLists(open.organisation.assumptions) : new Map()))

  /** What an indicator has to do with it; undefined without a label to work for. */
  function relevance(indicator: Indicator): Relevance | undefined {
    const { verdicts, assessments } = scores
    const { pack } = packs
    if (pack === undefined || next.value === undefined || verdicts.size === 0) return undefined
    return relevanceOf(indicator, { pack, verdict: next.value, assessments, lists: lists.value })
  }

  function namesOf(served: Relevance['served']): string {
    const label = next.value?.label
    return label === undefined
      ? ''
      : formatList(served.map(({ requirement }) => words.requirement(label, requirement).title))
  }

  /** *In the way of Bronze: at least 15 committed participants*; empty where nothing waits for the indicator. */
  function inTheWay(of: Relevance | undefined): string {
    if (of === undefined || !standsInTheWay(of)) return ''
    const requirements = namesOf(of.served.filter(({ state }) => state === 'not-met'))
    return t('meaning.inTheWay', { label: title.value, requirements })
  }

  /** How many of the largest gaps it waits for; empty without a label to work for, or without gaps. */
  function way(gaps: readonly { readonly inTheWay: string }[]): string {
    const label = title.value
    if (label === '' || gaps.length === 0) return ''
    const count = gaps.filter(gap => gap.inTheWay !== '').length
    if (count === 0) return t('meaning.wayNone', { label })
    return gaps.length === 1 ? t('meaning.wayOnly', { label }) : t('meaning.way', { count, of: gaps.length, label })
  }

  return {
    next,
    title,
    relevance,
    /** The requirements that an indicator serves, by their names. */
    requirements: (of: Relevance | undefined): string => (of === undefined ? '' : namesOf(of.served)),
    inTheWay,
    way,
  }
}
