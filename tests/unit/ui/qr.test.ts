import { expect, test } from 'vitest'
import { drawQr } from '#ui/qrDrawing.ts'
import { readQr } from '#ui/qrReading.ts'

/** Text of a link with a full card, in letters as they come. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const text = (length: number): string =>
  `https://laurel.example.org/#card=1.${Array.from({ length }, (_, i) => letters[(i * i * 31 + i * 7) % 64]).join('')}`

/** The dark squares of a drawing, row by row. */
function squaresOf(path: string, size: number): readonly Uint8Array[] {
  const rows = Array.from({ length: size }, () => new Uint8Array(size))
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    rows[Number(y)]?.fill(1, Number(x), Number(x) + Number(length))
  return rows
}

interface Shot {
  readonly pixelsEach: number
  /** Radians. */
  readonly turned: number
  readonly blurred: boolean
}

/** A drawing as a camera sees it: grey around it, turned, its edges mixed. */
function photograph(content: string, { pixelsEach, turned, blurred }: Shot) {
  const drawing = drawQr(content)
  if (drawing === undefined) throw new Error('photograph: nothing was drawn')
  const [width, height] = [760, 760]
  const squares = squaresOf(drawing.path, drawing.size)
  const [cos, sin] = [Math.cos(turned) / pixelsEach, Math.sin(turned) / pixelsEach]
  const middle = drawing.size / 2
  const light = (x: number, y: number): number => {
    const [u, v] = [x - width / 2, y - height / 2]
    const square = squares[Math.floor(cos * v - sin * u + middle)]?.[Math.floor(cos * u + sin * v + middle)]
    return square === undefined ? 150 : square === 1 ? 60 : 215
  }
  const around = blurred ? [-0.8, 0, 0.8] : [0.25, 0.75]
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (const dy of around) for (const dx of around) sum += light(x + dx, y + dy)
      data.fill(sum / around.length ** 2, 4 * (y * width + x), 4 * (y * width + x) + 3)
    }
  }
  return { width, height, data }
}

const shots: readonly (readonly [string, Shot])[] = [
  ['out of focus', { pixelsEach: 4.5, turned: 0.04, blurred: true }],
  ['small, from the back row', { pixelsEach: 3, turned: 0.03, blurred: false }],
  ['held crooked', { pixelsEach: 4, turned: 0.06, blurred: false }],
  ['straight and near', { pixelsEach: 5, turned: 0, blurred: false }],
]
// A picture takes seconds: the two easier ones are for the long run.
const taken = process.env['LAUREL_LONG'] === '1' ? shots : shots.slice(0, 2)

test.each(taken)('the code of a full card is read %s', (_, shot) => {
  const card = text(1250)

  expect(readQr(photograph(card, shot))).toBe(card)
})

test('the largest code that is drawn can still be read', () => {
  const longest = Array.from({ length: 400 }, (_, i) => 1500 + i * 2).findLast(
    length => drawQr(text(length)) !== undefined,
  )
  const card = text(longest ?? 0)

  expect(drawQr(card)?.size).toBe(145 + 8)
  expect(readQr(photograph(card, { pixelsEach: 4, turned: 0.04, blurred: false }))).toBe(card)
})

test.each([2400, 8000])('a text of %d characters is not drawn: no camera could read it', length => {
  expect(drawQr(text(length))).toBeUndefined()
})

test('a picture without a code says nothing', () => {
  expect(readQr({ width: 64, height: 64, data: new Uint8ClampedArray(64 * 64 * 4).fill(120) })).toBeUndefined()
})
