import type { Ajv2020 } from 'ajv/dist/2020.js'

export function schemas(): Readonly<Record<string, object>>
export function schemaId(name: string): string
export function makeAjv(options: {
  readonly formats: Readonly<Record<string, (text: string) => boolean>>
  readonly allErrors?: boolean
}): Promise<Ajv2020>
