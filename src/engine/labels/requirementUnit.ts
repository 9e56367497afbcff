import type { QuestionId } from '../questionnaire/ids.ts'
import type { Requirement } from '../questionnaire/labelScheme.ts'
import type { Measure } from '../questionnaire/measure.ts'
import type { QuestionBank } from '../questionnaire/questionnaire.ts'
import { questionsOfMeasure } from '../questionnaire/reads.ts'

/** How a requirement's `needed` and `found` are to be written: a fraction as percent, else with the unit's words. */
interface FigureKind {
  /** Id of the unit's words in the texts. */
  readonly unit: string | undefined
  readonly isRatio: boolean
}

const bare: FigureKind = { unit: undefined, isRatio: false }

export function requirementUnit(requirement: Requirement, bank: QuestionBank): FigureKind {
  switch (requirement.kind) {
    case 'fact':
      return 'measure' in requirement.condition ? measureUnit(requirement.condition.measure, bank) : bare
    case 'share':
      return { unit: undefined, isRatio: true }
    case 'interval':
      return { unit: 'months', isRatio: false }
    case 'band':
    case 'held':
    case 'event':
    case 'areas':
    case 'evidence':
    case 'list':
    case 'stated':
      return bare
  }
}

/** Sums and the like keep the unit of what they are made of; counts have none of their own. */
function measureUnit(measure: Measure, bank: QuestionBank): FigureKind {
  if ('ratio' in measure || 'share' in measure) return { unit: undefined, isRatio: true }
  if ('monthsSince' in measure || 'monthsUntil' in measure) return { unit: 'months', isRatio: false }
  if ('yearsSince' in measure) return { unit: 'years', isRatio: false }
  if ('count' in measure || 'howMany' in measure) return bare
  const units = new Set(questionsOfMeasure(measure).map((id: QuestionId) => bank.questions.get(id)?.unit))
  const [unit] = units
  return { unit: units.size === 1 ? unit : undefined, isRatio: false }
}
