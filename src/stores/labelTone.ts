import type { LabelId } from '#engine/questionnaire/ids.ts'

/** The metal of a label, for one that is held; a label that has none keeps the accent. */
export function labelTone(label: LabelId): 'bronze' | 'silver' | 'gold' | 'accent' {
  return label === 'bronze' || label === 'silver' || label === 'gold' ? label : 'accent'
}
