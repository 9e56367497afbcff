export const pagePolicy: string
