import { test } from './laurel.ts'
import { killAndLookAgain } from './killing.ts'

test('an answer that was called saved outlives the browser', async () => {
  await killAndLookAgain(5, 3)
})
