// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { placesOf } from '#app/failure.ts'

describe('a report of a fault', () => {
  test('names places of the code and nothing that was typed (Chromium)', () => {
    const message = 'no unit for 42 participants\n at home@example.org'
    const stack = `Error: ${message}\n    at figure (http://localhost/assets/index.js:1:20)\n    at async run (http://localhost/assets/x.js:3:4)`
    expect(placesOf({ message, stack })).toBe(
      'at figure (http://localhost/assets/index.js:1:20)\nat async run (http://localhost/assets/x.js:3:4)',
    )
  })

  test('reads the same from Firefox and Safari', () => {
    const stack = 'figure@https://laurel.example/assets/index.js:1:20\nrun@https://laurel.example/assets/x.js:3:4\n'
    expect(placesOf({ message: 'secret', stack })).toBe(
      'figure@https://laurel.example/assets/index.js:1:20\nrun@https://laurel.example/assets/x.js:3:4',
    )
  })

  test('is empty where the browser tells no place', () => {
    expect(placesOf({ message: 'secret' })).toBe('')
  })
})
