import { defineStore } from 'pinia'
import { computed } from 'vue'
import { failedChecks as checkAnswers, type FailedCheck } from '#engine/answers/crossChecks.ts'
import type { LabelVerdict } from '#engine/labels/verdict.ts'
import type { LabelId, QuestionnaireId } from '#engine/questionnaire/ids.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'
import { assessAll } from './assessAll.ts'
import { today } from './clock.ts'
import { judgeClosedRound, judgeRound } from './judgeRound.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'

/** What the answers of the open round are worth. Derived, never stored; computed once after each answer. */
export const useAssessmentStore = defineStore('assessment', () => {
  const packs = usePackStore()
  const open = useOrganisationStore()
  const asOf = computed(() => open.round?.referenceDate)

  const assessments = computed<ReadonlyMap<QuestionnaireId, Assessment>>(() => {
    const { pack } = packs
    const { answers, closing } = open
    const date = asOf.value
    if (!pack || date === undefined) return new Map()
    return assessAll(pack, answers, date, closing)
  })

  /** Measured by the pack as shipped: own assumptions never travel with a card. */
  const shippedAssessments = computed(() => {
    const { pack, shipped } = packs
    const date = asOf.value
    if (!shipped || date === undefined || shipped === pack) return assessments.value
    return assessAll(shipped, open.answers, date, undefined)
  })

  const failedChecks = computed<readonly FailedCheck[]>(() =>
    packs.pack && asOf.value !== undefined ? checkAnswers(packs.pack.bank, open.answers, asOf.value) : [],
  )

  const verdicts = computed<ReadonlyMap<LabelId, LabelVerdict>>(() => {
    const { pack } = packs
    const { organisation, round, answers, closing } = open
    if (!pack || !organisation || !round) return new Map()
    const judged = { round, answers, assessments: assessments.value }
    return closing
      ? judgeClosedRound(pack, organisation, judged, closing)
      : judgeRound(pack, organisation, judged, today())
  })

  return { assessments, shippedAssessments, verdicts, failedChecks }
})
