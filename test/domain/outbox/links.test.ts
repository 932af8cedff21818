import type { Client } from '@libsql/client'
import { expect, test } from 'vitest'
import { addOrganiser } from '../../../src/domain/access/add-organiser.ts'
import { requestSignIn } from '../../../src/domain/access/request-sign-in.ts'
import { holdMs } from '../../../src/domain/mailings/dispatch-mailing.ts'
import { writeDueMailings } from '../../../src/domain/mailings/write-due-mailings.ts'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { readLetterRecord } from '../../../src/domain/outbox/read-letter-record.ts'
import { readMailbox } from '../../../src/domain/outbox/read-mailbox.ts'
import { answerAskedLinks } from '../../../src/domain/registrations/links/answer-asked-links.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { letterRenderers } from '../../../src/jobs/letter-renderers.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { hour } from '../../../src/lib/dates.ts'
import type { SendOutcome } from '../../../src/ports/mailer.ts'
import { aHeldMailing } from '../../support/a-mailing.ts'
import { anEvent } from '../../support/an-event.ts'
import { contact, person } from '../../support/an-event-with.ts'
import { aCarrier } from '../../support/carrier.ts'
import { privacyVersion } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

/** An application whose letters hold every kind of link: to a person's page, a contact's, the office, and the one that unsubscribes. */
async function anAppFullOfLinks(answer: (nr: number) => SendOutcome = (nr) => ({ as: 'sent', carrierId: `c${nr}` })) {
  const here = await world()
  const { deps, clock } = here
  const event = await anEvent(deps, { capacity: null })
  await register(deps, visitor, {
    eventId: event.id,
    submission: 's',
    contact,
    people: [person(1), person(2)],
    privacyVersion,
  })
  await addOrganiser(
    deps,
    { as: 'system', job: 'test' },
    { hostId: event.hostId, email: 'e@host.example', name: 'Erika' },
  )
  await aHeldMailing(deps, event, { advertising: true })
  clock.pass(holdMs)
  await writeDueMailings(deps)
  await requestSignIn(deps, { email: 'e@host.example', language: 'de' })
  await answerAskedLinks(deps)
  const { mailer, handed } = aCarrier(answer)
  const deliver = () => deliverDueLetters({ ...deps, mailer }, letterRenderers)
  return { ...here, event, handed, deliver }
}

/** Whatever in the letters gives access: the last part of each link. */
function keysIn(letters: object[]): string[] {
  const links = JSON.stringify(letters).matchAll(/\/(?:r|b|u|office\/sign-in)\/(?:[\w-]+\.){0,2}([\w-]{22,})/g)
  return [...new Set([...links].map(([, key = '']) => key))]
}

/** Everything that stands in the database, as text. */
async function everything(client: Client): Promise<string> {
  const { rows } = await client.execute(`select name from sqlite_master where type = 'table'`)
  const tables = await Promise.all(rows.map(({ name }) => client.execute(`select * from "${name}"`)))
  return JSON.stringify(tables.map((table) => table.rows.map((row) => Object.values(row).map(String))))
}

test('what gives access is in the letters on the wire and nowhere in the database', async () => {
  const { client, handed, deliver } = await anAppFullOfLinks()
  await deliver()
  const wire = handed.map(({ letter }) => letter)
  for (const link of ['/r/', '/b/', '/u/', '/office/sign-in/']) expect(JSON.stringify(wire)).toContain(link)
  const keys = keysIn(wire)
  expect(keys.length).toBeGreaterThan(5)
  const kept = await everything(client)
  expect(keys.filter((key) => kept.includes(key))).toEqual([])
})

test('nor while they wait, nor once they are given up; and every retry is byte-equal, its links working', async () => {
  const { client, clock, handed, deliver, deps } = await anAppFullOfLinks(() => ({ as: 'later', problem: 'busy' }))
  for (let n = 0; n < 12; n++) {
    await deliver()
    clock.pass(24 * hour)
  }
  const byKey = Map.groupBy(handed, ({ key }) => key)
  expect([...byKey.values()].map((each) => new Set(each.map(({ letter }) => JSON.stringify(letter))).size)).toEqual(
    Array.from(byKey, () => 1),
  )
  expect(Math.max(...[...byKey.values()].map((each) => each.length))).toBe(11)
  const kept = await everything(client)
  expect(keysIn(handed).filter((key) => kept.includes(key))).toEqual([])
  const shown = (await readMailbox(deps)).filter(({ text }) => text !== '')
  expect(keysIn(shown).toSorted()).toEqual(keysIn(handed.map(({ letter }) => letter)).toSorted())
})

test('the office reads a letter without the links of others, a colleague’s not at all', async () => {
  const { deps, event, handed, deliver, client } = await anAppFullOfLinks()
  await deliver()
  const staff = { as: 'staff', userId: 'u', hostIds: [event.hostId] } as const
  const { rows } = await client.execute('select id from letters')
  const records = await Promise.all(rows.map(({ id }) => readLetterRecord(deps, staff, Number(id))))
  const contents = records.map(({ content }) => content)
  expect(JSON.stringify(contents)).toContain('/r/…')
  expect(keysIn(handed).filter((key) => JSON.stringify(contents).includes(key))).toEqual([])
  expect(records.filter(({ letter }) => letter.kind === 'sign-in').map(({ content }) => content)).toEqual([undefined])
})
