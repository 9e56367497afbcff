import { defineStore } from 'pinia'
import { addRound } from '#documents/commands.ts'
import { closeRound as closing, closingRecord } from '#documents/closing.ts'
import { randomId } from '#documents/randomId.ts'
import { toFlatAnswers } from '#engine/answers/flatAnswers.ts'
import type { Round } from '#engine/answers/organisation.ts'
import { scoreOutput } from '#engine/report/scoreOutput.ts'
import { useAssessmentStore } from './assessmentStore.ts'
import { now } from './clock.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'

/** Beginning and closing the rounds of the open organisation. */
export const useRoundsStore = defineStore('rounds', () => {
  const open = useOrganisationStore()
  const packs = usePackStore()
  const results = useAssessmentStore()

  /** A further round, empty; it is shown at once. */
  async function startRound(parts: Pick<Round, 'name' | 'referenceDate' | 'reportingYear'>): Promise<void> {
    await packs.ready()
    const { pack } = packs
    if (!pack) return
    const id = randomId()
    open.run(addRound({ ...parts, id, pack: { id: pack.id, version: pack.version } }))
    open.chooseRound(id)
  }

  /** Freezes the open round as it stands: answers, scores, verdicts, with a hash over them. */
  async function closeRound(): Promise<void> {
    const { round, answers } = open
    const { pack } = packs
    if (!round || !pack || open.frozen) return
    const { assessments, verdicts, failedChecks } = results
    const scored = scoreOutput({
      pack,
      asOf: round.referenceDate,
      assessments,
      verdicts,
      failedChecks,
      noticed: [],
    })
    const record = await closingRecord({
      id: randomId(),
      round: round.id,
      at: now().toISOString(),
      pack: { id: pack.id, version: pack.version },
      answers: toFlatAnswers(answers),
      assessment: { ...scored.questionnaires },
      verdicts: { ...scored.labels },
    })
    open.run(closing(record))
  }

  return { startRound, closeRound }
})
