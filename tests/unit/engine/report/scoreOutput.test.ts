import { expect, test } from 'vitest'
import { linkPack } from '#engine/questionnaire/linkPack.ts'
import type { PackFiles } from '#engine/questionnaire/packFiles.ts'
import { scoreOutput } from '#engine/report/scoreOutput.ts'
import { assess } from '#engine/scoring/assess.ts'
import bread from '../../../fixtures/packs/bakery/bread.json' with { type: 'json' }
import labels from '../../../fixtures/packs/bakery/labels.json' with { type: 'json' }
import questions from '../../../fixtures/packs/bakery/questions.json' with { type: 'json' }
import reference from '../../../fixtures/packs/bakery/reference.json' with { type: 'json' }
import sources from '../../../fixtures/packs/bakery/sources.json' with { type: 'json' }

const pack = linkPack({ id: 'bakery', questions, questionnaires: { bread }, labels, reference, sources } as PackFiles)

test('the report holds every score and every requirement, and what to look at, as plain data', () => {
  const answers = { values: { 'loaves.baked': 40 }, unknown: {}, notApplicable: {} }
  const [breadQuestions] = pack.questionnaires.values()
  if (breadQuestions === undefined) throw new Error('no questionnaire')
  const report = scoreOutput({
    pack,
    asOf: '2026-10-31',
    assessments: new Map([['bread', assess(breadQuestions, answers, { asOf: '2026-10-31' })]]),
    verdicts: new Map(),
    failedChecks: [{ id: 'crisp-within-baked', left: 41, right: 40, questions: ['loaves.crisp', 'loaves.baked'] }],
    noticed: [{ code: 'unknown-question', path: '/x', details: { question: 'x' } }],
  })

  expect(JSON.parse(JSON.stringify(report))).toEqual({
    pack: 'bakery',
    version: '0.3.0',
    asOf: '2026-10-31',
    problems: [
      { code: 'unknown-question', path: '/x', details: { question: 'x' } },
      { code: 'failed-check', path: 'crisp-within-baked', details: { left: 41, right: 40 } },
    ],
    questionnaires: {
      bread: {
        share: { value: null, least: 0, greatest: 1 },
        dimensions: { crust: { value: null, least: 0, greatest: 1 } },
        indicators: {
          crispness: { state: 'partly', measure: null, points: null, greatest: 2, band: null },
          oven: { state: 'unanswered', measure: null, points: null, greatest: 2, band: null },
        },
      },
    },
    labels: {},
  })
})
