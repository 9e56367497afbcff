import type { SeriesTone } from './chartContent.ts'

type PartnerTone = Extract<SeriesTone, `partner-${string}`>

interface PartnerShape {
  /** Token of its colour: eight keep apart for every reader; from the ninth on they come back under other shapes. */
  readonly token: `--partner-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
  /** Corners around 0, within 7 units. */
  readonly corners: readonly (readonly [number, number])[]
}

/** How each partner is drawn, on strips, in keys and on charts alike; a test simulates colour-blind readers on it. */
export const partnerShapes: Readonly<Record<PartnerTone, PartnerShape>> = {
  // Square, triangle, diamond, triangle on its point, cross
  'partner-1': { token: '--partner-1', corners: box(5, 5) },
  'partner-2': { token: '--partner-2', corners: triangle(0) },
  'partner-3': { token: '--partner-3', corners: around([7, 7, 7, 7]) },
  'partner-4': { token: '--partner-4', corners: triangle(2) },
  'partner-5': { token: '--partner-5', corners: cross(0) },
  // Star, hexagon, hourglass
  'partner-6': { token: '--partner-6', corners: around([7, 2.8, 7, 2.8, 7, 2.8, 7, 2.8, 7, 2.8]) },
  'partner-7': { token: '--partner-7', corners: around([6.4, 6.4, 6.4, 6.4, 6.4, 6.4], 0.5) },
  'partner-8': {
    token: '--partner-8',
    corners: [
      [-6, -6],
      [6, -6],
      [1.6, 0],
      [6, 6],
      [-6, 6],
      [-1.6, 0],
    ],
  },
  // Triangle to the right, lying cross, triangle to the left, bar
  'partner-9': { token: '--partner-5', corners: triangle(1) },
  'partner-10': { token: '--partner-3', corners: cross(0.5) },
  'partner-11': { token: '--partner-1', corners: triangle(3) },
  'partner-12': { token: '--partner-2', corners: box(7, 2.8) },
}

/** Path of a mark around 0; a disc for whoever is no single partner. */
export function shapePath(tone: SeriesTone): string {
  if (!isPartner(tone)) return 'M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z'
  return `M${partnerShapes[tone].corners.map(([x, y]) => `${written(x)} ${written(y)}`).join('L')}z`
}

export function isPartner(tone: SeriesTone): tone is PartnerTone {
  return tone in partnerShapes
}

const written = (units: number): string => String(Number(units.toFixed(2)))

function box(x: number, y: number): PartnerShape['corners'] {
  return [
    [-x, -y],
    [x, -y],
    [x, y],
    [-x, y],
  ]
}

/** Corners at these distances, evenly around from the top; `turn` in steps from one corner to the next. */
function around(distances: readonly number[], turn = 0): PartnerShape['corners'] {
  return distances.map((distance, i) => turnedBy([0, -distance], (i + turn) / distances.length))
}

function triangle(quarters: number): PartnerShape['corners'] {
  const up: PartnerShape['corners'] = [
    [0, -6.2],
    [6, 5],
    [-6, 5],
  ]
  return up.map(corner => turnedBy(corner, quarters / 4))
}

/** An upright cross, turned by so many quarters. */
function cross(quarters: number): PartnerShape['corners'] {
  const arm: PartnerShape['corners'] = [
    [-2.2, -6.5],
    [2.2, -6.5],
    [2.2, -2.2],
  ]
  return [0, 1, 2, 3].flatMap(quarter => arm.map(corner => turnedBy(corner, (quarter + quarters) / 4)))
}

/** Clockwise by a part of the whole circle. */
function turnedBy([x, y]: readonly [number, number], part: number): readonly [number, number] {
  const [sin, cos] = [Math.sin(2 * Math.PI * part), Math.cos(2 * Math.PI * part)]
  return [x * cos - y * sin, x * sin + y * cos]
}
