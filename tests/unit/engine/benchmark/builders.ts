import type { Card } from '#engine/benchmark/card.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'

export function aCard(id: string, parts: Partial<Card> = {}): Card {
  return {
    laurel: 'card/1',
    id,
    pack: { id: 'harbours', version: '1.0.0' },
    organisation: { name: id, country: '', field: '' },
    referenceDate: '2026-10-31',
    reportingYear: 2025,
    issued: '2026-11-02',
    invented: true,
    measures: {},
    shares: {},
    facts: {},
    ...parts,
  }
}

function anIndicator(id: string, parts: Partial<Indicator>): Indicator {
  return {
    id,
    code: id,
    dimension: 'quays',
    questions: [],
    asks: [],
    measure: { value: id },
    unit: undefined,
    direction: 'rising',
    bands: [],
    floor: [],
    position: true,
    mayNotApply: false,
    when: undefined,
    measures: [],
    evidence: [],
    guidance: { basis: 'assumed' },
    computed: false,
    byTime: false,
    ...parts,
  }
}

const bands: Indicator['bands'] = [
  { points: 0, limit: undefined, and: [], basis: undefined },
  { points: 1, limit: 5, and: [], basis: { basis: 'assumed' } },
]

/** An invented pack of harbours: `berths` better when more, `waiting` better when less, `depth` a mere position. */
export function harbours(): Pack {
  const indicators = [
    anIndicator('berths', { bands, position: false }),
    anIndicator('waiting', {
      bands,
      position: false,
      direction: 'falling',
      measures: [{ id: 'ships', unit: undefined, measure: { value: 'ships' } }],
    }),
    anIndicator('depth', { dimension: 'water' }),
    anIndicator('colour', { dimension: 'water', measure: undefined }),
  ]
  const dimensions = ['quays', 'water'].map(id => ({
    id,
    indicators: indicators.filter(({ dimension }) => dimension === id),
  }))
  const port = { id: 'port', version: '1.0.0', dimensions, indicators, questions: new Map(), bank: new Map() }
  return {
    id: 'harbours',
    version: '1.0.0',
    bank: { questions: new Map(), checks: [] },
    questionnaires: new Map([['port', port]]),
    scheme: { laurel: 'label-scheme/1', version: '1.0.0', collected: '2026-11', labels: [] },
    reference: { laurel: 'reference/1', version: '1.0.0', figures: [] },
    sources: { laurel: 'sources/1', version: '1.0.0', sources: [] },
    namesPersons: new Set(),
  }
}
