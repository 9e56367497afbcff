import { randomUUID } from 'node:crypto'
import { failedChecks } from '#engine/answers/crossChecks.ts'
import type { HistoryEvent } from '#engine/answers/historyEvent.ts'
import { calendar } from '#engine/labels/calendar.ts'
import { enteredLists } from '#engine/labels/enteredLists.ts'
import { directionIn, improvementAreas } from '#engine/labels/improvementAreas.ts'
import { judge } from '#engine/labels/judge.ts'
import type { LabelVerdict } from '#engine/labels/verdict.ts'
import { cheapestPath } from '#engine/planning/cheapestPath.ts'
import type { PathInput } from '#engine/planning/pathModel.ts'
import type { Card } from '#engine/benchmark/card.ts'
import { adopt } from '#engine/questionnaire/adopt.ts'
import type { IsoDate } from '#engine/questionnaire/answers.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { pathOutput } from '#engine/report/pathOutput.ts'
import { scoreOutput } from '#engine/report/scoreOutput.ts'
import type { Scored } from '#engine/report/scoreOutput.ts'
import { assess } from '#engine/scoring/assess.ts'
import { writeCard } from '#formats/cardFile.ts'
import { looksZipped } from '#formats/unzip.ts'
import { callersFile, callersPath, readBytes, writeText } from './files.ts'
import type { InputProblem, Taken } from './files.ts'
import { cardOf } from './cardOf.ts'
import { calendarTable } from './calendarTable.ts'
import { readHistory } from './history.ts'
import { flatAnswers, organisationFile } from './given.ts'
import type { Given } from './given.ts'
import { help, readOptions, usage } from './options.ts'
import type { Options } from './options.ts'
import { loadPack } from './packFolder.ts'
import { schemaCheck } from './schemaCheck.ts'
import type { MakeAjv } from './schemaCheck.ts'
import { asJson, dayOf, refusal } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { pathTable } from './pathTable.ts'
import { scoreTable } from './table.ts'

/** What the command finds around it. */
export interface World {
  /** Folder of the project. */
  readonly root: string
  readonly clock: Date
  /** An Ajv with all our schemas; asked for only when a pack is not ours. */
  readonly makeAjv: MakeAjv
}

const shippedPack = 'cluster-excellence'

/**
 * `npm run score`: reads, scores, and tells. Whatever is wrong with the input is told with its place; anything thrown
 * is our own fault.
 */
export async function main(args: readonly string[], world: World): Promise<Outcome> {
  const asked = readOptions(args)
  switch (asked.kind) {
    case 'help':
      return { out: help, err: '', status: 0 }
    case 'misused': {
      const problem: InputProblem = { code: 'usage', path: asked.argument, details: { reason: asked.reason } }
      return refusal([problem], asked.json, usage)
    }
    case 'score':
      return score(asked.options, world)
  }
}

async function score(options: Options, { root, clock, makeAjv }: World): Promise<Outcome> {
  const today = options.today ?? dayOf(clock)
  const loaded = await loadPack(options.pack ?? shippedPack, root, schemaCheck(makeAjv))
  if (!loaded.ok) return refusal(loaded.problems, options.json)
  const given = await readGiven(options, loaded.value.pack, today)
  if (!given.ok) return refusal(given.problems, options.json)
  const { title, answers, asOf, assumptions } = given.value
  const pack = adopt(loaded.value.pack, assumptions)
  const history = options.history === undefined ? undefined : historyIn(options.history, pack)
  if (history?.ok === false) return refusal(history.problems, options.json)
  const scored = scoreAll({ ...given.value, history: history?.value ?? given.value.history }, pack, today)
  const dates = history && calendar(pack.scheme, history.value, today)
  const verdict = scored.verdicts.get(options.path ?? '')
  if (options.path !== undefined && verdict === undefined)
    return refusal([noSuchLabel(options.path, pack)], options.json)
  const issue = (): Card =>
    cardOf(
      { ...given.value, history: history?.value ?? given.value.history },
      { pack: loaded.value.pack, today, at: clock, pseudonym: randomUUID() },
    )
  const way = verdict && wayTo(verdict, { ...scored, answers }, assumptions)
  const path = way && pathOutput(cheapestPath(way), way, answers, asOf)
  const written = options.card === undefined ? undefined : writeText(callersFile(options.card), writeCard(issue()))
  if (written?.ok === false) return refusal(written.problems, options.json)
  const out = options.json
    ? asJson({ ...scoreOutput(scored), ...(path && { path }), ...(dates && { calendar: dates }) })
    : [
        scoreTable(scored, title, loaded.value.texts),
        path ? pathTable(path, verdict, loaded.value.texts) : '',
        dates ? calendarTable(dates, loaded.value.texts) : '',
      ].join('')
  return { out, err: '', status: 0 }
}

function historyIn(file: string, pack: Pack): Taken<readonly HistoryEvent[]> {
  const bytes = readBytes(callersPath(file))
  return bytes.ok ? readHistory(bytes.value, pack) : bytes
}

function wayTo(
  verdict: LabelVerdict,
  { pack, assessments, asOf, answers }: Scored & Pick<Given, 'answers'>,
  assumptions: Given['assumptions'],
): PathInput {
  const { efforts, locks } = assumptions
  return { pack, verdict, assessments, answers, asOf, enteredLists: enteredLists(assumptions), efforts, locks }
}

function noSuchLabel(label: string, { scheme }: Pack): InputProblem {
  const labels = scheme.labels.map(({ id }) => id).join(', ')
  return { code: 'usage', path: '--path', details: { reason: `no label ${label}; there are ${labels}` } }
}

async function readGiven({ file, pack: name }: Options, pack: Pack, today: IsoDate): Promise<Taken<Given>> {
  const bytes = readBytes(callersPath(file))
  if (!bytes.ok) return bytes
  const isFlat = name !== undefined && !looksZipped(bytes.value)
  return isFlat ? flatAnswers(bytes.value, pack, today) : organisationFile(bytes.value, pack)
}

function scoreAll(
  { answers, asOf, history, evidence, assumptions, areas, noticed }: Given,
  pack: Pack,
  today: IsoDate,
): Scored {
  const assessments = new Map(
    [...pack.questionnaires].map(([id, questionnaire]) => [id, assess(questionnaire, answers, { asOf })]),
  )
  const known = {
    answers,
    asOf,
    assessments,
    history,
    evidence,
    areas: areas && improvementAreas(areas, directionIn(pack)),
  }
  return {
    pack,
    asOf,
    assessments,
    verdicts: judge(pack.scheme, { bank: pack.bank, ...known, enteredLists: enteredLists(assumptions) }, today),
    failedChecks: failedChecks(pack.bank, answers, asOf),
    noticed,
  }
}
