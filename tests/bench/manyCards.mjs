// Files of many invented cards, as partners would send them.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const pack = 'questionnaires/cluster-excellence'
/** Cards of one file: the format takes no more. */
const mostOfFile = 10_000
const countries = ['AT', 'BE', 'CZ', 'DE', 'DK', 'ES', 'FI', 'FR', 'HU', 'IT', 'LT', 'NL', 'NO', 'PL', 'PT', 'SE']

/** Ids of as many measures of the pack as are asked for. */
function someMeasures(root, count) {
  const ids = ['quality.json', 'benchmarking.json'].flatMap(file =>
    JSON.parse(readFileSync(join(root, pack, file), 'utf8')).dimensions.flatMap(({ indicators }) =>
      indicators.flatMap(({ id, measure, measures = [] }) => [
        ...(measure === undefined ? [] : [id]),
        ...measures.map(further => `${id}.${further.id}`),
      ]),
    ),
  )
  return ids.slice(0, count)
}

/** A figure between 0 and 1 with ties, the same in every run; one of ten is not known. */
function figure(row, column) {
  const mixed = Math.imul(row * 131 + column + 1, 2654435761) >>> 0
  return mixed % 10 === 0 ? undefined : (mixed % 1000) / 1000
}

/** Writes card files with so many cards of so many figures each into `folder`. @returns their paths. */
export function manyCards(root, folder, { cards, figures }) {
  const measures = someMeasures(root, figures)
  return Array.from({ length: Math.ceil(cards / mostOfFile) }, (_, file) => {
    const rows = Array.from({ length: Math.min(mostOfFile, cards - file * mostOfFile) }, (_row, at) => at)
    const path = join(folder, `many-${String(file)}.cards.json`)
    const all = rows.map(at => aCard(file * mostOfFile + at, measures))
    writeFileSync(path, JSON.stringify({ laurel: 'cards/1', cards: all }))
    return path
  })
}

function aCard(row, measures) {
  const known = measures.flatMap((id, column) => {
    const value = figure(row, column)
    return value === undefined ? [] : [[id, value]]
  })
  return {
    laurel: 'card/1',
    id: `many-${String(row)}`,
    pack: { id: 'cluster-excellence', version: '1.0.0' },
    organisation: {
      name: `Cluster ${String((row * 7919) % 1_000_003)}`,
      country: countries[row % countries.length],
      field: '',
    },
    referenceDate: '2026-10-31',
    reportingYear: 2025,
    issued: '2026-11-02',
    invented: true,
    measures: Object.fromEntries(known),
    shares: {},
    facts: {},
  }
}
