/** Reserved keys of the flat answers; they stand among the `$defs` of the bank and are no questions. */
export const markKeys: readonly string[] = ['$unknown', '$notApplicable']

/** Most code points of the reason at a mark. */
export const longestReason = 2000

/** How both maps of marks stand among the `$defs`: a reason, perhaps empty, by id. */
export const marksSchema = { type: 'object', additionalProperties: { type: 'string', maxLength: longestReason } }
