import type { Answer } from './keyboard.ts'

/**
 * A cluster worked out by hand: its answers, and what each indicator is then worth by the limits of `quality.json`.
 * Reference date 31 October 2026, reporting year 2025. Nothing here was computed by Laurel.
 */
export const answers: Readonly<Record<string, Answer>> = {
  'eccp.accepted': 'accepted',
  'members.committed': 41,
  'members.kind-sme': 22,
  'members.kind-large-firm': 5,
  'members.kind-research': 3,
  'members.kind-university': 2,
  'members.kind-training': 1,
  'members.kind-finance': 1,
  'members.kind-consultant': 2,
  'members.kind-public-body': 3,
  'members.kind-other': 2,
  'members.listed': 60,
  'members.active': 30,
  'profile.core-region': 'Aurora valley',
  'members.near': 33,
  'members.start-of-year': 40,
  'members.joined': 4,
  'members.gone': 3,
  'members.closed': 1,
  'members.left': 2,
  'members.contacted': 20,
  'members.cooperating': 7,
  'management.began': '2012-05-01',
  'management.mandate-since': '2023-06-01',
  'team.fte-paid': 1.5,
  'team.fte-seconded': 0.5,
  'team.fte-contracted': 0.25,
  'team.task-network': 2,
  'team.task-finance': 1,
  'team.task-project-funding': 0,
  'team.task-events': 2,
  'team.task-international': 1,
  'team.task-sector': 1,
  'team.written-profiles': true,
  'team.training-days': 4.5,
  'team.training-plan': true,
  'team.fte-two-years-ago': 2,
  'team.fte-still-there': 1.5,
  'team.stand-in': true,
  'governance.in-force': ['written-roles', 'board-elected', 'minutes'],
  'links.agency': 3,
  'links.ministry': 0,
  'links.technology-centre': 2,
  'links.university': 3,
  'links.investor': 0,
  'links.cluster': 1,
  'links.chamber': 2,
  'links.network-abroad': 0,
  'money.secured-until': '2027-12-31',
  'money.fees-private': 40_000,
  'money.fees-public': 10_000,
  'money.services': 20_000,
  'money.sponsors': 5000,
  'money.grants': 60_000,
  'money.public-base': 15_000,
  'money.in-kind': 8000,
  'money.compared': 3,
  'money.spent': 145_000,
  'strategy.exists': true,
  'strategy.from': '2023-01-01',
  'strategy.until': '2027-12-31',
  'strategy.making': ['survey', 'workshop', 'board-decision'],
  'strategy.contents': ['starting-point', 'vision', 'goals', 'fields', 'measures'],
  'strategy.themes': 6,
  'strategy.theme-reasons': true,
  'strategy.regional-priorities': false,
  'plan.exists': true,
  'plan.actions': 20,
  'plan.complete-actions': 9,
  'review.held': true,
  'review.held-on': '2025-12-15',
  'monitoring.subjects': ['participants', 'services'],
  'monitoring.tracked': 8,
  'monitoring.reported': 6,
  'monitoring.to-board': false,
  'goals.set': 4,
  'goals.measured': 4,
  'goals.reached': 4,
  'services.funding': 2,
  'services.rd-projects': 3,
  'services.partnering': 5,
  'services.training': 1,
  'services.information': 12,
  'services.international': 0,
  'services.start-ups': 0,
  'services.marketing': 1,
  'services.advocacy': 4,
  'services.transition': 2,
  'services.organisations': 30,
  'groups.met-twice': 4,
  'groups.led-by-participants': 2,
  'communication.participants': ['newsletter', 'events'],
  'communication.prospects': ['website'],
  'communication.authorities': ['personal'],
  'communication.public': ['press'],
  'communication.abroad': [],
  'communication.plan': true,
  'website.offers': ['purpose', 'team', 'members', 'news'],
  'website.visits': 12_000,
  'mentions.local': 10,
  'mentions.national': 3,
  'mentions.abroad': 1,
  'stories.documented': 2,
  'stories.complete': 1,
  'satisfaction.held': true,
  'satisfaction.held-on': '2026-02-28',
  'satisfaction.asked': 40,
  'satisfaction.answered': 10,
  'satisfaction.action-taken': true,
  'cluster.legal-form': 'association',
  'drive.founding-firms': 3,
  'drive.founding-research': 2,
  'drive.founding-public': 1,
  'drive.now-firms': 3,
  'drive.now-research': 1,
  'drive.now-public': 2,
  'cluster.other-fields': ['energy-environment', 'ict'],
  'governance.bodies': ['assembly', 'board'],
  'seats.firms': 5,
  'seats.research': 2,
  'seats.public': 2,
  'seats.other': 0,
  'governance.rules-dated': '2024-01-31',
  'fees.lowest': 500,
  'fees.highest': 5000,
  'transition.offers': ['energy'],
  'cooperation.in-running-projects': 9,
  'partners.clusters': 6,
  'partners.countries': 4,
  'effect.rd': 2,
  'effect.business': 3,
  'effect.international': 1,
}

/** Points of each scored indicator, and why. Those that are only placed have none. */
export const points: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  structure: {
    commitment: 1, // 30 of 60 listed are active: 0.5, from 0.4, not 0.6
    composition: 2, // nine kinds, six of research or education, 27 firms of 41
    'committed-participants': 2, // 41, from 40
  },
  cooperation: {
    maturity: 1, // three whole years since June 2023, from 2, not 4
    staff: 2, // 1.5 + 0.5 + 0.25 = 2.25 posts, from 2
    'team-qualification': 1, // five of six tasks, from 4, not 6
    learning: 1, // 4.5 days over 2.25 posts = 2, from 1, not 3
    'team-stability': 2, // 1.5 of 2 = 0.75, from 0.75, with a stand-in
    'participants-leaving': 2, // 2 of 40 = 0.05, up to 0.05
    'roles-and-say': 1, // three, from 3, not 5
    'direct-contact': 0, // 20 of 41 = 0.488, not 0.5
    'cooperation-inside': 1, // 7 of 41 = 0.171, from 0.15, not 0.3
    'innovation-system': 2, // four kinds at 2 or more, two of them at 3
  },
  financing: {
    'outlook-of-money': 1, // 14 months from October 2026 to December 2027, from 12, not 24
  },
  strategy: {
    'making-the-strategy': 1, // three steps, from 3, not 5
    'strategy-on-paper': 2, // five parts, and the board decided
    'implementation-plan': 0, // 9 of 20 = 0.45, not 0.5
    'financial-controlling': 2, // level 3
    review: 2, // ten whole months since 15 December 2025, up to 12
    monitoring: 1, // six measures, but not to the board
    focus: 1, // six themes, one of two conditions: up to 7, not 5
    services: 2, // eight kinds, six of them at least twice
    'results-of-management': 1, // 4 of 4, but fewer than five goals
    'working-groups': 1, // four groups, but only two led by participants
    communication: 2, // four of five audiences, with a plan
    'web-presence': 1, // four parts, from 4, not 7
  },
  achievements: {
    'success-stories': 1, // two, from 1, not 3
    satisfaction: 1, // eight months ago, but 10 of 40 answered: 0.25, not 0.3
  },
}

/** Shares of the points: 5 of 6, 13 of 20, 1 of 2, 16 of 24, 2 of 4; together 37 of 56. */
export const shares: Readonly<Record<string, number>> = {
  structure: 5 / 6,
  cooperation: 13 / 20,
  financing: 1 / 2,
  strategy: 16 / 24,
  achievements: 2 / 4,
  all: 37 / 56,
}
