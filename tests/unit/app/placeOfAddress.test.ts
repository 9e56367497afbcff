import { expect, test } from 'vitest'
import { placeMissing } from '#app/placeOfAddress.ts'
import { europeanPack as pack } from '#tests/packs/packFiles.ts'

test.each([
  [{ label: 'gold' }, true],
  [{ label: '' }, true],
  [{ label: 'platinum' }, false],
  [{ questionnaire: 'quality', dimension: 'cooperation', indicator: 'direct-contact' }, true],
  [{ questionnaire: 'quality', dimension: 'nothing' }, false],
  [{ questionnaire: 'quality', dimension: 'cooperation', indicator: 'nothing' }, false],
  [{ questionnaire: 'nothing' }, false],
])('an address that names %j is there: %s', (params, isThere) => {
  const missing = placeMissing({ params, path: '/o/x/labels/platinum', query: {} }, pack)
  expect(missing).toEqual(
    isThere
      ? undefined
      : { name: 'not-found', params: { pathMatch: ['o', 'x', 'labels', 'platinum'] }, query: {}, replace: true },
  )
})
