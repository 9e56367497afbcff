import type { FieldOption, FieldView } from './fieldView.ts'

/** The columns of a table of choices. */
interface ChoiceColumns {
  readonly kind: 'one' | 'several'
  readonly options: readonly FieldOption[]
}

/** What like questions offer, as columns; undefined when they offer different things, or when something is typed. */
export function choiceColumns(controls: readonly FieldView['control'][]): ChoiceColumns | undefined {
  const [first] = controls
  if (first?.kind !== 'one' && first?.kind !== 'several') return undefined
  const offer = offerOf(first)
  return controls.every(control => offerOf(control) === offer)
    ? { kind: first.kind, options: first.options }
    : undefined
}

const offerOf = (control: FieldView['control']): string =>
  'options' in control ? JSON.stringify([control.kind, control.options]) : ''
