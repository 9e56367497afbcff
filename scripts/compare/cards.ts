import type { IsoDate } from '#engine/questionnaire/answers.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { readCardFile } from '#formats/cardFile.ts'
import { readCardsFile } from '#formats/cardsFile.ts'
import { laurelKind } from '#formats/laurelKind.ts'
import { readJson } from '#formats/readJson.ts'
import { checkCards, type CheckedCard } from '#formats/signedCards.ts'
import { looksZipped } from '#formats/unzip.ts'
import { cardOf } from '../score/cardOf.ts'
import { callersPath, readBytes } from '../score/files.ts'
import type { InputProblem, Taken } from '../score/files.ts'
import { organisationFile } from '../score/given.ts'

interface Reading {
  readonly pack: Pack
  readonly today: IsoDate
  readonly clock: Date
}

/** The cards of all files, or what is wrong with each file that is not sound: nothing is taken in part. */
export async function readCards(files: readonly string[], reading: Reading): Promise<Taken<readonly CheckedCard[]>> {
  const problems: InputProblem[] = []
  const cards: CheckedCard[] = []
  for (const file of files) {
    const read = await readOne(file, reading)
    if (read.ok) cards.push(...read.value)
    else problems.push(...read.problems.map(problem => ({ ...problem, path: placeIn(file, problem.path) })))
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: cards }
}

/** A card, a collection, or an organisation as the card it would send today. */
async function readOne(file: string, { pack, today, clock }: Reading): Promise<Taken<readonly CheckedCard[]>> {
  const bytes = readBytes(callersPath(file))
  if (!bytes.ok) return bytes
  const thing = thingOf(bytes.value)
  if (thing === 'card') {
    const card = readCardFile(bytes.value)
    return card.ok ? { ok: true, value: await checkCards([card.value], bytes.value) } : card
  }
  if (thing === 'cards') {
    const cards = readCardsFile(bytes.value)
    return cards.ok ? { ok: true, value: await checkCards(cards.value, bytes.value) } : cards
  }
  const given = await organisationFile(bytes.value, pack)
  if (!given.ok) return given
  const card = cardOf(given.value, { pack, today, at: clock, pseudonym: '' })
  return { ok: true, value: [{ card, signature: 'unsigned' }] }
}

function thingOf(bytes: Uint8Array): string | undefined {
  if (looksZipped(bytes)) return undefined
  const json = readJson(bytes)
  return json.ok ? laurelKind(json.value)?.thing : undefined
}

const placeIn = (file: string, path: string): string =>
  path === '/' || path.endsWith(file) ? file : `${file}: ${path}`
