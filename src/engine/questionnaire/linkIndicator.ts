import type { Basis } from './basis.ts'
import type { DimensionId, QuestionId } from './ids.ts'
import type { BandDefinition, IndicatorDefinition } from './packFiles.ts'
import type { Question } from './question.ts'
import type { Band, Indicator } from './questionnaire.ts'
import { questionsAskedBy, questionsOfCondition, questionsOfMeasure } from './reads.ts'

type Bank = ReadonlyMap<QuestionId, Question>

/** @throws Error when something names a question that the bank does not hold. */
export function linkIndicator(definition: IndicatorDefinition, dimension: DimensionId, bank: Bank): Indicator {
  const bands = (definition.bands ?? []).map(linkBand)
  const reader = `indicator ${definition.id}`
  const indicator: Indicator = {
    id: definition.id,
    code: definition.code,
    dimension,
    questions: definition.questions.map(id => questionIn(bank, id, reader)),
    asks: questionsAskedBy(definition).map(id => questionIn(bank, id, reader)),
    measure: definition.measure,
    unit: definition.unit,
    direction: (definition.bands ?? []).some(band => band.upTo !== undefined) ? 'falling' : 'rising',
    bands,
    floor: definition.floor ?? [],
    position: definition.position === true,
    mayNotApply: definition.mayNotApply === true,
    when: definition.when,
    measures: (definition.measures ?? []).map(({ id, unit, measure }) => ({ id, unit, measure })),
    evidence: definition.evidence ?? [],
    guidance: definition.guidance ?? { basis: 'assumed' },
    computed: definition.computed === true,
    byTime: definition.byTime === true,
  }
  for (const id of questionsReadBy(indicator)) questionIn(bank, id, reader)
  return indicator
}

/** @throws Error when the bank does not hold the question. */
export function questionIn(bank: Bank, id: QuestionId, reader: string): Question {
  const question = bank.get(id)
  if (question === undefined) throw new Error(`linkPack: ${reader} names question ${id}, which is not in the bank`)
  return question
}

function linkBand(definition: BandDefinition): Band {
  return {
    points: definition.points,
    limit: definition.from ?? definition.upTo,
    and: definition.and ?? [],
    ...(definition.effort !== undefined && { effort: definition.effort }),
    basis: basisOf(definition),
  }
}

/** The basis that stands among other fields, alone; undefined when there is none or it lacks its source. */
function basisOf(fields: Partial<Basis>): Basis | undefined {
  switch (fields.basis) {
    case 'published': {
      const { basis, source, via } = fields
      return source === undefined ? undefined : { basis, source, ...(via !== undefined && { via }) }
    }
    case 'derived':
      return { basis: fields.basis, ...(fields.source !== undefined && { source: fields.source }) }
    case 'assumed':
      return { basis: fields.basis, ...(fields.inspiredBy !== undefined && { inspiredBy: fields.inspiredBy }) }
    case 'entered':
      return { basis: fields.basis }
    case undefined:
  }
  return undefined
}

/** Everything an indicator reads anywhere: measures, bands, floor and `when`. */
function questionsReadBy({ measure, measures, bands, floor, when }: Indicator): readonly QuestionId[] {
  const figures = [...(measure === undefined ? [] : [measure]), ...measures.map(further => further.measure)]
  const conditions = [...bands.flatMap(band => band.and), ...floor, ...(when === undefined ? [] : [when])]
  return [...figures.flatMap(questionsOfMeasure), ...conditions.flatMap(questionsOfCondition)]
}
