/** Decimals a person types; with more of them a number is taken as the computer holds it. */
const mostPlaces = 9

/** The sum of two numbers as they are written: 0.7 and 0.2 and 0.1 make 1, not 0.9999999999999999. */
export function plus(a: number, b: number): number {
  const sum = a + b
  if (Number.isInteger(a) && Number.isInteger(b)) return sum
  const scale = commonScale(a, b)
  if (scale === undefined) return sum
  const whole = Math.round(a * scale) + Math.round(b * scale)
  return Number.isSafeInteger(whole) ? whole / scale : sum
}

/** The quotient of two numbers as they are written: 0.6 of 0.8 is 0.75, not 0.7499999999999999. */
export function over(a: number, b: number): number {
  if (Number.isInteger(a) && Number.isInteger(b)) return a / b
  const scale = commonScale(a, b)
  return scale === undefined ? a / b : Math.round(a * scale) / Math.round(b * scale)
}

/** The power of ten that makes both of them whole; undefined when none does, or not without a loss. */
function commonScale(a: number, b: number): number | undefined {
  for (let places = 0, scale = 1; places <= mostPlaces; places++, scale *= 10)
    if (isWholeTimes(a, scale) && isWholeTimes(b, scale)) return scale
  return undefined
}

function isWholeTimes(number: number, scale: number): boolean {
  const whole = Math.round(number * scale)
  return Number.isSafeInteger(whole) && whole / scale === number
}
