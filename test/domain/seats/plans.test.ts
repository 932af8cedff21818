import type { InStatement } from '@libsql/client'
import { expect, test } from 'vitest'
import { houseRules } from '../../../src/db/house-rules.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { changeSessions } from '../../../src/domain/registrations/changing/change-sessions.ts'
import { confirmAddress } from '../../../src/domain/registrations/changing/confirm-address.ts'
import { moveCategory } from '../../../src/domain/registrations/changing/move-category.ts'
import { substitute } from '../../../src/domain/registrations/changing/substitute.ts'
import { decide } from '../../../src/domain/registrations/deciding/decide.ts'
import { releaseDecisions } from '../../../src/domain/registrations/deciding/release-decisions.ts'
import { readBookingByToken } from '../../../src/domain/registrations/reading/read-booking-record.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { acceptOffer } from '../../../src/domain/registrations/waiting/accept-offer.ts'
import { expireOffers } from '../../../src/domain/registrations/waiting/expire-offers.ts'
import { readQueue } from '../../../src/domain/registrations/waiting/read-queue.ts'
import { releaseUnconfirmed } from '../../../src/domain/registrations/waiting/release-unconfirmed.ts'
import { seatOverCapacity } from '../../../src/domain/registrations/waiting/seat-over-capacity.ts'
import { reRank } from '../../../src/domain/seats/re-rank.ts'
import { setWaitingList } from '../../../src/domain/seats/set-waiting-list.ts'
import type { Actor } from '../../../src/lib/actor.ts'
import { aSeatedEvent } from '../../support/a-seated-event.ts'
import { aPerson } from '../../support/an-event.ts'
import { aWatchedApp, lookups, scans } from '../../support/query-plans.ts'
import { privacyVersion } from '../../support/registering.ts'

const office: Actor = { as: 'system', job: 'test' }

/** Everything that people and the office do to seats, once. */
async function everyVerb() {
  const here = await aWatchedApp()
  const { deps, clock, sent } = here
  const seats = { event: 3, categories: [null, null], sessions: [1], rule: 9 }
  const { event, categories, sessions } = await aSeatedEvent(deps, seats, {
    confirmHours: 1,
    lateUntil: 4_000_000_000_000,
  })
  sent.length = 0
  const contact = { name: 'Vorzimmer', email: 'v@x.example' }
  const people = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => ({
      ...aPerson({ email: `p${from + index}@x.example`, organisation: `O ${index}`, organisationAgs: '' }),
      ...{ categoryId: categories[0] ?? null, sessions },
    }))
  const form = { eventId: event.id, submission: 's1', contact, privacyVersion }
  const first = await register(deps, { as: 'visitor' }, { ...form, people: people(1, 3) })
  await register(deps, { as: 'visitor' }, { ...form, together: true, people: people(1, 5) })
  const [a = '', b = ''] = first.people.map((person) => person?.id ?? '')
  await register(deps, office, { ...form, submission: 's2', people: people(5, 8) })
  await confirmAddress(deps, office, a)
  await moveCategory(deps, office, a, { categoryId: categories[1] ?? null })
  await changeSessions(deps, office, b, [])
  const deputy = await substitute(deps, office, a, { person: aPerson(), privacyVersion })
  await setWaitingList(deps, office, { eventId: event.id, mode: 'offered' })
  await cancelRegistration(deps, office, deputy)
  const why = (await readQueue(deps, event.id, { of: 'attendance', size: 200 }))[0].entries
  await reRank(deps, office, {
    eventId: event.id,
    claimIds: why.map(({ claimId }) => claimId),
    reason: 'x',
  })
  await acceptOffer(deps, office, b).catch(() => undefined)
  await seatOverCapacity(deps, office, why[0]?.registrationIds[0] ?? '', 'x')
  clock.at = event.closesAt + 1
  const late = await register(deps, { as: 'visitor' }, { ...form, submission: 's3', people: people(8, 10) })
  await decide(deps, office, {
    eventId: event.id,
    registrationIds: [late.registration?.id ?? ''],
    decision: 'accepted',
  })
  await releaseDecisions(deps, office, event.id)
  await expireOffers(deps)
  await releaseUnconfirmed(deps)
  await readBookingByToken(deps, 'x')
  return { ...here, sent: sent.filter(isOurs) }
}

/** What reads an event for a page is tried there. */
function isOurs(statement: InStatement): boolean {
  return !(typeof statement === 'string' ? statement : statement.sql).includes('events_partners')
}

test('no verb about seats reads a growing table from end to end', async () => {
  const { client, sent } = await everyVerb()
  expect(sent.length).toBeGreaterThan(150)
  expect(await scans(client, sent)).toEqual([])
})

test('every lookup uses the columns of its index that it was made for', async () => {
  const { client, sent } = await everyVerb()
  expect(await lookups(client, sent)).toMatchInlineSnapshot(`
    [
      "INDEX address_changes_by_about (about=?)",
      "INDEX bookings_one_per_submission (submission=?)",
      "INDEX bookings_one_per_token (token_hash=?)",
      "INDEX categories_by_event (event_id=?)",
      "INDEX certificates_by_registration (registration_id=?)",
      "INDEX check_ins_of_person (registration_id=?)",
      "INDEX claims_after (after_claim=?)",
      "INDEX claims_blocked (blocked_by=? AND blocked_seats=?)",
      "INDEX claims_by_booking (booking_id=?)",
      "INDEX claims_in_review (event_id=?)",
      "INDEX claims_not_placed (event_id=?)",
      "INDEX claims_offered (expires_at<?)",
      "INDEX claims_offered_by_event (event_id=?)",
      "INDEX claims_queue (event_id=? AND rank<?)",
      "INDEX claims_queue (event_id=?)",
      "INDEX doubtful_scans_of_person (registration_id=?)",
      "INDEX events_slug_once (slug=?)",
      "INDEX former_entries_by_registration (registration_id=?)",
      "INDEX letter_events_by_letter (letter_id=?)",
      "INDEX letters_once (about=? AND kind=?)",
      "INDEX letters_once (about=?)",
      "INDEX needs_by_quota (quota_id=? AND claim_id=?)",
      "INDEX needs_by_quota (quota_id=?)",
      "INDEX needs_by_registration (registration_id=?)",
      "INDEX printed_papers_by_registration (registration_id=?)",
      "INDEX programme_items_in_order (event_id=?)",
      "INDEX quotas_freed (event_id=?)",
      "INDEX quotas_one_per_scope (event_id=? AND scope=? AND key=?)",
      "INDEX registrations_accompanying (accompanies=?)",
      "INDEX registrations_by_booking (booking_id=?)",
      "INDEX registrations_by_booking (booking_id=?) LEFT-JOIN",
      "INDEX registrations_by_claim (claim_id=?)",
      "INDEX registrations_one_per_person (event_id=? AND person_key=?)",
      "INDEX registrations_to_confirm (confirm_by<?)",
      "INDEX replies_by_registration (registration_id=?)",
      "INDEX retired_codes_of_person (registration_id=?)",
      "INDEX sqlite_autoindex_announced_entries_1 (registration_id=?)",
      "INDEX sqlite_autoindex_bookings_1 (id=?)",
      "INDEX sqlite_autoindex_categories_1 (id=?)",
      "INDEX sqlite_autoindex_categories_1 (id=?) LEFT-JOIN",
      "INDEX sqlite_autoindex_claims_1 (id=?)",
      "INDEX sqlite_autoindex_desk_notes_1 (registration_id=?)",
      "INDEX sqlite_autoindex_events_1 (id=?)",
      "INDEX sqlite_autoindex_events_1 (id=?) LEFT-JOIN",
      "INDEX sqlite_autoindex_hosts_1 (id=?)",
      "INDEX sqlite_autoindex_needs_1 (claim_id=? AND registration_id=?)",
      "INDEX sqlite_autoindex_needs_1 (claim_id=?)",
      "INDEX sqlite_autoindex_notified_facts_1 (registration_id=? AND recipient=? AND session_id=?) LEFT-JOIN",
      "INDEX sqlite_autoindex_notified_facts_1 (registration_id=?)",
      "INDEX sqlite_autoindex_programme_items_1 (id=?)",
      "INDEX sqlite_autoindex_programme_items_1 (id=?) LEFT-JOIN",
      "INDEX sqlite_autoindex_quota_rules_1 (event_id=? AND scope=?)",
      "INDEX sqlite_autoindex_quota_rules_1 (event_id=?)",
      "INDEX sqlite_autoindex_quotas_1 (id=?)",
      "INDEX sqlite_autoindex_registrations_1 (id=?)",
      "INDEX suppressions_by_letter (letter_id=?)",
    ]
  `)
})

/** The statements within the triggers, with their rows stood in for. */
function statementsOfRules(): string[] {
  return houseRules()
    .filter((rule) => rule.startsWith('create trigger'))
    .flatMap((rule) => rule.slice(rule.search(/begin\s/) + 5, rule.lastIndexOf('end')).split(/;\s*\n/))
    .map((statement) =>
      statement
        .replace(/^\s*--.*$/gm, '')
        .replace(/\b(new|old)\.\w+/g, `'x'`)
        .trim(),
    )
    .filter((statement) => statement !== '' && !statement.includes('raise('))
}

test('neither does any statement within the house rules', async () => {
  const { client } = await everyVerb()
  const statements = statementsOfRules()
  expect(statements.length).toBeGreaterThan(18)
  expect(await scans(client, statements)).toEqual([])
  expect(await lookups(client, statements)).toMatchInlineSnapshot(`
    [
      "INDEX address_changes_by_about (about=?)",
      "INDEX attendee_counts_once (event_id=? AND seat=? AND category_id=? AND role=?)",
      "INDEX check_ins_of_person (registration_id=? AND list_id=?)",
      "INDEX check_ins_of_person (registration_id=?)",
      "INDEX claims_after (after_claim=?)",
      "INDEX claims_blocked (blocked_by=? AND blocked_seats=? AND rank<?)",
      "INDEX claims_blocked (blocked_by=? AND blocked_seats=?)",
      "INDEX claims_blocked (blocked_by=?)",
      "INDEX claims_by_booking (booking_id=?)",
      "INDEX claims_not_placed (event_id=?)",
      "INDEX claims_offered_by_event (event_id=?)",
      "INDEX events_by_host (host_id=?)",
      "INDEX letter_events_by_letter (letter_id=?)",
      "INDEX letters_once (about=? AND kind=?)",
      "INDEX letters_once (about=?)",
      "INDEX needs_by_quota (quota_id=? AND claim_id=?)",
      "INDEX needs_by_registration (registration_id=?)",
      "INDEX programme_items_in_order (event_id=?)",
      "INDEX quotas_freed (event_id=?)",
      "INDEX quotas_with_aim (event_id=?)",
      "INDEX registrations_by_booking (booking_id=?)",
      "INDEX registrations_by_claim (claim_id=?)",
      "INDEX session_userId_idx (user_id=?)",
      "INDEX speakers_in_order (item_id=?)",
      "INDEX sqlite_autoindex_announced_entries_1 (registration_id=? AND recipient=?)",
      "INDEX sqlite_autoindex_announced_entries_1 (registration_id=?)",
      "INDEX sqlite_autoindex_bookings_1 (id=?)",
      "INDEX sqlite_autoindex_check_in_lists_1 (id=?)",
      "INDEX sqlite_autoindex_claims_1 (id=?)",
      "INDEX sqlite_autoindex_events_1 (id=?)",
      "INDEX sqlite_autoindex_needs_1 (claim_id=? AND registration_id=?)",
      "INDEX sqlite_autoindex_needs_1 (claim_id=?)",
      "INDEX sqlite_autoindex_programme_items_1 (id=?)",
      "INDEX sqlite_autoindex_programme_items_1 (id=?) LEFT-JOIN",
      "INDEX sqlite_autoindex_quotas_1 (id=?)",
      "INDEX sqlite_autoindex_registrations_1 (id=?)",
      "INDEX sqlite_autoindex_withdrawn_items_1 (id=?)",
      "INDEX suppressions_by_letter (letter_id=?)",
      "INDEX withdrawn_items_by_event (event_id=?)",
      "INTEGER PRIMARY KEY (rowid=?)",
    ]
  `)
})
