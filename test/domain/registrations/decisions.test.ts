import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { changeRegistration } from '../../../src/domain/registrations/changing/change-registration.ts'
import { confirmAddress } from '../../../src/domain/registrations/changing/confirm-address.ts'
import { concernedByDeadlines } from '../../../src/domain/registrations/deciding/concerned-by-deadlines.ts'
import { decide } from '../../../src/domain/registrations/deciding/decide.ts'
import { releaseDecisions } from '../../../src/domain/registrations/deciding/release-decisions.ts'
import { readRegistration } from '../../../src/domain/registrations/reading/read-registration.ts'
import { releaseUnconfirmed } from '../../../src/domain/registrations/waiting/release-unconfirmed.ts'
import { seatOverCapacity } from '../../../src/domain/registrations/waiting/seat-over-capacity.ts'
import { whyNotYet } from '../../../src/domain/registrations/waiting/why-not-yet.ts'
import { setQuotaRule } from '../../../src/domain/seats/set-quota-rule.ts'
import { setWaitingList } from '../../../src/domain/seats/set-waiting-list.ts'
import { letterRenderers } from '../../../src/jobs/letter-renderers.ts'
import { faultsIn } from '../../support/a-seated-event.ts'
import { anEventWith, office, person } from '../../support/an-event-with.ts'
import { count, lettersIn, notesIn, refusal } from '../../support/registering.ts'

for (const kind of ['file', 'server'] as const) {
  test(`an address is confirmed in time, or the seat goes on (${kind})`, async () => {
    const { deps, client, clock, send, states } = await anEventWith(kind, { event: 2 }, { confirmHours: 2 })
    const first = await send([person(1)])
    await send([person(2)], { submission: 's2' })
    await send([person(3)], { submission: 's3' }, office)
    clock.pass(3_600_000)
    await confirmAddress(
      deps,
      { as: 'attendee', registrationId: first.registration?.id ?? '' },
      first.registration?.id ?? '',
    )
    await confirmAddress(deps, office, first.registration?.id ?? '')
    expect(await releaseUnconfirmed(deps)).toBe(0)
    clock.pass(3_600_000)
    expect([await releaseUnconfirmed(deps), await releaseUnconfirmed(deps)]).toEqual([1, 0])
    expect((await states()).sort()).toEqual(['P 1 granted', 'P 2 gone', 'P 3 granted'])
    expect(await lettersIn(client)).toEqual([
      'confirm-address → p1@x.example',
      'confirm-address → p2@x.example',
      'waiting-list → p3@x.example',
      'confirmation → p1@x.example',
      'cancellation → p2@x.example',
      'promotion → p3@x.example',
    ])
    await deliverDueLetters(deps, letterRenderers)
    const { rows } = await client.execute(`select payload from letters where kind = 'cancellation'`)
    expect(String(rows[0]?.payload)).toContain(
      'Die E-Mail-Adresse dieser Anmeldung war bis Montag, 8. November 2027, 11:00 Uhr nicht bestätigt.',
    )
  })

  test(`decisions are drafts until they are released together (${kind})`, async () => {
    const { deps, client, clock, event, send, states } = await anEventWith(kind, { event: 2 }, { approval: true })
    const ids: string[] = []
    for (const n of [1, 2, 3, 4]) ids.push((await send([person(n)], { submission: `s${n}` })).registration?.id ?? '')
    const say = (registrationIds: string[], decision: 'accepted' | 'declined' | 'reserve', reason?: string) =>
      decide(deps, office, { eventId: event.id, registrationIds, decision, reason })
    await say([ids[3] ?? '', ids[1] ?? ''], 'reserve')
    await say([ids[2] ?? ''], 'accepted')
    await say([ids[0] ?? ''], 'declined', 'Too far away')
    expect(await states()).toEqual(['P 1 review', 'P 2 review', 'P 3 review', 'P 4 review'])
    clock.pass(1)
    expect([await releaseDecisions(deps, office, event.id), await releaseDecisions(deps, office, event.id)]).toEqual([
      4, 0,
    ])
    expect((await states()).sort()).toEqual(['P 1 gone', 'P 2 waiting', 'P 3 granted', 'P 4 granted'])
    expect((await lettersIn(client)).slice(4).sort()).toEqual([
      'confirmation → p3@x.example',
      'confirmation → p4@x.example',
      'declined → p1@x.example',
      'waiting-list → p2@x.example',
    ])
    expect(await count(client, `audit_notes where reason = 'Too far away'`)).toBe(1)
  })

  test(`everybody who waits sees why (${kind})`, async () => {
    const { deps, event, send, sessions } = await anEventWith(kind, { event: 2, sessions: [null], rule: 1 })
    await send([person(1, { organisation: 'A', organisationAgs: '' })])
    await send([person(2, { organisation: 'A', organisationAgs: '', sessions })], { submission: 's2' })
    await send(
      [3, 4].map((n) => person(n, { organisation: `B ${n}`, organisationAgs: '' })),
      { submission: 's3', together: true },
    )
    const why = (await whyNotYet(deps, event.id, sql`select id from claims`)).map(
      ({ full, waitsForAttendance, paused, waitsForGroup, people }) => ({
        people,
        full: full.map(({ scope, size, taken, needed }) => `${scope}: ${taken} of ${size}, needs ${needed}`),
        because: Object.entries({ waitsForAttendance, paused, waitsForGroup })
          .filter(([, holds]) => holds)
          .map(([name]) => name),
      }),
    )
    expect(why).toEqual([
      { people: 1, full: ['organisation: 1 of 1, needs 1'], because: [] },
      { people: 1, full: [], because: ['waitsForAttendance'] },
      { people: 2, full: ['event: 1 of 2, needs 2'], because: ['waitsForGroup'] },
    ])
    await setWaitingList(deps, office, { eventId: event.id, mode: 'paused' })
    expect((await whyNotYet(deps, event.id, sql`select id from claims`)).map(({ paused }) => paused)).toEqual([
      true,
      true,
      true,
    ])
  })

  test(`the minister gets a seat beyond the limit, with a reason, and takes none from others (${kind})`, async () => {
    const { deps, client, send } = await anEventWith(kind, { event: 1, rule: 5 })
    await send([person(1)])
    const second = await send([person(2)], { submission: 's2' })
    await seatOverCapacity(deps, office, second.registration?.id ?? '', 'Minister')
    expect((await readRegistration(deps, second.registration?.id ?? ''))?.claim.overCapacity).toBe(true)
    const { rows } = await client.execute('select scope, size, taken from quotas order by scope')
    expect(rows.map(({ scope, size, taken }) => [scope, size, taken])).toEqual([
      ['event', 1, 1],
      ['organisation', 5, 2],
    ])
    expect((await notesIn(client)).at(-1)).toBe('registration.seated-over-capacity by system')
    expect(await faultsIn(client)).toEqual({})
    await cancelRegistration(deps, office, second.registration?.id ?? '')
    expect(await faultsIn(client)).toEqual({})
  })

  test(`a rule for organisations counts who is there, follows a corrected organisation, and can be lifted (${kind})`, async () => {
    const { deps, event, send, states } = await anEventWith(kind)
    const of = (n: number, organisation: string) => person(n, { organisation, organisationAgs: '' })
    const first = await send([of(1, 'Kreis A')])
    await send([of(2, 'kreis  A')], { submission: 's2' })
    const rule = (size: number | null) =>
      refusal(setQuotaRule(deps, office, { eventId: event.id, scope: 'organisation', size }))
    expect([await rule(1), await rule(2)]).toEqual(['seats-taken', 'no refusal'])
    await send([of(3, 'Kreis A')], { submission: 's3' })
    expect((await states()).sort()).toEqual(['P 1 granted', 'P 2 granted', 'P 3 waiting'])
    await changeRegistration(deps, office, first.registration?.id ?? '', { ...of(1, 'Kreis B') })
    expect((await states()).sort()).toEqual(['P 1 granted', 'P 2 granted', 'P 3 granted'])
    expect(await refusal(changeRegistration(deps, office, first.registration?.id ?? '', { ...of(1, 'Kreis A') }))).toBe(
      'full',
    )
    await send([of(4, 'Kreis A')], { submission: 's4' })
    expect(await rule(null)).toBe('no refusal')
    expect((await states()).sort()).toEqual(['P 1 granted', 'P 2 granted', 'P 3 granted', 'P 4 granted'])
    expect(await concernedByDeadlines(deps, office, { eventId: event.id, closesAt: 0 })).toEqual({
      people: 4,
      contacts: 0,
      wouldBeLate: 4,
      wouldBeInTime: 0,
    })
  })
}
