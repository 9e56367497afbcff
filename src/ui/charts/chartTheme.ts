import type { SeriesTone } from './chartContent.ts'
import { partnerShapes, shapePath } from './partnerShapes.ts'

/** How a series is drawn: a colour of the tokens, and a shape that carries it for colour-blind readers. */
interface SeriesStyle {
  readonly colour: string
  readonly shape: 'circle' | 'rect' | 'triangle' | 'rectRot' | 'cross' | 'crossRot' | 'star' | 'rectRounded'
  /** Degrees by which the shape is turned. */
  readonly rotation?: number
  /** The same mark as a path around 0, as keys and strips draw it. */
  readonly path: string
  readonly dashed: boolean
  readonly filled: boolean
}

export interface ChartTheme {
  /** Another one where anything of the theme is another. */
  readonly id: string
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly paper: string
  readonly font: string
  readonly fontSize: number
  /** How much larger marks and lines are than on a page: 1, more on a wall. */
  readonly scale: number
  readonly series: (tone: SeriesTone) => SeriesStyle
}

const styles: Readonly<Record<SeriesTone, { readonly token: string } & Omit<SeriesStyle, 'colour'>>> = {
  own: { token: '--accent', shape: 'circle', path: shapePath('own'), dashed: false, filled: true },
  possible: { token: '--accent-mid', shape: 'circle', path: shapePath('possible'), dashed: true, filled: false },
  'partner-1': partner('partner-1', 'rect'),
  'partner-2': partner('partner-2', 'triangle'),
  'partner-3': partner('partner-3', 'rectRot'),
  'partner-4': partner('partner-4', 'triangle', 180),
  'partner-5': partner('partner-5', 'cross'),
  'partner-6': partner('partner-6', 'star'),
  'partner-7': partner('partner-7', 'rectRounded'),
  'partner-8': partner('partner-8', 'rectRounded'),
  'partner-9': partner('partner-9', 'triangle', 90),
  'partner-10': partner('partner-10', 'crossRot'),
  'partner-11': partner('partner-11', 'triangle', 270),
  'partner-12': partner('partner-12', 'rect'),
  rest: { token: '--partner-rest', shape: 'circle', path: shapePath('rest'), dashed: false, filled: false },
}

/** `shape` is what chart.js has nearest to the partner's own; `partnerPoints` draws that one. */
function partner(
  tone: keyof typeof partnerShapes,
  shape: SeriesStyle['shape'],
  rotation = 0,
): { readonly token: string } & Omit<SeriesStyle, 'colour'> {
  return { token: partnerShapes[tone].token, shape, rotation, path: shapePath(tone), dashed: false, filled: false }
}

/** Pixels of a chart's letters on a page, beside which its marks are drawn as they are. */
const pageLetters = 16

/**
 * The tokens as `element` sees them just now. A custom property keeps `light-dark(…)` unresolved, so each is read
 * through a real colour.
 */
export function readTheme(element: HTMLElement, isOnWall = false): ChartTheme {
  const probe = element.ownerDocument.createElement('span')
  element.append(probe)
  const colour = (token: string): string => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const own = getComputedStyle(element)
  const fontSize = parseFloat(own.fontSize) * 0.85
  const colours = new Map(Object.values(styles).map(({ token }) => [token, colour(token)]))
  const plain = {
    ink: colour('--ink'),
    quiet: colour('--ink-3'),
    line: colour('--line'),
    paper: colour('--paper'),
    font: own.fontFamily,
    fontSize,
    scale: isOnWall ? Math.max(1, fontSize / pageLetters) : 1,
  }
  const theme: ChartTheme = {
    ...plain,
    id: [...Object.values(plain), ...colours.values()].join(' '),
    series: tone => {
      const { token, ...rest } = styles[tone]
      return { ...rest, colour: colours.get(token) ?? colour('--ink') }
    },
  }
  probe.remove()
  return theme
}
