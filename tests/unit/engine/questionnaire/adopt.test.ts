import { describe, expect, test } from 'vitest'
import { adopt } from '#engine/questionnaire/adopt.ts'
import { noAssumptions, type Assumptions } from '#engine/questionnaire/assumptions.ts'
import { linkPack } from '#engine/questionnaire/linkPack.ts'
import { aPack } from '#tests/builders/aPack.ts'

const pack = linkPack(aPack())
const withLimits = (limits: Assumptions['limits'], of = pack) => adopt(of, { ...noAssumptions, limits })
const contactOf = (adopted: typeof pack) => adopted.questionnaires.get('quality')?.indicators[0]
const limitsOf = (adopted: typeof pack) => contactOf(adopted)?.bands.map(({ limit }) => limit)

describe('a pack with the assumptions of an organisation', () => {
  test('is the pack itself while nothing is assumed', () => {
    expect(adopt(pack, noAssumptions)).toBe(pack)
  })

  test('has its own limit in the place of an assumed one, with its basis, wherever the indicator stands', () => {
    const adopted = withLimits({ 'direct-contact/1': { value: 0.6, basis: 'entered' } })

    expect(limitsOf(adopted)).toEqual([undefined, 0.6, 0.75])
    expect(contactOf(adopted)?.bands[1]?.basis).toEqual({ basis: 'entered' })
    expect(adopted.questionnaires.get('quality')?.dimensions[0]?.indicators[0]).toBe(contactOf(adopted))
    expect(limitsOf(pack)).toEqual([undefined, 0.5, 0.75])
  })

  test('keeps a published limit', () => {
    expect(limitsOf(withLimits({ 'direct-contact/2': { value: 0.9, basis: 'assumed' } }))).toEqual([
      undefined,
      0.5,
      0.75,
    ])
  })

  test('keeps the limits of an indicator that would come out of order', () => {
    expect(limitsOf(withLimits({ 'direct-contact/1': { value: 0.75, basis: 'assumed' } }))).toEqual([
      undefined,
      0.5,
      0.75,
    ])
  })

  test('scores an indicator that was only placed, once a limit is entered for it', () => {
    const files = aPack()
    const quality = files.questionnaires['quality']
    const [indicator] = quality?.dimensions[0]?.indicators ?? []
    if (quality === undefined || indicator === undefined) throw new Error('aPack: no indicator')
    const { id, code, questions, measure } = indicator
    const placed = { id, code, questions, ...(measure && { measure }), position: true as const }
    const linked = linkPack({
      ...files,
      questionnaires: { quality: { ...quality, dimensions: [{ id: 'cooperation', indicators: [placed] }] } },
    })
    const adopted = contactOf(withLimits({ 'direct-contact/2': { value: 0.4, basis: 'entered' } }, linked))

    expect(contactOf(linked)).toMatchObject({ position: true, bands: [] })
    expect(adopted).toMatchObject({ position: false, bands: [{ points: 0 }, { points: 2, limit: 0.4 }] })
  })

  test('counts a hypothesis when it is switched on, and cannot switch a rule of the scheme off', () => {
    const files = aPack()
    const [label] = files.labels.labels
    if (label === undefined) throw new Error('aPack: no label')
    const hypothesis = { id: 'contact', kind: 'band', indicator: 'direct-contact', points: 1, by: 'answers' } as const
    const linked = linkPack({
      ...files,
      labels: {
        ...files.labels,
        labels: [
          {
            ...label,
            requirements: [...label.requirements, { ...hypothesis, active: false, basis: 'assumed' }],
          },
        ],
      },
    })
    const rules = { 'bronze/contact': true, 'bronze/committed': false }
    const [adopted] = adopt(linked, { ...noAssumptions, rules }).scheme.labels

    expect(adopted?.requirements.map(({ id, active }) => [id, active])).toEqual([
      ['committed', undefined],
      ['contact', true],
    ])
  })
})
