export const pagePolicy: string
export const headers: Readonly<Record<string, string>>
export function headersFile(): string
export function nginxFile(): string
