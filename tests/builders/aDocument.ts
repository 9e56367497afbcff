import { documentFromOrganisation } from '#documents/fromOrganisation.ts'
import { OrganisationDocument } from '#documents/organisationDocument.ts'
import type { Organisation } from '#engine/answers/organisation.ts'
import { anOrganisation } from './anOrganisation.ts'

/** A clock that moves on by a second each time it is read. */
export function aClock(from = '2026-11-23T10:00:00.000Z'): () => string {
  let at = Date.parse(from)
  return () => new Date((at += 1000)).toISOString()
}

export function aDocument(
  organisation: Organisation = anOrganisation(),
  rater = 'rater-1',
  now = aClock(),
): OrganisationDocument {
  return new OrganisationDocument([documentFromOrganisation(organisation)], { rater, now })
}

/** Another tab: the same document, told everything said so far. */
export function aReplica(of: OrganisationDocument, rater = 'rater-2', now = aClock()): OrganisationDocument {
  return new OrganisationDocument([of.encode()], { rater, now })
}

/** Lets two documents tell each other all they know. */
export function exchange(a: OrganisationDocument, b: OrganisationDocument): void {
  const [fromA, fromB] = [a.encode(), b.encode()]
  a.apply([fromB], 'stored')
  b.apply([fromA], 'stored')
}
