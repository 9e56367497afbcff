/** A point with its name, in pixels. */
interface NamedPoint {
  readonly x: number
  readonly y: number
  /** What the name takes. */
  readonly length: number
}

/** Where a name is written: its left end and its middle height. `apart` where only a line says whose it is. */
interface NamePlace {
  readonly from: number
  readonly y: number
  readonly apart: boolean
}

interface Room {
  /** Of the drawing, within which all names stand. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Height of a letter. */
  readonly size: number
  /** From the middle of a point to the end of its mark. */
  readonly radius: number
  /** Where other words stand. */
  readonly taken: readonly Box[]
}

interface Box {
  readonly from: number
  readonly to: number
  readonly y: number
}

/** A longer name than this part of the drawing would hide more than it says. */
const longest = 0.45

/** Lines of letters that a name may stand away from its point. */
const mostLines = 4

/**
 * Finds each point a place for its name: beside it, above or below; where these are taken, some lines further up or
 * down. No name lies on another, on a point or beyond the drawing. Undefined where there is no such place.
 */
export function placeNames(points: readonly NamedPoint[], room: Room): readonly (NamePlace | undefined)[] {
  const { size, radius } = room
  const taken: Box[] = [...room.taken, ...points.map(({ x, y }) => ({ from: x - radius, to: x + radius, y }))]
  const isFree = (from: number, to: number, y: number): boolean =>
    from >= room.left &&
    to <= room.right &&
    y - size / 2 >= room.top &&
    y + size / 2 <= room.bottom &&
    taken.every(each => each.to < from || each.from > to || Math.abs(each.y - y) > size)

  return points.map(({ x, y, length }) => {
    if (length > longest * (room.right - room.left)) return undefined
    const gap = radius + size / 4
    const centred = Math.min(Math.max(x - length / 2, room.left), room.right - length)
    const sides = [x + gap, x - gap - length]
    const near: readonly NamePlace[] = sides.map(from => ({ from, y, apart: false }))
    const line = size * 1.3
    const further = Array.from({ length: mostLines }, (_, at) => at + 1).flatMap(lines =>
      [-1, 1].flatMap(way => {
        const away = y + way * (radius + size / 2 + (lines - 1) * line)
        return [centred, ...sides].map(from => ({ from, y: away, apart: true }))
      }),
    )
    const place = [...near, ...further].find(each => isFree(each.from, each.from + length, each.y))
    if (place !== undefined) taken.push({ from: place.from, to: place.from + length, y: place.y })
    return place
  })
}
