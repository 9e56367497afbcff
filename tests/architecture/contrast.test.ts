import { describe, expect, test } from 'vitest'
import { partnerShapes } from '#ui/charts/partnerShapes.ts'
import { filesIn } from './sources.ts'

const tokens = filesIn('src/ui/styles', ['tokens.css'])[0]?.text ?? ''

type Rgb = readonly [number, number, number]
type Theme = 'light' | 'dark'

const rgb = (hex: string): Rgb => [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb

/** The value of a token in a theme, in a block of the style sheet (`:root`, or the high-contrast one). */
function token(name: string, theme: Theme, block: string): Rgb {
  const pair = new RegExp(`--${name}:\\s*light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(block)
  const hex = theme === 'light' ? pair?.[1] : pair?.[2]
  if (hex === undefined) throw new Error(`tokens.css has no pair for --${name}`)
  return rgb(hex)
}

const linear = (channel: number): number => {
  const c = channel / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}
const luminance = ([r, g, b]: Rgb): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)

/** WCAG 2.2 contrast ratio, 1 to 21. */
function contrast(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const [usual = '', more = ''] = tokens.split(":root[data-contrast='more']")
const high = more.split('}')[0] ?? ''

describe.each(['light', 'dark'] as const)('in the %s theme', theme => {
  test.each(['ink', 'ink-2', 'ink-3', 'accent', 'poor', 'good', 'open'])(
    '%s reads on paper, surface and rail',
    name => {
      for (const ground of ['paper', 'surface', 'sunk'])
        expect(contrast(token(name, theme, usual), token(ground, theme, usual))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each([
    'fair',
    'edge',
    'accent-mid',
    'partner-1',
    'partner-2',
    'partner-3',
    'partner-4',
    'partner-5',
    'partner-6',
    'partner-7',
    'partner-8',
    'partner-rest',
  ])('%s stands out as a shape', name => {
    expect(contrast(token(name, theme, usual), token('paper', theme, usual))).toBeGreaterThanOrEqual(3)
  })

  test.each(['ink', 'ink-2', 'ink-3', 'accent', 'poor', 'fair', 'good', 'open'])(
    '%s reaches 7 : 1 in high contrast',
    name => {
      expect(contrast(token(name, theme, high), token('paper', theme, high))).toBeGreaterThanOrEqual(7)
    },
  )
})

/** What a reader sees who lacks one kind of cone (Machado, Oliveira, Fernandes 2009, severity 1), in linear light. */
const readers = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const

/** CIE Lab (D65) of a colour as such a reader sees it. */
function seen(colour: Rgb, m: readonly number[]): readonly number[] {
  const [r = 0, g = 0, b = 0] = colour.map(linear)
  const at = (i: number): number => m[i] ?? 0
  const [R = 0, G = 0, B = 0] = [0, 3, 6]
    .map(i => at(i) * r + at(i + 1) * g + at(i + 2) * b)
    .map(v => Math.min(1, Math.max(0, v)))
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = f((0.4124 * R + 0.3576 * G + 0.1805 * B) / 0.9505)
  const y = f(0.2126 * R + 0.7152 * G + 0.0722 * B)
  const z = f((0.0193 * R + 0.1192 * G + 0.9505 * B) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const far = (a: readonly number[], b: readonly number[]): number => Math.hypot(...a.map((v, i) => v - (b[i] ?? 0)))

const eight = Array.from({ length: 8 }, (_, i) => `partner-${String(i + 1)}`)

describe.each(Object.entries(readers))('for a %s reader', (_, matrix) => {
  test.each(['light', 'dark'] as const)('eight partners, accent and states keep 15 units of Lab apart (%s)', theme => {
    for (const names of [
      ['accent', ...eight],
      ['poor', 'fair', 'good'],
    ])
      expectApart(names, theme, usual, matrix)
  })
})

describe('for everybody', () => {
  test.each([
    ['light', 'as it is', usual],
    ['dark', 'as it is', usual],
    ['light', 'in high contrast', high],
    ['dark', 'in high contrast', high],
  ] as const)('eight partners and the accent have colours of their own (%s, %s)', (theme, _name, block) => {
    expectApart(['accent', ...eight], theme, block, [1, 0, 0, 0, 1, 0, 0, 0, 1])
  })
})

function expectApart(names: readonly string[], theme: Theme, block: string, matrix: readonly number[]): void {
  for (const [i, a] of names.entries())
    for (const b of names.slice(i + 1)) {
      const distance = far(seen(token(a, theme, block), matrix), seen(token(b, theme, block), matrix))
      expect(distance, `${a} and ${b}`).toBeGreaterThanOrEqual(15)
    }
}

describe('twelve partners', () => {
  const twelve = Object.entries(partnerShapes)

  /** Part of what two marks cover together that both of them cover, 0 to 1; by points of a fine grid. */
  function alike(a: Corners, b: Corners): number {
    let [both, either] = [0, 0]
    for (let x = -7.875; x < 8; x += 0.25)
      for (let y = -7.875; y < 8; y += 0.25) {
        const [inA, inB] = [covers(a, x, y), covers(b, x, y)]
        if (inA || inB) either++
        if (inA && inB) both++
      }
    return both / either
  }

  test('have marks of twelve different shapes, each within its place', () => {
    expect(twelve).toHaveLength(12)
    for (const [, { corners }] of twelve)
      for (const [x, y] of corners) expect(Math.hypot(x, y)).toBeLessThanOrEqual(8.5)
    for (const [i, [one, { corners: a }]] of twelve.entries())
      for (const [other, { corners: b }] of twelve.slice(i + 1))
        expect(alike(a, b), `${one} and ${other}`).toBeLessThan(0.86)
  })

  const blocks = { usual, 'high contrast': high }
  describe.each(Object.entries({ everybody: [1, 0, 0, 0, 1, 0, 0, 0, 1], ...readers }))('for %s', (_, matrix) => {
    test.each(['light', 'dark'] as const)('where colour cannot tell two apart, their shapes do (%s)', theme => {
      for (const [name, block] of Object.entries(blocks))
        for (const [i, [one, a]] of twelve.entries())
          for (const [other, b] of twelve.slice(i + 1)) {
            const [colourA, colourB] = [a, b].map(({ token: of }) => seen(token(of.slice(2), theme, block), matrix))
            if (far(colourA ?? [], colourB ?? []) >= 15) continue
            expect(alike(a.corners, b.corners), `${one} and ${other}, ${name}`).toBeLessThan(0.7)
          }
    })
  })
})

type Corners = (typeof partnerShapes)[keyof typeof partnerShapes]['corners']

/** Whether a polygon covers a point: how often a ray from it crosses an edge. */
function covers(corners: Corners, x: number, y: number): boolean {
  let isInside = false
  for (const [i, [x1, y1]] of corners.entries()) {
    const [x2, y2] = corners.at(i - 1) ?? [0, 0]
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isInside = !isInside
  }
  return isInside
}
