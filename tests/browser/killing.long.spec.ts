import { test } from './laurel.ts'
import { killAndLookAgain } from './killing.ts'

// By the rule of three, 3 000 answers without a loss mean less than one in a thousand, at 95 %.
test('two hundred crashes lose none of three thousand answers', async () => {
  test.setTimeout(3_600_000)
  await killAndLookAgain(200, 15)
})
