/** The steps from an empty browser to the first question, in their order. */
export const steps = ['cluster', 'apply', 'answer', 'papers'] as const
export type StepName = (typeof steps)[number]
