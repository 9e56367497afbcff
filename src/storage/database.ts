import { Dexie, type EntityTable, type Table } from 'dexie'
import type { Card } from '#engine/benchmark/card.ts'
import type { GoalId } from '#engine/questionnaire/ids.ts'
import type { Agreement } from '#engine/benchmark/group/agreement.ts'
import type { BenchmarkGroup } from '#engine/benchmark/group/benchmarkGroup.ts'
import type { BenchmarkSheet } from '#engine/benchmark/sheet/benchmarkSheet.ts'
import type { ShownFigure } from '#engine/benchmark/sheet/ledger.ts'

/** One Yjs update, as it was given. */
export interface UpdateRow {
  readonly seq?: number
  readonly organisation: string
  readonly checksum: number
  readonly bytes: Uint8Array
}

/** The content of a paper's file, found by its hash; kept once for an organisation, however many papers it is of. */
export interface EvidenceRow {
  readonly organisation: string
  /** SHA-256 of the bytes, as hexadecimal. */
  readonly hash: string
  readonly bytes: Uint8Array
}

/** A card of others. */
interface CardRow {
  /** Its id. */
  readonly sender: string
  /** Id of the group that it was sent for, or empty. */
  readonly group: string
  readonly card: Card
}

/** The key with which an organisation signs its cards on this device. The browser keeps it and gives it to nobody. */
export interface SigningKeyRow {
  readonly organisation: string
  readonly privateKey: CryptoKey
  /** As it stands on a card. */
  readonly publicKey: string
  /** ISO instant. */
  readonly madeAt: string
}

/** A key whose words somebody compared with its owner. */
export interface ComparedKeyRow {
  /** Id of the cards, which is the organisation's. */
  readonly card: string
  readonly key: string
  /** ISO instant. */
  readonly comparedAt: string
}

/** The word under which an organisation sends cards without name for one purpose. */
interface PseudonymRow {
  readonly organisation: string
  /** What it was drawn for; another purpose has another word. */
  readonly purpose: string
  readonly pseudonym: string
}

/** What the list of organisations shows without opening one. */
export interface OrganisationRow {
  readonly id: string
  readonly name: string
  readonly goal: GoalId
  readonly invented: boolean
  /** ISO instants; empty when never. */
  readonly changedAt: string
  readonly savedToFileAt: string
  /** Deleted, but still to be had back until the page is left. */
  readonly removed: boolean
}

/** A benchmarking group as this device knows it: as its coordinator, as a partner of one or several clusters, or both. */
export interface GroupRow {
  readonly id: string
  readonly group: BenchmarkGroup
  /** Made here: only its coordinator changes a group. */
  readonly coordinated: boolean
  readonly joinings: readonly Joining[]
  /** Card id → id of the member it was said to be of; empty for a card that is not of this group. Coordinators only. */
  readonly assigned: Readonly<Record<string, string>>
}

/** What an organisation of this device agreed to. */
export interface Joining {
  readonly organisation: string
  /** Id of the member that it is, or empty when it is none of those listed. */
  readonly member: string
  readonly agreed: Agreement
  readonly edition: number
  /** SHA-256 of what was agreed, as hexadecimal. */
  readonly hash: string
  /** ISO instant. */
  readonly at: string
  /** ISO instant at which its card for the group was last made ready to leave; not known of cards made elsewhere. */
  readonly sent?: string
}

/** A benchmark sheet that was made or opened here. */
export interface SheetRow {
  readonly id: string
  /** Id of its group. */
  readonly group: string
  readonly sheet: BenchmarkSheet
  readonly made: boolean
  /** ISO instant. */
  readonly keptAt: string
}

/** Who stood behind every figure that sheets of a group have shown. It stays with the coordinator. */
export interface LedgerRow {
  readonly group: string
  readonly shown: readonly ShownFigure[]
}

export interface LaurelDatabase {
  readonly dexie: Dexie
  /**
   * Opens it, also again after the browser has closed it. Everything that reads or writes begins with this: it
   * refuses at once, instead of waiting, while another tab does not let go, and once a newer Laurel has taken over.
   */
  readonly ready: () => Promise<void>
  /**
   * Hears that the browser has closed it by itself, as it does when site data are cleared.
   * @returns a function that ends the listening.
   */
  readonly onLoss: (listener: () => void) => () => void
  readonly updates: Table<UpdateRow, number>
  /** Rows that could not be read, kept as they are. */
  readonly setAside: Table<UpdateRow, number>
  readonly organisations: EntityTable<OrganisationRow, 'id'>
  /** One of each sender for each group. */
  readonly cards: Table<CardRow, [string, string]>
  readonly evidence: Table<EvidenceRow, [string, string]>
  readonly groups: EntityTable<GroupRow, 'id'>
  readonly sheets: EntityTable<SheetRow, 'id'>
  readonly ledgers: EntityTable<LedgerRow, 'group'>
  readonly signingKeys: EntityTable<SigningKeyRow, 'organisation'>
  readonly comparedKeys: Table<ComparedKeyRow, [string, string]>
  readonly pseudonyms: Table<PseudonymRow, [string, string]>
}

type DatabaseName = 'laurel' | 'laurel-demo'

/**
 * Opens nothing yet: Dexie does with the first use.
 *
 * `strict`: a transaction completes only when the medium has confirmed it. Chromium's default would lose
 * acknowledged answers in a power cut.
 */
export function laurelDatabase(name: DatabaseName): LaurelDatabase {
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict' })
  dexie.version(1).stores({
    updates: '++seq, [organisation+seq]',
    setAside: '++seq, organisation',
    organisations: 'id',
    cards: 'id',
  })
  dexie.version(2).stores({ evidence: '[organisation+hash]' })
  dexie.version(3).stores({
    signingKeys: 'organisation',
    comparedKeys: '[card+key]',
    pseudonyms: '[organisation+purpose]',
  })
  dexie.version(4).stores({ groups: 'id', sheets: 'id, group', ledgers: 'group' })
  dexie
    .version(5)
    .stores({ heldCards: '[sender+group], sender' })
    .upgrade(async transaction => {
      // Until then, one card of a sender was kept, whatever group it was for.
      const cards: readonly Card[] = await transaction.table('cards').toArray()
      await transaction.table('heldCards').bulkAdd(cards.map(cardRow))
      await transaction.table('cards').clear()
    })
  const lossListeners = new Set<() => void>()
  let isOutdated = false
  let opening: Promise<void> | undefined
  dexie.on('versionchange', event => {
    isOutdated = event.newVersion !== null && event.newVersion > 0
    // Let go at once. Dexie's own handler, kept off by `false`, would come back later and write in the old shape.
    dexie.close({ disableAutoOpen: isOutdated })
    return false
  })
  const tellLoss = (): void => {
    for (const listener of lossListeners) listener()
  }
  dexie.on('ready', () => dexie.backendDB().addEventListener('close', tellLoss), true)

  function open(): Promise<void> {
    const opened = dexie.open()
    return new Promise<void>((resolve, reject) => {
      const refuse = (): void => reject(new DOMException('another tab holds the database', 'BlockedError'))
      dexie.on('blocked', refuse)
      opened
        .finally(() => {
          dexie.on('blocked').unsubscribe(refuse)
          opening = undefined
        })
        .then(() => resolve(), reject)
    })
  }

  return {
    dexie,
    async ready() {
      if (isOutdated) throw new DOMException('a newer Laurel has taken the database over', 'VersionError')
      if (!dexie.isOpen()) await (opening ??= open())
    },
    onLoss(listener) {
      lossListeners.add(listener)
      return () => lossListeners.delete(listener)
    },
    updates: dexie.table('updates'),
    setAside: dexie.table('setAside'),
    organisations: dexie.table('organisations'),
    cards: dexie.table('heldCards'),
    evidence: dexie.table('evidence'),
    groups: dexie.table('groups'),
    sheets: dexie.table('sheets'),
    ledgers: dexie.table('ledgers'),
    signingKeys: dexie.table('signingKeys'),
    comparedKeys: dexie.table('comparedKeys'),
    pseudonyms: dexie.table('pseudonyms'),
  }
}

/** A card as it is kept. */
export const cardRow = (card: Card): CardRow => ({ sender: card.id, group: card.group?.id ?? '', card })

/** Invented organisations live in a database of their own, never counted and never backed up. */
export function isDemo(organisation: string): boolean {
  return organisation.startsWith('demo-')
}
