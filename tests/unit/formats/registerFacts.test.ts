import { expect, test } from 'vitest'
import { readRegister, registerKinds } from '#formats/registerCsv.ts'
import { registerFacts } from '#formats/registerFacts.ts'
import { europeanPack as pack } from '#tests/packs/packFiles.ts'

test('what a register is said to answer is what one with all its columns answers', () => {
  const kinds = registerKinds(pack.bank, id => id)
  const read = readRegister(
    'kind,since,until,committed\nsme,2020-01-01,,yes\n',
    { referenceDate: '2026-10-31', reportingYear: 2025 },
    kinds,
  )
  expect(read.ok && Object.keys(read.value.values).toSorted()).toEqual([...registerFacts(pack.bank)].toSorted())
})
