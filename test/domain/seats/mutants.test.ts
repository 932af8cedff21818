import { expect, test } from 'vitest'
import { houseRules } from '../../../src/db/house-rules.ts'
import { refusalCodes } from '../../../src/lib/refusal.ts'
import { appHolds } from '../../support/app-holds.ts'
import { endedMutants, type Mutant } from '../../support/ended-mutants.ts'
import { replaceRules, struck } from '../../support/replace-rules.ts'
import { world } from '../../support/world.ts'

/** What is broken · the place in drizzle/house-rules · what stands there instead. */
const mutants: Mutant[] = [
  ['who fits is not asked', 'where id = new.claim_id and room and ready', 'where id = new.claim_id and ready'],
  ['a session need not wait', 'where id = new.claim_id and room and ready', 'where id = new.claim_id and room'],
  [
    'a group needs one seat',
    'having q.taken + sum(n.seats) > coalesce(q.aim, q.size)',
    'having q.taken + 1 > coalesce(q.aim, q.size)',
  ],
  [
    'one seat too many',
    'having q.taken + sum(n.seats) > coalesce(q.aim, q.size)',
    'having q.taken + sum(n.seats) > coalesce(q.aim, q.size) + 1',
  ],
  [
    'an offer is enough for a session',
    `a.id = c.after_claim and a.state = 'granted'`,
    `a.id = c.after_claim and a.state in ('granted', 'offered')`,
  ],
  [
    'who is reviewed waits too',
    `from claims c where c.state = 'waiting'`,
    `from claims c where c.state in ('waiting', 'review')`,
  ],
  [
    'a pause does not pause',
    `when exists (select 1 from events where id = new.event_id and waiting_list <> 'paused')`,
    'when 1',
    'trigger promotion_runs_promote',
  ],
  ...endedMutants,
  ['a cancelled event promotes', ` and e.status <> 'cancelled';`, ';'],
  ['nobody is asked', `e.waiting_list = 'offered' as asks`, `0 as asks`],
  ['a newcomer is asked', `new.because = 'queue' and claims.after_claim is null and`, 'claims.after_claim is null and'],
  ['a session is asked', `new.because = 'queue' and claims.after_claim is null and`, `new.because = 'queue' and`],
  ['an offer ends at once', 'new.at + offer_hours * 3600000', 'new.at'],
  ['promotion is not told', `where c.id = new.claim_id and r.cancelled_at is null`, 'where 0'],
  ['whoever left is told', `c.id = new.claim_id and r.cancelled_at is null`, 'c.id = new.claim_id'],
  ['everybody is told as promoted', `where new.because = 'queue' and changes() = 1`, 'where changes() = 1'],
  ['who was not promoted is told', `where new.because = 'queue' and changes() = 1`, `where new.because = 'queue'`],
  ['the unconfirmed are told', 'and (r.confirm_by is null or r.confirmed_at is not null)', ''],
  ['an attendance is told as an offer', `iif(c.state = 'offered', 'seat-offered', 'promotion')`, `'promotion'`],
  [
    'sessions are told twice',
    `and not exists (select 1 from letters l where l.about = r.id and l.written_at = new.at and l.state = 'waiting'))`,
    ')',
  ],
  [
    'a group hears of a session of one',
    'exists (select 1 from needs n where n.claim_id = c.id and n.registration_id = r.id)',
    '1',
  ],
  ['the contact is not told', 'and b.contact_email is not null\n      and not exists', 'and 0 and not exists'],
  [
    'promotion leaves no note',
    `from claims c where c.id = new.claim_id;`,
    'from claims c where 0;',
    'trigger promotion_notices_write_notes',
  ],
  ['seats are not taken', 'update quotas set taken = taken + (select', 'update quotas set taken = taken + 0 * (select'],
  [
    'an offer takes no seat',
    `when old.state not in ('granted', 'offered') and new.state in ('granted', 'offered') begin`,
    `when old.state not in ('granted', 'offered') and new.state = 'granted' begin`,
  ],
  [
    'an accepted offer takes it twice',
    `when old.state not in ('granted', 'offered') and new.state in ('granted', 'offered') begin`,
    `when new.state in ('granted', 'offered') begin`,
  ],
  [
    'an offer is not given back',
    `when old.state in ('granted', 'offered') and new.state not in ('granted', 'offered') and new.after_claim is null begin`,
    `when old.state = 'granted' and new.state not in ('granted', 'offered') and new.after_claim is null begin`,
  ],
  [
    'sessions stay when the attendance goes',
    `changed_at = new.changed_at where after_claim = new.id and state <> 'released';\n  insert`,
    `changed_at = new.changed_at where 0;\n  insert`,
  ],
  [
    'nobody moves up',
    'from queue where event_id = new.event_id order by rank, session, place',
    'from queue where 0',
    'trigger promotion_runs_promote',
  ],
  [
    'a cancellation moves nobody up',
    'insert into promotion_runs (event_id, at) values (new.event_id, new.changed_at)',
    'select 1',
    'trigger claims_give_seats_back',
  ],
  [
    'nobody moves up into a session',
    `from claims where id = new.after_claim and state = 'granted'`,
    'from claims where 0',
    'trigger claims_give_session_back',
  ],
  [
    'a session is not given back',
    `when old.state = 'granted' and new.state <> 'granted' and new.after_claim is not null begin`,
    'when 0 begin',
  ],
  [
    'an accepted offer leaves the sessions waiting',
    `when old.state = 'offered' and new.state = 'granted' begin`,
    'when 0 begin',
  ],
  ['a released claim comes back', `when old.state = 'released' and new.state <> 'released' begin`, 'when 0 begin'],
  [
    'a need that is added is not counted',
    'update quotas set taken = taken + new.seats where id = new.quota_id',
    'update quotas set taken = taken where id = new.quota_id',
  ],
  [
    'a need of a waiting claim is counted',
    `when exists (select 1 from claims where id = new.claim_id and state in ('granted', 'offered')) begin`,
    'begin',
  ],
  [
    'a need that is gone is still counted',
    'update quotas set taken = taken - old.seats where id = old.quota_id',
    'update quotas set taken = taken where id = old.quota_id',
  ],
  [
    'a need of a waiting claim is given back',
    `when exists (select 1 from claims where id = old.claim_id and state in ('granted', 'offered')) begin`,
    'begin',
  ],
  [
    'a cancellation can be dated anew',
    'when old.cancelled_at is not null and new.cancelled_at is not old.cancelled_at begin',
    'when 0 begin',
  ],
  [
    'the sequence of who leaves stays',
    'set sequence = sequence + 1 where id = new.id',
    'set sequence = sequence where id = new.id',
    'trigger registrations_raise_sequence',
  ],
  [
    'who leaves a group keeps the seat',
    'delete from needs where claim_id = new.claim_id and registration_id = new.id',
    'delete from needs where 0',
  ],
  [
    'the last one leaves the claim behind',
    `where id = new.claim_id and state <> 'released'\n      and not exists`,
    `where 0 and id = new.claim_id and state <> 'released'\n      and not exists`,
  ],
  [
    'the first one takes the group along',
    `where id = new.claim_id and state <> 'released'\n      and not exists (select 1 from registrations where claim_id = new.claim_id and cancelled_at is null)`,
    `where id = new.claim_id and state <> 'released'`,
  ],
  ['who leaves a group keeps the sessions', `where state <> 'released' and after_claim = new.claim_id\n`, 'where 0\n'],
  [
    'who leaves a group takes its sessions along',
    'and exists (select 1 from needs where claim_id = claims.id and registration_id = new.id)',
    '',
  ],
  [
    'who leaves a group moves nobody up',
    `new.cancelled_at from claims where id = new.claim_id and state <> 'released'`,
    'new.cancelled_at from claims where 0',
  ],
  ['more seats move nobody up', 'when new.size is null or new.size > old.size begin', 'when 0 begin'],
  ['no limit moves nobody up', 'when new.size is null or new.size > old.size begin', 'when new.size > old.size begin'],
  [
    'the end of a pause moves nobody up',
    `when old.waiting_list = 'paused' and new.waiting_list <> 'paused' begin`,
    'when 0 begin',
  ],
  [
    'assistance takes a seat',
    `r.role in ('participant', 'accompanying')`,
    `r.role in ('participant', 'accompanying', 'assistance')`,
  ],
  ['company takes none', `r.role in ('participant', 'accompanying')`, `r.role = 'participant'`],
  ['the organisation does not count', `json_array('organisation', nullif(r.organisation_key, '')), `, ''],
  ['the category does not count', `json_array('category', r.category_id), `, ''],
  ['the event does not count', `json_array('event', ''), `, ''],
  ['who has no address is written to', `from registrations r where r.email <> '';`, `from registrations r;`],
  [
    'the order is not by rank',
    'from queue where event_id = new.event_id order by rank, session, place',
    'from queue where event_id = new.event_id order by rank desc, session, place',
    'trigger promotion_runs_promote',
  ],
  ['the sequence of an event stays', 'select old.sequence + 1, iif(told', 'select old.sequence, iif(told'],
  ...refusalCodes
    .filter((code) =>
      ['not-published', 'closed', 'category-closed', 'too-many-people', 'offer-over', 'full', 'busy'].includes(code),
    )
    .map((code): [string, string, string] => [
      `the refusal ${code} has no name`,
      `raise(abort, 'refusal:${code}')`,
      `raise(abort, 'refusal:invalid')`,
    ]),
]

test('the application holds what it promises', async () => {
  await appHolds(await world())
})

test('it holds whichever trigger of a table fires first: SQLite promises no order', async () => {
  const here = await world()
  const triggers = houseRules().filter((rule) => rule.startsWith('create trigger'))
  const views = houseRules().filter((rule) => !triggers.includes(rule))
  await replaceRules(here.client, [...views, ...triggers.reverse()])
  await appHolds(here)
})

test.each(mutants)('an application in which %s is found out', async (_, from, to, within) => {
  const here = await world()
  await replaceRules(here.client, struck(from, to, within))
  const held = await appHolds(here).then(
    () => true,
    () => false,
  )
  expect(held).toBe(false)
})
