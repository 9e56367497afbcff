import type { Card } from '#engine/benchmark/card.ts'
import type { BenchmarkGroup } from '#engine/benchmark/group/benchmarkGroup.ts'
import type { BenchmarkSheet } from '#engine/benchmark/sheet/benchmarkSheet.ts'
import type { writeCoordination } from '#formats/coordinationFile.ts'
import { fileName } from '#formats/fileName.ts'
import { today } from './clock.ts'
import { download } from './download.ts'

/** What of a group leaves the device, and only when its reader says so. */

/** Where the app shows an invitation before anything of it is kept. */
export async function invitationAddress(group: BenchmarkGroup): Promise<string> {
  const { writeGroupLink } = await import('#formats/groupLink.ts')
  return `/join/${writeGroupLink(group)}`
}

/** The link that invites to a group. All of it stands behind the `#`, which no browser sends to a server. */
export async function invitationLink(group: BenchmarkGroup): Promise<string> {
  const [page = ''] = location.href.split('#')
  return `${page}#${await invitationAddress(leaving(group))}`
}

export async function saveGroup(group: BenchmarkGroup): Promise<void> {
  const { writeGroup } = await import('#formats/groupFile.ts')
  save(group.name, 'group', 'group.json', writeGroup(leaving(group)))
}

/** The cards of an open group, signed as they came. */
export async function saveCollection(group: BenchmarkGroup, cards: readonly Card[]): Promise<void> {
  const { writeCards } = await import('#formats/cardsFile.ts')
  save(group.name, group.round.name, 'cards.json', writeCards(cards))
}

export async function saveSheet(sheet: BenchmarkSheet): Promise<void> {
  const { writeBenchmark } = await import('#formats/benchmarkFile.ts')
  save(sheet.group.name, sheet.round.name, 'benchmark.json', writeBenchmark(sheet))
}

/** A coordinator's own copy, with who stood behind which figure: for another device of theirs, and for nobody else. */
export async function saveCoordination(content: Parameters<typeof writeCoordination>[0]): Promise<void> {
  const { writeCoordination: write } = await import('#formats/coordinationFile.ts')
  save(content.group.name, 'coordinator', 'coordination.json', write(content))
}

/** Hand-picked groups of peers name cards: they stay where they were picked, unless everybody holds the cards. */
function leaving(group: BenchmarkGroup): BenchmarkGroup {
  if (group.openness === 'open') return group
  return { ...group, peers: group.peers.filter(({ criteria }) => !criteria.some(({ by }) => by === 'picked')) }
}

function save(group: string, what: string, ending: string, text: string): void {
  download(fileName(group, what, today(), ending), text, 'application/json')
}
