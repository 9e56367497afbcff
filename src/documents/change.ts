import type { Closing, Said } from '#engine/answers/organisation.ts'
import type { FieldValue } from './records.ts'
import type { PartName } from './sharedMaps.ts'

/** What a command is about, for the word that announces it when it is undone. */
export interface ChangeName {
  readonly kind:
    | 'answer'
    | 'answers'
    | 'note'
    | 'later'
    | 'evidence'
    | 'profile'
    | 'round'
    | 'history'
    | 'closing'
    | 'people'
    | 'area'
    | 'action'
    | 'assumption'
  /** Question or indicator; empty where the kind says it all. */
  readonly subject: string
}

interface Saying {
  readonly subject: string
  readonly said: Said
}

export interface FieldSetting {
  readonly part: PartName
  readonly key: string
  /** `undefined` takes the field away. */
  readonly value: FieldValue | undefined
}

/** A command as plain data: what it wants to be true. It is carried out whole, in one transaction and one update. */
export interface Change {
  readonly name: ChangeName
  /** The round it belongs to: a closed one takes no change. */
  readonly round?: string
  readonly sayings?: readonly Saying[]
  readonly fields?: readonly FieldSetting[]
  readonly closing?: Closing
}
