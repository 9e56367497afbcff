/**
 * Words that members' lists use, in English, folded as `folded` does it. The kinds stand under the last part of their
 * question's id (`members.kind-sme`); a kind that the pack does not ask about is simply not met.
 */

export const columnWords = {
  kind: ['kind', 'type', 'category', 'kind of member', 'type of member', 'member type', 'sector type', 'class'],
  postcode: ['postcode', 'postal code', 'post code', 'zip', 'zip code'],
  since: ['since', 'from', 'joined', 'joined on', 'member since', 'start', 'start date', 'entry', 'entry date'],
  until: ['until', 'to', 'left', 'left on', 'member until', 'end', 'end date', 'exit', 'exit date'],
  committed: ['committed', 'signed', 'pays', 'member', 'is committed'],
} as const

export const kindWords: Readonly<Record<string, readonly string[]>> = {
  sme: [
    'small or medium firm',
    'small and medium firm',
    'small firm',
    'medium firm',
    'start up',
    'startup',
    'micro firm',
  ],
  'large-firm': ['large', 'large company', 'large enterprise', 'big company', 'corporation', 'corporate'],
  research: [
    'research',
    'research organisation',
    'research organization',
    'research institute',
    'research centre',
    'rto',
  ],
  university: ['higher education', 'college', 'academia', 'hei'],
  training: ['training', 'training provider', 'vocational training', 'vocational school', 'education'],
  finance: ['bank', 'investor', 'financial institution', 'venture capital'],
  consultant: ['consultancy', 'consulting', 'advisor', 'adviser', 'service provider'],
  'public-body': ['public', 'public authority', 'authority', 'municipality', 'government', 'agency', 'public sector'],
  other: ['other', 'others', 'association', 'ngo', 'non profit', 'cluster'],
}

/** Words as they are compared: small letters, no accents, no signs, no plural s. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/ies\b/g, 'y')
    .replace(/(?<=\p{L}{2})s\b/gu, '')
}
