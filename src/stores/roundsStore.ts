import { defineStore } from 'pinia'
import { computed } from 'vue'
import {
  addRound,
  adoptVersion as adopting,
  declineVersion as declining,
  startRound as starting,
} from '#documents/commands.ts'
import { closeRound as closing, closingRecord } from '#documents/closing.ts'
import { randomId } from '#documents/randomId.ts'
import { toFlatAnswers } from '#engine/answers/flatAnswers.ts'
import type { Closing, Round } from '#engine/answers/organisation.ts'
import type { Answers } from '#engine/questionnaire/answers.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { scoreOutput } from '#engine/report/scoreOutput.ts'
import { useAssessmentStore } from './assessmentStore.ts'
import { now } from './clock.ts'
import { answersOfRound } from './closedRound.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'
import { raterOfDevice } from './rater.ts'

/** Beginning and closing the rounds of the open organisation. */
export const useRoundsStore = defineStore('rounds', () => {
  const open = useOrganisationStore()
  const packs = usePackStore()
  const results = useAssessmentStore()

  /** The former version that the last round keeps though the newest was looked at; undefined where none is kept. */
  const keptVersion = computed(() => {
    const { pack, declined } = open.organisation?.rounds.at(-1) ?? {}
    if (pack === undefined || declined === undefined || declined !== packs.newest?.version) return undefined
    return pack.version !== declined && packs.keeps(pack.version) ? pack.version : undefined
  })

  /**
   * A further round, shown at once: empty, or with the answers of the round `from`, each to be confirmed. It follows
   * the newest version of the pack, or the former one where the organisation said that it keeps it.
   * @returns its id; undefined when no organisation is open.
   */
  async function startRound(
    parts: Pick<Round, 'name' | 'referenceDate' | 'reportingYear'>,
    from?: string,
  ): Promise<string | undefined> {
    await packs.ready()
    const { newest } = packs
    const { organisation } = open
    const kept = keptVersion.value
    const pack = kept === undefined ? newest : packs.inVersion(kept)
    if (!newest || !pack || !organisation) return undefined
    const round = {
      ...parts,
      id: randomId(),
      pack: { id: pack.id, version: pack.version },
      ...(kept !== undefined && { declined: newest.version }),
    }
    open.run(
      from === undefined ? addRound(round) : starting(round, askedStill(answersOfRound(organisation, from), pack)),
    )
    open.chooseRound(round.id)
    return round.id
  }

  /** Freezes the open round as it stands: answers, assumptions, scores, verdicts, with a hash over them. */
  async function closeRound(): Promise<void> {
    const { round, answers, organisation } = open
    const { pack } = packs
    if (!round || !organisation || !pack || open.frozen) return
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
      by: raterOfDevice(),
      pack: { id: pack.id, version: pack.version },
      assumptions: organisation.assumptions,
      answers: toFlatAnswers(answers),
      assessment: { ...scored.questionnaires },
      verdicts: { ...scored.labels },
    })
    open.run(closing(record))
  }

  /** The round goes on under another version of the questionnaires; a step that can be undone. */
  function adoptVersion(round: string, version: string): void {
    open.run(adopting(round, version))
  }

  /** The round goes on under its version, and so do those that begin after it; a step that can be undone. */
  function declineVersion(round: string, version: string): void {
    open.run(declining(round, version))
  }

  return { startRound, closeRound, adoptVersion, declineVersion, keptVersion }
})

/** Whether a record is what it was when its round was closed, as far as its hash tells: anybody can compute another. */
export async function fitsItsHash({ hash, ...record }: Closing): Promise<boolean> {
  return (await closingRecord(record)).hash === hash
}

/** What the pack still asks: the rest could not be confirmed anywhere. */
function askedStill({ values, notApplicable }: Answers, pack: Pack): Pick<Answers, 'values' | 'notApplicable'> {
  const indicators = new Set([...pack.questionnaires.values()].flatMap(each => each.indicators.map(({ id }) => id)))
  return {
    values: Object.fromEntries(Object.entries(values).filter(([id]) => pack.bank.questions.has(id))),
    notApplicable: Object.fromEntries(Object.entries(notApplicable).filter(([id]) => indicators.has(id))),
  }
}
