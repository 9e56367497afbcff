// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import type { ComparedView } from '#features/compare/comparedView.ts'
import type { Partner } from '#features/compare/partners.ts'
import { stripsDrawing } from '#features/compare/stripsDrawing.ts'
import { linesOf, svgOf } from '#ui/charts/drawing.ts'
import { aCard } from '../../engine/benchmark/builders.ts'

const partner: Partner = {
  card: aCard('1', { organisation: { name: 'Food & <b>Drink</b> "East"', country: '', field: '' } }),
  tone: 'partner-3',
  shown: true,
}
const view: ComparedView = {
  kind: 'measure',
  id: 'berths',
  figure: {
    own: 41,
    impossible: 0,
    n: 1,
    median: 30,
    quartiles: [30, 30],
    values: [{ card: partner.card, value: 30 }],
    distance: 11,
    standing: 'better',
    percentile: null,
    withheld: [],
  },
  indicator: undefined,
  dimension: 'quays',
  title: 'Berths',
  name: 'Berths',
  unit: '',
  isFraction: false,
  own: '41',
  median: '30',
  quartiles: '30 – 30',
  percentile: '',
  start: '0',
  end: '50',
  strip: {
    end: 50,
    own: 0.82,
    median: 0.6,
    quartiles: [0.6, 0.6],
    marks: [{ id: '1', tone: 'partner-3', shown: true, at: 0.6, level: 0, beyond: undefined }],
    context: [0.5],
  },
  context: [],
  relevance: undefined,
  written: String,
  isLevel: false,
  said: String,
}
const words = {
  title: 'Ahead in 1 of 1',
  lead: '1 other.',
  own: 'Harbour',
  you: 'You',
  median: 'Median',
  n: 'Partners',
  foot: 'Invented cluster. Self-assessments.',
}
const drawing = stripsDrawing([{ id: 'quays', title: 'Quays', views: [view] }], [partner], words)
const looks = { colour: (token: string) => `[${token}]`, font: 'Sofia' }

describe('a picture of strips', () => {
  test('says what the screen says: finding, peers, figures, partners, and where it comes from', () => {
    const said = drawing.parts.flatMap(part => (part.kind === 'text' ? [part.text] : []))

    for (const text of ['Ahead in 1 of 1', '1 other.', 'Harbour', 'Quays', 'Berths', '41', '30', '50', words.foot])
      expect(said).toContain(text)
    expect(said).toContain(partner.card.organisation.name)
  })

  test('places own mark, partner and median at their figures: 41, 30 and 30 of a line of 50', () => {
    const marks = drawing.parts.flatMap(part => (part.kind === 'mark' && part.at[0] >= 540 ? [part] : []))
    const at = Object.fromEntries(marks.map(({ colour, at: [x] }) => [colour, (x - 540) / 590]))

    expect(at['--accent']).toBeCloseTo(0.82)
    expect(at['--partner-3']).toBeCloseTo(0.6)
  })

  test('is an SVG that reads as XML whatever a partner is called', () => {
    const svg = svgOf(drawing, looks)
    const read = new DOMParser().parseFromString(svg, 'image/svg+xml')

    expect(svg).toContain('Food &amp; &lt;b&gt;Drink&lt;/b&gt; &quot;East&quot;')
    expect(svg).not.toContain('<b>')
    expect(read.querySelectorAll('text').length).toBeGreaterThan(8)
  })

  test('leaves out what XML cannot hold', () => {
    const part = { kind: 'text', at: [0, 0], text: 'a\u0000b\u000bc', size: 1, colour: '--ink' } as const

    expect(svgOf({ width: 1, height: 1, parts: [part] }, looks)).toContain('>abc<')
  })
})

test('a long text is cut between words', () => {
  expect(linesOf('Support in kind, compared with income', 20)).toEqual(['Support in kind,', 'compared with income'])
  expect(linesOf('', 20)).toEqual([''])
})
