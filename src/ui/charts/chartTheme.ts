import type { SeriesTone } from './chartContent.ts'

/** How a series is drawn: a colour of the tokens, and a shape that carries it for colour-blind readers. */
interface SeriesStyle {
  readonly colour: string
  readonly shape: 'circle' | 'rect' | 'triangle' | 'rectRot' | 'cross' | 'crossRot' | 'star' | 'rectRounded'
  /** Degrees by which the shape is turned. */
  readonly rotation?: number
  readonly dashed: boolean
  readonly filled: boolean
}

export interface ChartTheme {
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly paper: string
  readonly font: string
  readonly fontSize: number
  readonly series: (tone: SeriesTone) => SeriesStyle
}

const styles: Readonly<Record<SeriesTone, { readonly token: string } & Omit<SeriesStyle, 'colour'>>> = {
  own: { token: '--accent', shape: 'circle', dashed: false, filled: true },
  possible: { token: '--accent-mid', shape: 'circle', dashed: true, filled: false },
  'partner-1': { token: '--partner-1', shape: 'rect', dashed: false, filled: false },
  'partner-2': { token: '--partner-2', shape: 'triangle', dashed: false, filled: false },
  'partner-3': { token: '--partner-3', shape: 'rectRot', dashed: false, filled: false },
  'partner-4': { token: '--partner-4', shape: 'triangle', rotation: 180, dashed: false, filled: false },
  'partner-5': { token: '--partner-5', shape: 'cross', dashed: false, filled: false },
  // Sixth to eighth: colours of the first come back under shapes of their own.
  'partner-6': { token: '--partner-1', shape: 'star', dashed: false, filled: false },
  'partner-7': { token: '--partner-2', shape: 'rectRounded', dashed: false, filled: false },
  'partner-8': { token: '--partner-4', shape: 'crossRot', dashed: false, filled: false },
  rest: { token: '--partner-rest', shape: 'star', dashed: false, filled: false },
}

/**
 * The tokens as `element` sees them just now. A custom property keeps `light-dark(…)` unresolved, so each is read
 * through a real colour.
 */
export function readTheme(element: HTMLElement): ChartTheme {
  const probe = element.ownerDocument.createElement('span')
  element.append(probe)
  const colour = (token: string): string => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const own = getComputedStyle(element)
  const colours = new Map(Object.values(styles).map(({ token }) => [token, colour(token)]))
  const theme: ChartTheme = {
    ink: colour('--ink'),
    quiet: colour('--ink-3'),
    line: colour('--line'),
    paper: colour('--paper'),
    font: own.fontFamily,
    fontSize: parseFloat(own.fontSize) * 0.85,
    series: tone => {
      const { token, ...rest } = styles[tone]
      return { ...rest, colour: colours.get(token) ?? colour('--ink') }
    },
  }
  probe.remove()
  return theme
}
