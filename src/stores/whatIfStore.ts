import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { answerProblems } from '#engine/answers/checkAnswers.ts'
import type { Answers, AnswerValue } from '#engine/questionnaire/answers.ts'
import type { LabelVerdict } from '#engine/labels/verdict.ts'
import type { LabelId, QuestionnaireId } from '#engine/questionnaire/ids.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { supposeLess } from '#engine/planning/supposeLess.ts'
import { suppose, supposeBand, suppositionsIn, type Suppositions } from '#engine/planning/whatIf.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'
import { recall, remember } from '#storage/localMemory.ts'
import { assessAll } from './assessAll.ts'
import { today } from './clock.ts'
import { useDrafts, withDrafts } from './drafts.ts'
import { judgeRound } from './judgeRound.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'

/**
 * Hypothetical answers over those of the open round, and what they would be worth. They stay on this device until
 * they are thrown away and go into no document: the real answers never change by them.
 */
export const useWhatIfStore = defineStore('what-if', () => {
  const packs = usePackStore()
  const open = useOrganisationStore()
  const wanted = shallowRef<Suppositions>({})
  /** What was supposed before each change, the last one at the end; and what was taken back of it. */
  const past = shallowRef<readonly Suppositions[]>([])
  const future = shallowRef<readonly Suppositions[]>([])

  const typed = useDrafts()

  const place = computed(() => (open.id === undefined || !open.round ? '' : `what-if.${open.id}.${open.round.id}`))
  watch(
    [place, () => packs.shipped],
    ([key, pack]) => {
      wanted.value = key === '' || !pack ? {} : readSuppositions(recall(key), pack)
      past.value = future.value = []
      typed.dropAll()
    },
    { immediate: true, flush: 'sync' },
  )

  const answers = computed(() => withDrafts(suppose(open.answers, wanted.value), typed.drafts.value))
  /** What is said otherwise than in the round: an answer that has come true in the meantime is none. */
  const suppositions = computed(() => suppositionsIn(open.answers, answers.value))
  const assessments = computed<ReadonlyMap<QuestionnaireId, Assessment>>(() => {
    const { pack } = packs
    const { round } = open
    return pack && round ? assessAll(pack, answers.value, round.referenceDate, undefined) : new Map()
  })
  const verdicts = computed<ReadonlyMap<LabelId, LabelVerdict>>(() => {
    const { pack } = packs
    const { organisation, round } = open
    if (!pack || !organisation || !round) return new Map()
    const judged = { round, answers: answers.value, assessments: assessments.value }
    return judgeRound(pack, organisation, judged, today())
  })

  function show(next: Suppositions): void {
    wanted.value = next
    if (place.value !== '') remember(place.value, next)
  }

  function change(next: Suppositions): void {
    past.value = [...past.value, wanted.value]
    future.value = []
    typed.dropAll()
    show(next)
  }

  function step(from: typeof past, to: typeof past): boolean {
    const next = from.value.at(-1)
    if (next === undefined) return false
    to.value = [...to.value, wanted.value]
    from.value = from.value.slice(0, -1)
    show(next)
    return true
  }

  /** Supposes what some hypothetical answers say otherwise than the round, and nothing else. */
  const take = (hypothetical: Answers): void => change(suppositionsIn(open.answers, hypothetical))

  return {
    suppositions,
    answers,
    assessments,
    verdicts,
    take,
    suppose: (question: string, value: AnswerValue): void => take(suppose(answers.value, { [question]: value })),
    /** What is being typed: everything follows at once, and it is supposed when typing rests. */
    draft(question: string, value: AnswerValue | undefined | null): void {
      if (value === null || value === undefined) typed.drop(question)
      else typed.set(question, value)
    },
    /** Says again what the round says. */
    release(questions: readonly string[]): void {
      change(without(wanted.value, questions))
    },
    /** Supposes the answers with which an indicator reaches a band, or falls to it. @returns false where none do. */
    reach(indicator: string, points: number): boolean {
      const { pack } = packs
      const { round } = open
      if (!pack || !round) return false
      const aim = { indicator, points }
      const pointsIn = (of: Answers): number =>
        [...assessAll(pack, of, round.referenceDate, undefined).values()].flatMap(
          ({ indicators }) => indicators.get(indicator)?.points ?? [],
        )[0] ?? -1
      const raised =
        pointsIn(answers.value) > points ? answers.value : supposeBand(pack, answers.value, round.referenceDate, aim)
      const found =
        raised !== undefined && pointsIn(raised) > points ? supposeLess(pack, raised, round.referenceDate, aim) : raised
      if (found) take(found)
      return found !== undefined
    },
    throwAway: () => change({}),
    /** @returns false when there is nothing to take back, or to make again. */
    undo: () => step(past, future),
    redo: () => step(future, past),
  }
})

function without(suppositions: Suppositions, questions: readonly string[]): Suppositions {
  return Object.fromEntries(Object.entries(suppositions).filter(([id]) => !questions.includes(id)))
}

/** What the device remembers may be of an older pack: what is no answer to a question of this one is left out. */
function readSuppositions(found: unknown, { bank }: Pack): Suppositions {
  if (!(found instanceof Object)) return {}
  const entries = Object.entries(found as Readonly<Record<string, AnswerValue>>)
  return Object.fromEntries(
    entries.filter(([id, value]) => {
      const question = bank.questions.get(id)
      return question !== undefined && answerProblems(question.form, value, '').length === 0
    }),
  )
}
