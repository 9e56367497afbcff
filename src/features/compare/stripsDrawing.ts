import { formatNumber } from '#i18n/format.ts'
import type { SeriesTone } from '#ui/charts/chartContent.ts'
import { linesOf, type Drawing, type DrawnColour } from '#ui/charts/drawing.ts'
import { isPartner, partnerShapes, shapePath } from '#ui/charts/partnerShapes.ts'
import type { ComparedView, ViewGroup } from './comparedView.ts'
import type { Partner } from './partners.ts'

interface DrawingWords {
  readonly title: string
  readonly lead: string
  readonly own: string
  readonly you: string
  readonly median: string
  readonly n: string
  /** Stands at the end: peers, *self-assessment*, independence, date. */
  readonly foot: string
}

const width = 1600
const margin = 48
const text = 22
const row = 46
/** Where the line of figures begins and ends, and where the columns end. */
const line = { from: 540, to: 1130 }
const columns = { own: 1330, median: 1450, n: width - margin }
const characters = { foot: 130, title: 34 }

/** All strips as one picture, as they stand on the screen: the same groups, marks and figures. */
export function stripsDrawing(
  groups: readonly ViewGroup[],
  partners: readonly Partner[],
  words: DrawingWords,
): Drawing {
  const parts: Drawing['parts'][number][] = []
  const write = (
    at: readonly [number, number],
    words: string,
    colour: DrawnColour = '--ink',
    more: { readonly anchor?: 'middle' | 'end'; readonly isStrong?: boolean; readonly size?: number } = {},
  ): void => void parts.push({ kind: 'text', at, text: words, size: text, colour, ...more })

  let y = margin + 32
  write([margin, y], words.title, '--ink', { isStrong: true, size: 36 })
  y += 36
  write([margin, y], words.lead, '--ink-2')
  y = legend(y + 44)
  write([columns.own, y], words.you, '--ink-2', { anchor: 'end' })
  write([columns.median, y], words.median, '--ink-2', { anchor: 'end' })
  write([columns.n, y], words.n, '--ink-2', { anchor: 'end' })
  for (const group of groups) {
    y += 20
    parts.push({ kind: 'line', from: [margin, y], to: [width - margin, y], colour: '--line', width: 1.5 })
    y += 30
    write([margin, y], group.title, '--ink-3', { size: 20 })
    for (const view of group.views) y = strip(view, y)
  }
  y += 30
  for (const words_ of linesOf(words.foot, characters.foot)) {
    y += 28
    write([margin, y], words_, '--ink-3', { size: 19 })
  }
  return { width, height: y + margin, parts }

  /** Who is who; as many on a line as fit. */
  function legend(from: number): number {
    const all = [{ tone: 'own' as SeriesTone, name: words.own, shown: true }].concat(
      partners
        .filter(({ tone }) => tone !== 'rest')
        .map(({ tone, shown, card }) => ({ tone, shown, name: card.organisation.name })),
    )
    let [x, at] = [margin, from]
    for (const { tone, name, shown } of all) {
      const room = 60 + name.length * 11
      if (x + room > width - margin && x > margin) [x, at] = [margin, at + 34]
      mark([x + 12, at - 7], tone, shown)
      write([x + 32, at], name, tone === 'own' ? '--accent' : '--ink', { isStrong: tone === 'own' })
      x += room
    }
    return at + 44
  }

  function mark(at: readonly [number, number], tone: SeriesTone, shown = true): void {
    const colour: DrawnColour =
      tone === 'own' ? '--accent' : shown && isPartner(tone) ? partnerShapes[tone].token : '--partner-rest'
    parts.push({ kind: 'mark', at, path: shapePath(tone), scale: tone === 'own' ? 1.9 : 1.5, colour })
  }

  function strip(
    { title, strip: drawn, start, end, own, median, figure, written }: ComparedView,
    from: number,
  ): number {
    const levels = drawn.marks.map(({ level }) => level)
    const above = Math.min(0, ...levels) * -17
    const below = Math.max(0, ...levels) * 17
    const titles = linesOf(title, characters.title)
    const middle = from + row / 2 + Math.max(above - 8, (titles.length - 1) * 13, 0)
    const x = (place: number): number => line.from + place * (line.to - line.from)
    for (const [i, words_] of titles.entries()) write([margin, middle + 7 + (i - (titles.length - 1) / 2) * 25], words_)
    if (drawn.quartiles !== undefined) {
      const [lower, upper] = drawn.quartiles
      parts.push({ kind: 'box', at: [x(lower), middle - 8], size: [x(upper) - x(lower), 16], colour: '--line' })
    }
    parts.push({ kind: 'line', from: [x(0), middle], to: [x(1), middle], colour: '--line', width: 2 })
    for (const place of drawn.context) upright(place, 20, '--ink-3', true)
    if (drawn.median !== undefined) upright(drawn.median, 18, '--ink', false)
    for (const { at, level, tone, shown, beyond } of drawn.marks) {
      mark([x(at) - (beyond === undefined ? 0 : 22), middle + level * 17], tone, shown)
      if (beyond !== undefined) {
        parts.push({ kind: 'mark', at: [x(1) + 2, middle], path: 'M-3-6 4 0-3 6z', scale: 1.4, colour: '--ink-2' })
        write([x(1) - 40, middle - 10], written(beyond), '--ink-2', { anchor: 'end', size: 18 })
      }
    }
    if (drawn.own !== undefined) mark([x(drawn.own), middle], 'own')
    write([x(0) - 18, middle + 7], start, '--ink-3', { anchor: 'end', size: 18 })
    write([x(1) + 22, middle + 7], end, '--ink-3', { size: 18 })
    write([columns.own, middle + 7], own, '--accent', { anchor: 'end', isStrong: true })
    write([columns.median, middle + 7], median, '--ink-2', { anchor: 'end' })
    write([columns.n, middle + 7], formatNumber(figure.n), '--ink-2', { anchor: 'end' })
    return middle + row / 2 + Math.max(below - 8, (titles.length - 1) * 13, 0)

    function upright(place: number, half: number, colour: DrawnColour, isDashed: boolean): void {
      const [top, bottom] = [middle - half, middle + half]
      parts.push({ kind: 'line', from: [x(place), top], to: [x(place), bottom], colour, width: 3, isDashed })
    }
  }
}
