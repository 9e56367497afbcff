import { watch } from 'vue'
import { useRouter } from 'vue-router'
import { isAsked } from '#engine/measures/facts.ts'
import type { FactKeeper } from '#engine/questionnaire/question.ts'
import type { Questionnaire } from '#engine/questionnaire/questionnaire.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { useAssessmentStore } from '#stores/assessmentStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { showToast } from '#ui/toasts.ts'

/** After so many answers a first sitting has given something to show. */
const enough = 11

/**
 * Says after the eleventh answer of a questionnaire what is prepared and what would help most, and offers to stop.
 * What is invented is not left, and is not asked.
 */
export function useRestingPoint(questionnaire: () => Questionnaire | undefined): void {
  const { t } = useMessages('assess', 'gather')
  const router = useRouter()
  const packs = usePackStore()
  const store = useOrganisationStore()
  const results = useAssessmentStore()

  /** The papers that answer most of what is open, with how many questions. */
  function mostUseful({
    questions,
  }: Questionnaire): { readonly keeper: FactKeeper; readonly count: number } | undefined {
    const bank = packs.pack?.bank.questions
    const { round, answers } = store
    if (!bank || !round) return undefined
    const facts = { bank, answers, asOf: round.referenceDate }
    const open = new Map<FactKeeper, number>()
    for (const question of questions.values()) {
      if (answers.values[question.id] !== undefined || isAsked(question, facts) !== true) continue
      open.set(question.knownBy, (open.get(question.knownBy) ?? 0) + 1)
    }
    const [most] = [...open].toSorted(([, a], [, b]) => b - a)
    return most && { keeper: most[0], count: most[1] }
  }

  watch(
    () => {
      const { id } = questionnaire() ?? {}
      const { answered = 0, asked = 0 } = results.assessments.get(id ?? '') ?? {}
      return { id, answered, asked }
    },
    (now, before) => {
      const asks = questionnaire()
      const isEleventh = now.id === before.id && before.answered === enough - 1 && now.answered === enough
      if (!asks || !isEleventh || now.asked <= enough || store.organisation?.invented !== false) return
      const next = mostUseful(asks)
      const prepared = t('rest.prepared', { done: now.answered, all: now.asked })
      const useful = next && t('rest.next', { what: t(`gather:keeper.${next.keeper}`), count: next.count })
      showToast([prepared, useful].filter(Boolean).join(' '), {
        word: t('rest.enough'),
        run: () => void router.push(`/o/${encodeURIComponent(store.id ?? '')}/overview?leaving=yes`),
      })
    },
  )
}
