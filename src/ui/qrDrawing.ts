import { encodeQR } from 'qr'

/** Squares along a side, the quiet margin included, and the dark ones as a path of an SVG. */
export interface QrDrawing {
  readonly size: number
  readonly path: string
}

/** Squares of the margin that readers want around a code. */
const margin = 4

/** With more squares along a side, a camera that sees the code from some way off cannot tell them apart. */
const most = 145

/** A text as a QR code with the least correction, so that its squares are large; undefined when it is too long. */
export function drawQr(text: string): QrDrawing | undefined {
  const rows = encoded(text)
  if (rows === undefined || rows.length > most + 2 * margin) return undefined
  const runs = rows.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
  return { size: rows.length, path: runs.join('') }
}

function encoded(text: string): readonly (readonly boolean[])[] | undefined {
  try {
    return encodeQR(text, 'raw', { ecc: 'low', encoding: 'byte', border: margin })
  } catch {
    return undefined // longer than the largest code there is
  }
}

/** Beginning and length of each run of dark squares. */
function runsOf(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1)
    if (!isDark) continue
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1
    else runs.push([x, 1])
  }
  return runs
}
