import { expect, test } from 'vitest'
import { announceChanges } from '../../../../src/domain/calendar/announce-changes.ts'
import { findRepliesOf } from '../../../../src/domain/calendar/replies/find-replies.ts'
import { changeSessions } from '../../../../src/domain/registrations/changing/change-sessions.ts'
import { instantOf, minute } from '../../../../src/lib/dates.ts'
import { declineWords } from '../../../../src/web/office/replies/reply-words.ts'
import { linkOf } from '../../../support/a-delegation.ts'
import { aGuest, textOf } from '../../../support/a-guest.ts'
import { office } from '../../../support/an-event-with.ts'
import { deliveredTo } from '../../../support/delivered.ts'
import { anInvitation } from './an-invitation.ts'

async function aDecline(sequence = 0) {
  const here = await anInvitation({ calendarMode: 'invitation' }, { event: 1, sessions: [9] })
  const { deps, client, clock, ada, sessions, answered } = here
  await client.execute(`update hosts set organizer_email = 'zusagen@host.example'`)
  const at = instantOf('2027-12-02', '10:00', 'Europe/Berlin')
  await client.execute(`update programme_items set starts_at = ${at}, ends_at = ${at + 45 * minute}`)
  await changeSessions(deps, office, ada, sessions)
  const deliver = deliveredTo(deps)
  const invitations = async () =>
    (await deliver()).flatMap(({ to, attachments }) =>
      attachments.flatMap((file) => {
        if (to !== 'p1@x.example' || !('content' in file)) return []
        const text = file.content.replaceAll('\r\n ', '')
        const [, method] = /METHOD:(\w+)/.exec(text) ?? []
        const [attendee] = /^ATTENDEE.*$/m.exec(text) ?? []
        const [, number] = /SEQUENCE:(\d+)/.exec(text) ?? []
        return [{ method, sequence: Number(number), session: /SUMMARY:Session/.test(text), attendee: attendee?.trim() }]
      }),
    )
  const before = await invitations()
  const first = before.find(({ session }) => !session)
  await answered({ sequence: first?.sequence ?? sequence })
  await deliver()
  const moved = async () => {
    clock.pass(minute)
    await client.execute(`update events set starts_at = starts_at + 1800000, changed_at = ${clock.at}`)
    clock.pass(11 * minute)
    await announceChanges(deps)
    return invitations()
  }
  const ownPage = async () => textOf((await aGuest(deps).get(await linkOf(deps, ada))).html)
  const inOffice = async () => {
    const [reply] = await findRepliesOf(deps, ada)
    return reply && declineWords(reply, reply.since, 'de')
  }
  return { ...here, first, moved, ownPage, inOffice, invitations }
}

test('who declined and stays is invited anew by a change, and asked for an answer', async () => {
  const { first, moved, answered } = await aDecline()
  expect(first?.attendee).toContain('PARTSTAT=ACCEPTED')
  const anew = (await moved()).find(({ session }) => !session)
  expect(anew?.method).toBe('REQUEST')
  expect(anew?.sequence).toBeGreaterThan(first?.sequence ?? 0)
  expect(anew?.attendee).toContain('PARTSTAT=NEEDS-ACTION')
  expect(anew?.attendee).toContain('RSVP=TRUE')
  // Whoever then accepts has answered, and is invited as somebody who comes.
  const stamp = '20271108T100000Z'
  await answered({ sequence: anew?.sequence ?? 0, partStat: 'ACCEPTED', stamp })
  const last = (await moved()).find(({ session }) => !session)
  expect(last?.attendee).toContain('PARTSTAT=ACCEPTED')
})

test('a decline is about one entry: the session is asked for as before', async () => {
  const { moved } = await aDecline()
  const session = (await moved()).find((one) => one.session)
  expect(session?.attendee).toContain('PARTSTAT=ACCEPTED')
})

test('the own page and the office say what a decline means, before and after a change', async () => {
  const { moved, ownPage, inOffice } = await aDecline()
  expect(await ownPage()).toContain('Ihr Kalender hat abgelehnt: Integration in ländlichen Räumen')
  expect(await ownPage()).toContain('Ihre Anmeldung gilt trotzdem')
  expect(await ownPage()).not.toContain('neue Einladung')
  expect(await inOffice()).toBe('Die Person ist weiter angemeldet: Eine Ablehnung im Kalender meldet nicht ab.')
  await moved()
  expect(await ownPage()).toContain('Ihr Kalender hat eine neue Einladung bekommen')
  expect(await inOffice()).toContain('sie hat eine neue Einladung bekommen')
})
