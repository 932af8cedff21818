/** What is broken · the place in drizzle/house-rules · what stands there instead · in which rule. */
export type Mutant = [string, string, string, string?]

/** Rules about the end of moving up, and about fewer seats than are granted. */
export const endedMutants: Mutant[] = [
  [
    'somebody moves up though the event has begun',
    'min(starts_at, coalesce(promote_until, starts_at)) as at',
    'coalesce(promote_until, starts_at) as at',
  ],
  [
    'somebody moves up though the office said until when',
    'min(starts_at, coalesce(promote_until, starts_at)) as at',
    'starts_at as at',
  ],
  [
    'somebody moves up into a session that has begun',
    `cross join programme_items p on p.id = q.key where c.after_claim is not null`,
    'cross join programme_items p on p.id = q.key where 0',
  ],
  [
    'only runs heed the end of moving up',
    `and (new.because <> 'queue' or new.at < (select at from promotion_ends where claim_id = new.claim_id))`,
    '',
  ],
  ['an offer outlasts the end', `when new.state = 'offered' begin`, 'when 0 begin', 'trigger claims_offers_end'],
  ['an offer outlasts an end that comes nearer', `and state = 'offered';`, 'and 0;', 'trigger events_end_offers'],
  [
    'an end that is put off moves nobody up',
    'insert into promotion_runs (event_id, at) values (new.id, new.changed_at);',
    'select 1;',
    'trigger promotions_go_on',
  ],
  [
    'a session that is put off moves nobody up',
    'when new.bookable and new.starts_at > old.starts_at begin',
    'when 0 begin',
  ],
  [
    'a size does not come down with what comes back',
    'update quotas set (size, aim) = (max(aim, taken), iif(taken > aim, aim, null)) where event_id = new.event_id and aim is not null;',
    'select 1;',
  ],
  ['a size that came down is still to come down', 'iif(taken > aim, aim, null)', 'aim'],
]
