import { describe, expect, test } from 'vitest'
import { checkPack } from '#engine/questionnaire/checks/checkPack.ts'
import type { PackProblemCode } from '#engine/questionnaire/checks/packProblem.ts'
import { aPack, textsOfAPack } from '#tests/builders/aPack.ts'

type Json = Record<string, unknown>

/** A copy of plain data with one place set (`undefined` takes it away); steps by key or index, joined by `>`. */
function withPlace<Data>(data: Data, place: string, value: unknown): Data {
  const copy = structuredClone(data)
  const steps = place.split('>')
  const last = steps.pop() ?? ''
  const holder = steps.reduce((part: Json, step) => part[step] as Json, copy as Json)
  if (value === undefined) Reflect.deleteProperty(holder, last)
  else holder[last] = value
  return copy
}

function problemsOf(place: string, value: unknown): readonly (readonly [PackProblemCode, string])[] {
  return checkPack(withPlace(aPack(), place, value), textsOfAPack()).map(({ code, path }) => [code, path])
}

const indicator = 'questionnaires>quality>dimensions>0>indicators>0'
const committed = 'questions>$defs>members.committed'
const requirement = 'labels>labels>0>requirements>0'
const known = { basis: 'assumed' }

test('a sound pack has no problems', () => {
  expect(checkPack(aPack(), textsOfAPack())).toEqual([])
})

describe('the forms of questions', () => {
  test.each([
    { place: `${committed}>pattern`, value: '^a', code: 'keyword-not-allowed' },
    { place: `${committed}>multipleOf`, value: 5, code: 'keyword-not-allowed' },
    { place: `${committed}>maximum`, value: undefined, code: 'form-incomplete' },
    { place: `${committed}>knownBy`, value: undefined, code: 'form-incomplete' },
    { place: committed, value: { $ref: '#/$defs/members.contacted' }, code: 'form-unknown' },
    { place: 'questions>$defs>$unknown', value: { type: 'object' }, code: 'form-unknown' },
    { place: 'questions>$defs>$notApplicable', value: undefined, code: 'form-incomplete' },
    { place: 'questionnaires>quality>required', value: ['members.committed'], code: 'keyword-not-allowed' },
    {
      place: 'questionnaires>quality>properties>members.committed>$ref',
      value: 'questions.json#/$defs/members.contacted',
      code: 'ref-elsewhere',
    },
    { place: 'questionnaires>quality>properties>members.committed', value: undefined, code: 'property-missing' },
    { place: 'questionnaires>quality>properties>$unknown', value: undefined, code: 'property-missing' },
    {
      place: 'questionnaires>quality>properties>team.posts',
      value: { $ref: 'questions.json#/$defs/team.posts' },
      code: 'property-superfluous',
    },
  ])('$place as $value: $code', ({ place, value, code }) => {
    expect(problemsOf(place, value).map(([found]) => found)).toContain(code)
  })
})

describe('what reads what', () => {
  test.each([
    { place: `${indicator}>questions`, value: ['members.contacted'], code: 'unlisted-question' },
    { place: `${indicator}>measure`, value: { value: 'members.contacted' }, code: 'unread-question' },
    { place: `${indicator}>measure>ratio`, value: ['members.contacted', 'members.gone'], code: 'unknown-question' },
    { place: `${indicator}>floor>0>question`, value: 'members.gone', code: 'unknown-question' },
    {
      place: 'questions>$defs>team.posts',
      value: { type: 'boolean', knownBy: 'staff' },
      code: 'unused-question',
    },
    { place: `${indicator}>measure`, value: { ratio: ['a', 'b'], sum: ['a'] }, code: 'measure-not-one-kind' },
    { place: `${indicator}>measure`, value: { median: ['a', 'b'] }, code: 'measure-not-one-kind' },
    {
      place: `${indicator}>measure>ratio>0`,
      value: { sum: [{ least: ['members.contacted'] }] },
      code: 'measure-too-deep',
    },
    { place: `${indicator}>measure`, value: { count: 'members.contacted' }, code: 'measure-misreads' },
    { place: `${indicator}>measure`, value: { share: ['members.contacted'] }, code: 'measure-misreads' },
  ])('$place as $value: $code', ({ place, value, code }) => {
    expect(problemsOf(place, value).map(([found]) => found)).toContain(code)
  })
})

describe('bands and conditions', () => {
  const floor = `${indicator}>floor>0`
  test.each([
    { place: `${indicator}>bands>2>from`, value: 0.5, problem: ['bands-out-of-order', 'direct-contact/bands/2'] },
    { place: `${indicator}>bands>2>from`, value: 0.4, problem: ['bands-out-of-order', 'direct-contact/bands/2'] },
    { place: `${indicator}>bands>2>points`, value: 1, problem: ['points-not-rising', 'direct-contact/bands/2'] },
    { place: `${indicator}>bands>1>from`, value: undefined, problem: ['band-limit-missing', 'direct-contact/bands/1'] },
    { place: `${indicator}>bands>0>from`, value: 0.1, problem: ['band-limit-superfluous', 'direct-contact/bands/0'] },
    {
      place: `${indicator}>bands>2`,
      value: { points: 2, upTo: 0.1, ...known },
      problem: ['bands-mixed', 'direct-contact/bands'],
    },
    { place: `${indicator}>bands`, value: [{ points: 0 }], problem: ['bands-too-few', 'direct-contact/bands'] },
    { place: `${indicator}>bands`, value: undefined, problem: ['floor-without-bands', 'direct-contact/floor'] },
    { place: `${indicator}>bands>1>from`, value: 0, problem: ['limit-out-of-reach', 'direct-contact/bands/1'] },
    {
      place: floor,
      value: { id: 'nobody', measure: { value: 'members.contacted' }, from: 0, ...known },
      problem: ['condition-decided', 'direct-contact/floor/nobody'],
    },
    { place: `${floor}>is`, value: true, problem: ['condition-decided', 'direct-contact/floor/nobody'] },
    { place: `${floor}>is`, value: -1, problem: ['condition-decided', 'direct-contact/floor/nobody'] },
    {
      place: floor,
      value: { id: 'nobody', measure: { value: 'members.contacted' }, from: 1, upTo: 3, ...known },
      problem: ['condition-not-one-limit', 'direct-contact/floor/nobody'],
    },
    {
      place: `${committed}>when`,
      value: { id: 'some', measure: { value: 'members.contacted' }, from: 1, ...known },
      problem: undefined,
    },
    {
      place: `${committed}>when`,
      value: { id: 'some', measure: { value: 'members.committed' }, from: 1, ...known },
      problem: ['condition-cycle', 'members.committed/when'],
    },
  ])('$place as $value: $problem', ({ place, value, problem }) => {
    const problems = problemsOf(place, value).filter(([code]) => !code.startsWith('text') && !code.startsWith('band-s'))

    if (problem === undefined) expect(problems).toEqual([])
    else expect(problems).toContainEqual(problem)
  })

  test('a whole level that no option has cannot be asked for', () => {
    const asOptions = withPlace(aPack(), 'questions>$defs>members.contacted', {
      oneOf: [{ const: 1 }, { const: 2 }],
      knownBy: 'register',
    })

    expect(checkPack(asOptions, textsOfAPack()).map(({ code }) => code)).toContain('condition-decided')
  })
})

describe('where a rule comes from, and what it speaks of', () => {
  test.each([
    { place: `${indicator}>bands>1>basis`, value: undefined, code: 'basis-missing' },
    { place: `${indicator}>bands>2>source`, value: undefined, code: 'basis-missing' },
    { place: `${indicator}>bands>2>source`, value: 'hearsay', code: 'unknown-source' },
    { place: `${indicator}>floor>0>basis`, value: undefined, code: 'basis-missing' },
    { place: `${indicator}>guidance`, value: undefined, code: 'basis-missing' },
    { place: `${requirement}>basis`, value: undefined, code: 'basis-missing' },
    { place: `${requirement}>condition>basis`, value: undefined, code: 'basis-missing' },
    { place: 'labels>labels>0>terms>0>basis', value: undefined, code: 'basis-missing' },
    { place: 'labels>labels>0>prices>0>basis', value: undefined, code: 'basis-missing' },
    { place: 'reference>figures>0>source', value: 'hearsay', code: 'unknown-source' },
    { place: 'reference>figures>0>indicators', value: ['nothing'], code: 'unknown-indicator' },
    {
      place: 'reference>figures>0>lines',
      value: [{ measure: 'direct-contact.nothing', value: 1 }],
      code: 'unknown-indicator',
    },
    { place: `${requirement}>answeredAt`, value: 'nowhere', code: 'unknown-indicator' },
    { place: `${requirement}>condition>measure>value`, value: 'nothing', code: 'unknown-question' },
    { place: requirement, value: aRequirement({ kind: 'band', indicator: 'x', points: 1 }), code: 'unknown-indicator' },
    {
      place: requirement,
      value: aRequirement({ kind: 'band', indicator: 'direct-contact', points: 5 }),
      code: 'points-unknown',
    },
    { place: requirement, value: aRequirement({ kind: 'share', of: 'x', from: 0.8 }), code: 'unknown-questionnaire' },
    {
      place: requirement,
      value: aRequirement({ kind: 'share', of: 'quality', dimension: 'x', from: 0.8 }),
      code: 'unknown-dimension',
    },
    { place: requirement, value: aRequirement({ kind: 'held', label: 'x' }), code: 'unknown-label' },
    { place: requirement, value: aRequirement({ kind: 'event', event: 'audit', label: 'x' }), code: 'unknown-label' },
    { place: 'labels>version', value: '1.1.0', code: 'version-differs' },
    { place: 'questionnaires>quality>version', value: '1.1.0', code: 'version-differs' },
  ])('$place as $value: $code', ({ place, value, code }) => {
    expect(problemsOf(place, value).map(([found]) => found)).toContain(code)
  })
})

describe('ids', () => {
  const question = { type: 'boolean', knownBy: 'staff' }
  test.each([
    { place: 'questions>$defs>Members.Committed', value: question, code: 'id-collides' },
    { place: 'questions>$defs>members․committed', value: question, code: 'id-collides' },
    { place: 'questions>$defs>ﬁrms', value: question, code: 'id-form' },
    { place: 'questions>$defs>constructor', value: question, code: 'id-form' },
    { place: 'questions>$defs>members committed', value: question, code: 'id-form' },
    { place: `${committed}>formerly`, value: ['members.contacted'], code: 'id-twice' },
    { place: `${indicator}>evidence`, value: ['visit-notes', 'visit-notes'], code: 'id-twice' },
    {
      place: 'questionnaires>again',
      value: aPack().questionnaires['quality'],
      code: 'id-twice',
    },
  ])('$place as $value: $code', ({ place, value, code }) => {
    expect(problemsOf(place, value).map(([found]) => found)).toContain(code)
  })
})

describe('words', () => {
  const contact = 'questionnaires>quality>indicators>direct-contact'
  test.each([
    {
      place: 'questions>questions>members.committed',
      value: undefined,
      problem: ['text-missing', 'members.committed'],
    },
    { place: 'questions>questions>gone', value: {}, problem: ['text-superfluous', 'gone'] },
    {
      place: 'questions>questions>members.committed>short',
      value: ' ',
      problem: ['text-missing', 'members.committed/short'],
    },
    {
      place: 'questions>questions>members.contacted>question',
      value: 'How many ({{period}})?',
      problem: ['period-missing', 'members.contacted'],
    },
    {
      place: 'questions>questions>members.committed>terms',
      value: ['mandate'],
      problem: ['unknown-term', 'members.committed'],
    },
    {
      place: 'questions>questions>members.committed>options',
      value: { 0: 'none' },
      problem: ['text-superfluous', 'members.committed/options/0'],
    },
    { place: 'questions>units>percent', value: undefined, problem: ['text-missing', 'units/percent'] },
    { place: 'questions>units>days', value: { other: 'days' }, problem: ['text-superfluous', 'units/days'] },
    { place: 'questions>groups>members', value: {}, problem: ['text-superfluous', 'groups/members'] },
    {
      place: 'questions>checks>contacted-within-committed',
      value: undefined,
      problem: ['text-missing', 'checks/contacted-within-committed'],
    },
    { place: 'questions>conditions>some', value: 'Asked …', problem: ['text-superfluous', 'conditions/some'] },
    { place: 'questionnaires>quality>title', value: '', problem: ['text-missing', 'title'] },
    {
      place: 'questionnaires>quality>dimensions>cooperation',
      value: undefined,
      problem: ['text-missing', 'dimensions/cooperation'],
    },
    { place: `${contact}>advice`, value: '', problem: ['text-missing', 'direct-contact/advice'] },
    { place: `${contact}>bands`, value: ['Low.'], problem: ['band-sentences-differ', 'direct-contact/bands'] },
    { place: `${contact}>efforts`, value: ['Talk.'], problem: ['efforts-differ', 'direct-contact/efforts'] },
    {
      place: `${contact}>conditions>nobody`,
      value: undefined,
      problem: ['text-missing', 'direct-contact/conditions/nobody'],
    },
    { place: `${contact}>papers>x`, value: 'X', problem: ['text-superfluous', 'direct-contact/papers/x'] },
    { place: `${contact}>measure`, value: undefined, problem: ['text-missing', 'direct-contact/measure'] },
    {
      place: `${contact}>measures`,
      value: { load: 'Load' },
      problem: ['text-superfluous', 'direct-contact/measures/load'],
    },
    {
      place: 'labels>labels>bronze>requirements>committed>notMet',
      value: '',
      problem: ['text-missing', 'bronze/requirements/committed/notMet'],
    },
    { place: 'labels>labels>bronze>terms>first', value: undefined, problem: ['text-missing', 'bronze/terms/first'] },
    { place: 'labels>labels>bronze>prices>video', value: undefined, problem: ['text-missing', 'bronze/prices/video'] },
    { place: 'labels>labels>bronze>steps>apply', value: undefined, problem: ['text-missing', 'bronze/steps/apply'] },
    { place: 'labels>labels>gold', value: {}, problem: ['text-superfluous', 'gold'] },
    { place: 'glossary>terms>committed>definition', value: '', problem: ['text-missing', 'committed/definition'] },
    { place: 'reference>figures>contact-2022', value: undefined, problem: ['text-missing', 'contact-2022'] },
    { place: 'questionnaires>quality', value: undefined, problem: ['text-missing', ''] },
  ])('$place as $value: $problem', ({ place, value, problem }) => {
    const problems = checkPack(aPack(), withPlace(textsOfAPack(), place, value))

    expect(problems.map(({ code, path }) => [code, path])).toContainEqual(problem)
  })
})

function aRequirement(kind: object): object {
  return { id: 'committed', by: 'answers', ...known, ...kind }
}

describe('what is known of papers beforehand', () => {
  const evidence = (...papers: readonly string[]) => ({
    laurel: 'evidence/1',
    version: '1.0.0',
    namesPersons: { papers, basis: 'assumed' },
  })

  test('is of papers that an indicator names', () => {
    expect(problemsOf('evidence', evidence('visit-notes'))).toEqual([])
    expect(problemsOf('evidence', evidence('visit-notes', 'short-cvs'))).toEqual([['unknown-paper', 'namesPersons']])
  })
})
