import type { IsoDate } from '#engine/questionnaire/answers.ts'
import type { QuestionId } from '#engine/questionnaire/ids.ts'
import type { QuestionBank } from '#engine/questionnaire/questionnaire.ts'
import type { CsvRow } from './csv.ts'
import { readCsv } from './csv.ts'
import type { Problem, Read } from './problems.ts'
import { readDay } from './readDay.ts'
import { problem, quote, refuse } from './refuse.ts'
import { kindGroup } from './registerFacts.ts'
import { columnWords, folded, kindWords } from './registerWords.ts'

type Column = keyof typeof columnWords

/** A kind of member that the pack asks about, and the words it goes by in a list, folded. */
interface RegisterKind {
  readonly question: QuestionId
  readonly words: readonly string[]
}

interface RegisterAnswers {
  /** What the register answers, to be taken over in one step. Only facts that its columns can tell. */
  readonly values: Readonly<Record<QuestionId, number>>
  /** Rows that were counted, present or past. */
  readonly rows: number
  /** Rows that were not, each with its line and reason (`kind`, `since`, `until`, `committed`, `order`). */
  readonly skipped: readonly Problem[]
}

interface Membership {
  readonly kind: QuestionId
  readonly since: IsoDate
  readonly until: IsoDate
  readonly committed: boolean
}

const always = '0000-01-01'
const open = '9999-12-31'
const yes = ['', 'yes', 'y', 'true', '1', 'x']
const no = ['no', 'n', 'false', '0']

/** The kinds of the bank's grid `members.kind`; `shortOf` gives a question's short words in the reader's language. */
export function registerKinds(bank: QuestionBank, shortOf: (question: QuestionId) => string): readonly RegisterKind[] {
  return [...bank.questions.values()]
    .filter(question => question.group === kindGroup)
    .map(({ id }) => {
      const suffix = id.slice(kindGroup.length + 1)
      return { question: id, words: [suffix, shortOf(id), ...(kindWords[suffix] ?? [])].map(folded) }
    })
}

function columnsOf({ cells }: CsvRow): ReadonlyMap<Column, number> {
  const headers = cells.map(folded)
  const columns = new Map<Column, number>()
  for (const column of Object.keys(columnWords) as readonly Column[]) {
    const words = columnWords[column].map(folded)
    const index = headers.findIndex(header => words.includes(header))
    if (index !== -1) columns.set(column, index)
  }
  return columns
}

/** One row as a membership, or the column that cannot be read. */
function readMembership(
  cell: (column: Column) => string,
  kinds: readonly RegisterKind[],
): Membership | Column | 'order' {
  const kind = kinds.find(each => each.words.includes(folded(cell('kind'))))
  const since = cell('since') === '' ? always : readDay(cell('since'))
  const until = cell('until') === '' ? open : readDay(cell('until'), true)
  const said = cell('committed').toLowerCase()
  if (kind === undefined) return 'kind'
  if (since === undefined) return 'since'
  if (until === undefined) return 'until'
  if (until < since) return 'order'
  if (!yes.includes(said) && !no.includes(said)) return 'committed'
  return { kind: kind.question, since, until, committed: yes.includes(said) }
}

/**
 * The membership facts of a list with one row a member, on the round's dates. It needs a column for the kind; columns
 * for since and until tell who came and went, one for committed (yes or no) tells listed from committed. Names and
 * whatever else stands in it is not looked at. The last day of a membership belongs to it; who leaves with the last
 * day of the reporting year is gone by its end.
 */
export function readRegister(
  source: Uint8Array | string,
  round: { readonly referenceDate: IsoDate; readonly reportingYear: number },
  kinds: readonly RegisterKind[],
): Read<RegisterAnswers> {
  const table = readCsv(source, 'western')
  if (!table.ok) return table
  const [header, ...rows] = table.value
  if (header === undefined || rows.length === 0) return refuse('csv-no-header', '')
  const columns = columnsOf(header)
  if (columns.size === 0) return refuse('csv-no-header', `line ${header.line}`)
  if (!columns.has('kind')) return refuse('csv-missing-column', `line ${header.line}`, { column: 'kind' })

  const skipped: Problem[] = []
  const members: Membership[] = []
  for (const { line, cells } of rows) {
    const cell = (column: Column): string => cells[columns.get(column) ?? -1]?.trim() ?? ''
    const membership = readMembership(cell, kinds)
    if (typeof membership === 'object') members.push(membership)
    else {
      const found = quote(membership === 'order' ? cell('until') : cell(membership))
      skipped.push(problem('csv-row', `line ${line}`, { line, reason: membership, found }))
    }
  }
  return { ok: true, value: { values: count(members, round, kinds, columns), rows: members.length, skipped } }
}

function count(
  members: readonly Membership[],
  { referenceDate, reportingYear }: { readonly referenceDate: IsoDate; readonly reportingYear: number },
  kinds: readonly RegisterKind[],
  columns: ReadonlyMap<Column, number>,
): Readonly<Record<QuestionId, number>> {
  const [first, last] = [`${reportingYear}-01-01`, `${reportingYear}-12-31`]
  const howMany = (holds: (member: Membership) => boolean): number => members.filter(holds).length
  const isPresent = (member: Membership): boolean => member.since <= referenceDate && referenceDate <= member.until
  // Who joined on the first day has joined in the year: nobody counts in both.
  const wasThere = (member: Membership): boolean => member.since < first && first <= member.until

  return {
    'members.listed': howMany(isPresent),
    'members.committed': howMany(each => each.committed && isPresent(each)),
    ...Object.fromEntries(
      kinds.map(({ question }) => [
        question,
        howMany(each => each.committed && each.kind === question && isPresent(each)),
      ]),
    ),
    ...(columns.has('since') && {
      'members.joined': howMany(each => each.committed && first <= each.since && each.since <= last),
    }),
    ...(columns.has('since') &&
      columns.has('until') && {
        'members.start-of-year': howMany(each => each.committed && wasThere(each)),
        'members.gone': howMany(each => each.committed && wasThere(each) && each.until <= last),
      }),
  }
}
