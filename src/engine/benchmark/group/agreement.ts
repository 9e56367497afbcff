import type { BenchmarkGroup } from './benchmarkGroup.ts'

/** What a partner agrees to: everything but the number of the edition and the groups of peers. */
export type Agreement = Omit<BenchmarkGroup, 'laurel' | 'edition' | 'peers'>

export function agreementOf(group: BenchmarkGroup): Agreement {
  const { id, name, purpose, openness, members, pack, round, referenceDate, deadline } = group
  const { quartiles, terms, coordinator } = group
  return {
    id,
    name,
    purpose,
    openness,
    members,
    pack,
    round,
    referenceDate,
    deadline,
    quartiles,
    terms,
    coordinator,
  }
}

/** A part of an agreement that can change by itself. */
export type AgreementPart = (typeof parts)[number]

const parts = [
  'name',
  'purpose',
  'openness',
  'members',
  'pack',
  'round',
  'referenceDate',
  'deadline',
  'quartiles',
  'shown',
  'kept',
  'quoted',
  'leaving',
  'coordinator',
] as const

/** What differs between what a partner agreed to and what stands there now, in the order of the page. */
export function agreementChanges(agreed: Agreement, now: Agreement): readonly AgreementPart[] {
  return parts.filter(part => JSON.stringify(partOf(agreed, part)) !== JSON.stringify(partOf(now, part)))
}

/** As plain values in one order, whatever order a file was written in. */
function partOf(agreement: Agreement, part: AgreementPart): unknown {
  const { members, pack, round, coordinator, terms } = agreement
  const told: Partial<Record<AgreementPart, unknown>> = {
    members: members.map(({ id, name, country }) => [id, name, country]).sort(),
    pack: [pack.id, pack.version],
    round: [round.id, round.name],
    coordinator: [coordinator.name, coordinator.contact],
  }
  return { ...agreement, ...terms, ...told }[part]
}
