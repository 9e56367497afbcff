import type { BenchmarkRules } from './benchmarkRules.ts'

/**
 * A figure rounded so that it tells of a group and not of its members: a fraction to `fractionStep` (0.05: 0.73 →
 * 0.75), any other to `leadingStep` in its leading digit (0.5: 23 → 25, 107 → 100, 3.2 → 3). The step follows from the
 * figure's own size and from nothing else.
 */
export function coarse(figure: number, isFraction: boolean, { rules }: BenchmarkRules): number {
  if (figure === 0) return 0
  const power = isFraction ? 0 : Math.floor(Math.log10(Math.abs(figure)))
  const step = isFraction ? rules.fractionStep.value : rules.leadingStep.value
  // Whole steps times a power of ten, divided where the power is negative: 0.15, not 0.15000000000000002.
  const steps = Math.round(Number((figure / 10 ** power / step).toPrecision(12)))
  const scaled = Number((steps * step).toPrecision(12))
  return Number((power < 0 ? scaled / 10 ** -power : scaled * 10 ** power).toPrecision(12))
}
