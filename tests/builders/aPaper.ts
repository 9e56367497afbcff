import { bareEvidence, type EvidenceReference } from '#engine/answers/evidence.ts'

/** A paper of the first round with nothing but a title and what the test names. */
export function aPaper(parts: Partial<EvidenceReference> = {}): EvidenceReference {
  return {
    id: 'paper',
    round: 'round-1',
    indicator: 'indicator',
    title: 'A paper',
    place: '',
    page: '',
    date: '',
    ...bareEvidence,
    ...parts,
  }
}

/** A file whose hash is told by one letter. */
export function aFile(letter: string, name = `${letter}.pdf`): NonNullable<EvidenceReference['file']> {
  return { hash: letter.repeat(64), name, size: 3, type: 'application/pdf' }
}
