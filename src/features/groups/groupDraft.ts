import type { BenchmarkGroup } from '#engine/benchmark/group/benchmarkGroup.ts'
import type { IsoDate } from '#engine/questionnaire/answers.ts'
import agreements from '#questionnaires/benchmark/agreements.json'

/** A ready-made agreement to begin with. */
export const readyMade = ['partners', 'region'] as const
type ReadyMade = (typeof readyMade)[number]

/** What a sheet shows, as one word: a draft that was kept has it as it was chosen. */
export const quartileModes = ['alone', 'no', 'yes'] as const
type QuartileMode = (typeof quartileModes)[number]
const quartilesOf = { alone: 'alone', yes: true, no: false } as const

/** A group while it is being written: members are lines of one text. */
export interface GroupDraft {
  name: string
  purpose: string
  openness: BenchmarkGroup['openness']
  members: string
  roundName: string
  referenceDate: string
  deadline: string
  quartiles: QuartileMode
  shown: string
  kept: string
  quoted: string
  leaving: string
  coordinatorName: string
  contact: string
}

/** The word for what a sheet shows. */
export const quartileMode = (quartiles: boolean | string): QuartileMode =>
  typeof quartiles === 'string' ? 'alone' : quartiles ? 'yes' : 'no'

type Term = keyof BenchmarkGroup['terms'] | 'purpose'

/** What a new group begins with. */
export function newDraft(ready: ReadyMade, referenceDate: IsoDate, words: (term: Term) => string): GroupDraft {
  const { openness, quartiles, monthsToSend } = readyOf(ready)
  return {
    name: '',
    purpose: words('purpose'),
    openness,
    members: '',
    roundName: referenceDate.slice(0, 4),
    referenceDate,
    deadline: monthsLater(referenceDate, monthsToSend),
    quartiles: quartileMode(quartiles),
    shown: words('shown'),
    kept: words('kept'),
    quoted: words('quoted'),
    leaving: words('leaving'),
    coordinatorName: '',
    contact: '',
  }
}

export function draftOf(group: BenchmarkGroup): GroupDraft {
  const { name, purpose, openness, round, referenceDate, deadline, quartiles, terms, coordinator } = group
  return {
    name,
    purpose,
    openness,
    members: group.members.map(member => [member.name, member.country].filter(Boolean).join(', ')).join('\n'),
    roundName: round.name,
    referenceDate,
    deadline,
    quartiles: quartileMode(quartiles),
    ...terms,
    coordinatorName: coordinator.name,
    contact: coordinator.contact,
  }
}

/** The next round of a group: a year later, and everything else as it was. */
export function nextRound(draft: GroupDraft): GroupDraft {
  const referenceDate = monthsLater(draft.referenceDate, 12)
  return {
    ...draft,
    referenceDate,
    deadline: monthsLater(draft.deadline, 12),
    roundName: referenceDate.slice(0, 4),
  }
}

const needed = ['name', 'roundName', 'referenceDate', 'deadline', 'coordinatorName', 'contact'] as const

/** What is missing before a group can be sent. Cards, questions and good-byes go to somebody who can be reached. */
export function missingOf(draft: GroupDraft): readonly (typeof needed)[number][] {
  return needed.filter(part => draft[part].trim() === '')
}

/**
 * Members from lines: a name, and after a comma, a tab or a semicolon the two letters of a country where one is known.
 * Who stood there before keeps the id.
 */
export function membersOf(
  text: string,
  before: BenchmarkGroup['members'],
  newId: () => string,
): BenchmarkGroup['members'] {
  const known = new Map(before.map(({ id, name }) => [name, id]))
  const members = new Map<string, BenchmarkGroup['members'][number]>()
  for (const line of text.split('\n')) {
    const [, said = '', code = ''] = /^(.*?)(?:\s*[,;\t]\s*([A-Z]{2}))?\s*$/.exec(line.trim()) ?? []
    const name = said.trim().slice(0, 200)
    if (name !== '' && !members.has(name)) members.set(name, { id: known.get(name) ?? newId(), name, country: code })
  }
  return [...members.values()]
}

interface Rest {
  readonly before: BenchmarkGroup | undefined
  readonly pack: BenchmarkGroup['pack']
  readonly isNextRound: boolean
  readonly newId: () => string
}

/** The group that a draft describes. The pack is the one of its round; a new round takes the present one. */
export function groupOf(draft: GroupDraft, { before, pack, isNextRound, newId }: Rest): BenchmarkGroup {
  const keepsRound = before !== undefined && !isNextRound
  return {
    laurel: 'group/1',
    id: before?.id ?? newId(),
    edition: before?.edition ?? 1,
    name: draft.name,
    purpose: draft.purpose,
    openness: draft.openness,
    members: membersOf(draft.members, before?.members ?? [], newId),
    pack: keepsRound ? before.pack : pack,
    round: { id: keepsRound ? before.round.id : newId(), name: draft.roundName },
    referenceDate: draft.referenceDate,
    deadline: draft.deadline,
    quartiles: draft.openness === 'closed' && quartilesOf[draft.quartiles],
    terms: { shown: draft.shown, kept: draft.kept, quoted: draft.quoted, leaving: draft.leaving },
    coordinator: { name: draft.coordinatorName, contact: draft.contact },
    peers: before?.peers ?? [],
  }
}

function readyOf(ready: ReadyMade) {
  const found = agreements.agreements.find(({ id }) => id === ready)
  if (found === undefined) throw new Error(`readyOf: there is no agreement ${ready}`)
  return { ...found, openness: found.openness === 'closed' ? ('closed' as const) : ('open' as const) }
}

/** The same day so many months later, or the last of that month. */
function monthsLater(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
