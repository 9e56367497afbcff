import type { ValidateFunction } from 'ajv/dist/2020.js'
import { schemaFormats } from '#formats/schemaFormats.ts'
import { schemaProblems } from '#formats/schemaProblems.ts'
import type { CheckSchema } from './packFolder.ts'

export type MakeAjv = (formats: typeof schemaFormats) => Promise<{
  readonly getSchema: (id: string) => ValidateFunction | undefined
}>

/** A check by the schemas of `questionnaires/schema/`; Ajv is made at the first file. */
export function schemaCheck(makeAjv: MakeAjv): CheckSchema {
  let making: ReturnType<MakeAjv> | undefined
  return async (thing, file, where) => {
    making ??= makeAjv(schemaFormats)
    const validate = (await making).getSchema(`https://laurel.invalid/schema/${thing}.schema.json`)
    if (validate === undefined) throw new Error(`schemaCheck: there is no schema ${thing}`)
    return validate(file) ? [] : schemaProblems(validate.errors ?? [], where)
  }
}
