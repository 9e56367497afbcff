// What the benches of the browser print of their times, in milliseconds.

export const middle = times => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]
export const high = times => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]
export const ms = value => `${value.toFixed(1)} ms`
