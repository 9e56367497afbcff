import type { CheckedFiles } from '#engine/questionnaire/checks/checkedFiles.ts'
import type { PackTexts } from '#engine/questionnaire/texts.ts'

/** A whole pack of two questions, one indicator and one label, with nothing wrong: what a test changes is the test. */
export function aPack(): CheckedFiles {
  return {
    id: 'tiny',
    questions: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://laurel.invalid/packs/tiny/questions.json',
      laurel: 'questions/1',
      version: '1.0.0',
      $defs: {
        'members.committed': {
          type: 'integer',
          minimum: 0,
          maximum: 10_000,
          unit: 'participants',
          period: 'referenceDate',
          knownBy: 'register',
        },
        'members.contacted': {
          type: 'integer',
          minimum: 0,
          maximum: 10_000,
          unit: 'participants',
          knownBy: 'register',
        },
        ...marks(),
      },
      checks: [
        {
          id: 'contacted-within-committed',
          left: { value: 'members.contacted' },
          is: 'atMost',
          right: { value: 'members.committed' },
        },
      ],
    },
    questionnaires: {
      quality: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: 'https://laurel.invalid/packs/tiny/quality.json',
        laurel: 'questionnaire/1',
        version: '1.0.0',
        type: 'object',
        properties: {
          'members.committed': { $ref: 'questions.json#/$defs/members.committed' },
          'members.contacted': { $ref: 'questions.json#/$defs/members.contacted' },
          $unknown: { $ref: 'questions.json#/$defs/$unknown' },
          $notApplicable: { $ref: 'questions.json#/$defs/$notApplicable' },
        },
        dimensions: [
          {
            id: 'cooperation',
            indicators: [
              {
                id: 'direct-contact',
                code: '2.5',
                questions: ['members.contacted', 'members.committed'],
                measure: { ratio: ['members.contacted', 'members.committed'] },
                bands: [
                  { points: 0 },
                  { from: 0.5, points: 1, effort: 4, basis: 'assumed' },
                  { from: 0.75, points: 2, effort: 6, basis: 'published', source: 'a-study' },
                ],
                floor: [{ id: 'nobody', question: 'members.contacted', is: 0, basis: 'assumed' }],
                evidence: ['visit-notes'],
                guidance: { basis: 'assumed' },
              },
            ],
          },
        ],
      },
    },
    labels: {
      laurel: 'label-scheme/1',
      version: '1.0.0',
      collected: '2026-11',
      labels: [
        {
          id: 'bronze',
          requirements: [
            {
              id: 'committed',
              kind: 'fact',
              by: 'answers',
              answeredAt: 'members.committed',
              condition: { id: 'enough', measure: { value: 'members.committed' }, from: 15, basis: 'assumed' },
              basis: 'published',
              source: 'a-study',
            },
          ],
          terms: [{ id: 'first', kind: 'validity', months: 24, basis: 'assumed' }],
          prices: [{ id: 'video', amount: 1650, currency: 'EUR', basis: 'assumed' }],
          steps: ['apply'],
        },
      ],
    },
    reference: {
      laurel: 'reference/1',
      version: '1.0.0',
      figures: [
        {
          id: 'contact-2022',
          indicators: ['direct-contact'],
          value: 60,
          unit: 'percent',
          statistic: 'mean',
          population: 'clusters asked',
          n: 41,
          year: 2022,
          source: 'a-study',
        },
      ],
    },
    sources: {
      laurel: 'sources/1',
      version: '1.0.0',
      sources: [
        {
          id: 'a-study',
          title: 'A study',
          publisher: 'Somebody',
          year: 2022,
          address: 'https://study.invalid',
          read: '2026-11',
        },
      ],
    },
    glossary: { laurel: 'glossary/1', version: '1.0.0', terms: [{ id: 'committed' }] },
  }
}

function marks(): Record<string, object> {
  const schema = { type: 'object', additionalProperties: { type: 'string', maxLength: 2000 } }
  return { $unknown: schema, $notApplicable: structuredClone(schema) }
}

/** The words of `aPack`, all of them. */
export function textsOfAPack(): PackTexts {
  const head = { laurel: 'texts/1', language: 'en' } as const
  return {
    questions: {
      ...head,
      questions: {
        'members.committed': {
          question: 'How many committed participants did you have ({{period}})?',
          short: 'Committed',
          terms: ['committed'],
        },
        'members.contacted': { question: 'How many of them did you talk to?', short: 'Contacted' },
      },
      groups: {},
      units: { participants: { one: 'participant', other: 'participants' }, percent: { other: '%' } },
      checks: { 'contacted-within-committed': 'You talked to {{left}} of {{right}}.' },
      conditions: {},
    },
    questionnaires: {
      quality: {
        ...head,
        title: 'Quality',
        dimensions: { cooperation: { title: 'Cooperation', short: 'Coop.' } },
        indicators: {
          'direct-contact': {
            title: 'Direct contact',
            question: 'Do you know your participants?',
            definition: 'A personal talk in the reporting year.',
            bands: ['Under half.', 'Half.', 'Three quarters.'],
            efforts: ['Talk to half of them.', 'Talk to more of them.'],
            conditions: { nobody: 'You talked to nobody.' },
            measure: 'Share',
            papers: { 'visit-notes': 'Notes of visits' },
            advice: 'Plan two visits a week.',
          },
        },
      },
    },
    labels: {
      ...head,
      labels: {
        bronze: {
          title: 'Bronze',
          gloss: 'Striving for Cluster Excellence',
          about: 'A talk and a report.',
          requirements: {
            committed: {
              title: 'Participants',
              met: '{{found}} participants.',
              notMet: '{{found}} of {{needed}}.',
              notYetKnown: 'Not yet known.',
              link: 'Enter them',
            },
          },
          prices: { video: 'By video' },
          priceNote: 'Undated.',
          steps: { apply: 'Apply.' },
          apply: 'Apply',
          terms: { first: 'Valid two years.' },
        },
      },
    },
    glossary: { ...head, terms: { committed: { term: 'Committed', definition: 'Signed, pays, or takes part.' } } },
    reference: { ...head, figures: { 'contact-2022': 'Clusters asked talk to 60 % of their participants.' } },
  }
}
