import { expect, test } from 'vitest'
import { whereKept } from '#storage/whereKept.ts'

const failing = (name: string, inner?: Error): Promise<readonly string[]> =>
  Promise.reject(Object.assign(new Error('no'), { name, inner }))

test('what is kept is found; where the browser gives no storage, nothing is', async () => {
  expect(await whereKept(Promise.resolve(['a card']), [])).toEqual(['a card'])
  expect(await whereKept(failing('SecurityError'), [])).toEqual([])
  // As Dexie says it of a private window that lets nothing be opened.
  expect(await whereKept(failing('OpenFailedError', new DOMException('no', 'InvalidStateError')), [])).toEqual([])
})

test('every other failure is told', async () => {
  await expect(whereKept(failing('DatabaseClosedError'), [])).rejects.toThrow('no')
  await expect(whereKept(failing('TypeError'), [])).rejects.toThrow('no')
})
