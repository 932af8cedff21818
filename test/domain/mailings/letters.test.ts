import { simpleParser } from 'mailparser'
import { expect, onTestFinished, test } from 'vitest'
import { smtpMailer } from '../../../src/adapters/smtp.ts'
import { attachFile, detachFile } from '../../../src/domain/mailings/attach-file.ts'
import { dispatchMailing, holdMs } from '../../../src/domain/mailings/dispatch-mailing.ts'
import { readMailing } from '../../../src/domain/mailings/read-mailing.ts'
import { sendTestLetter } from '../../../src/domain/mailings/send-test-letter.ts'
import { optIn, optOut } from '../../../src/domain/mailings/set-opt-out.ts'
import { writeDueMailings } from '../../../src/domain/mailings/write-due-mailings.ts'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { changeRegistration } from '../../../src/domain/registrations/changing/change-registration.ts'
import { readRegistration } from '../../../src/domain/registrations/reading/read-registration.ts'
import { personForm } from '../../../src/domain/registrations/submitting/person-form.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { letterRenderers } from '../../../src/jobs/letter-renderers.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { aDraft, aHeldMailing } from '../../support/a-mailing.ts'
import { anEvent } from '../../support/an-event.ts'
import { contact, office, person } from '../../support/an-event-with.ts'
import { aMailServer } from '../../support/mail-server.ts'
import { count, privacyVersion, refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

/** An event with people, whose mailings reach a real mail server. */
async function aPostedEvent(people: Parameters<typeof person>[1][], booking: object = {}) {
  const here = await world()
  const { deps, client, clock } = here
  const event = await anEvent(deps, { capacity: null })
  const form = { eventId: event.id, submission: 's1', people: people.map((more, n) => person(n, more)), privacyVersion }
  await register(deps, visitor, { ...form, ...booking })
  await client.execute(`update letters set state = 'sent'`)
  const server = await aMailServer()
  const mailer = smtpMailer(server.url)
  onTestFinished(mailer.close)
  /** Lets the hold pass and the letters go; everything that arrived since the last time. */
  const posted = async () => {
    clock.pass(holdMs)
    await writeDueMailings(deps)
    await deliverDueLetters({ ...deps, mailer }, letterRenderers)
    const mails = await Promise.all(server.deliveries.splice(0).map(({ raw }) => simpleParser(raw)))
    return mails.sort((one, other) => addressee(one).localeCompare(addressee(other)))
  }
  return { ...here, event, posted }
}

type Mail = Awaited<ReturnType<typeof simpleParser>>

function lineOf(lines: Mail['headerLines'], name: string): string {
  return lines.find(({ key }) => key === name)?.line.replace(/\r?\n\s+/g, ' ') ?? ''
}

function addressee(mail: Mail): string {
  return [mail.to ?? []].flat()[0]?.text ?? ''
}

test('each gets the words of the office in their own language, about themselves', async () => {
  const { deps, event, posted } = await aPostedEvent([
    { firstName: 'Łucja', lastName: 'Müller', salutation: 'ms', academicTitle: 'Dr.', office: '' },
    { firstName: 'Jo', lastName: 'Smith', salutation: 'mr', academicTitle: '', language: 'en', office: '' },
  ])
  await aHeldMailing(deps, event)
  const mails = await posted()
  expect(mails.map((mail) => [addressee(mail), mail.subject, mail.text?.split('\n')[0]])).toEqual([
    ['p0@x.example', 'Anreise: Integration in ländlichen Räumen', 'Sehr geehrte Frau Dr. Müller,'],
    ['p1@x.example', 'Arrival: Integration in ländlichen Räumen', 'Dear Mr Smith,'],
  ])
  expect(mails.map(({ headers }) => headers.has('list'))).toEqual([false, false])
})

test('without English words everybody gets the German ones, with a German greeting and a line in English that says so', async () => {
  const { deps, event, posted } = await aPostedEvent([
    { language: 'en', salutation: 'mr', lastName: 'Smith', office: '' },
  ])
  await aHeldMailing(deps, event, { subject: { de: 'Nur deutsch' }, body: { de: '{{greeting}}' } })
  const [mail] = await posted()
  expect([mail?.subject, ...(mail?.text?.split('\n\n').slice(0, 2) ?? [])]).toEqual([
    'Nur deutsch',
    'This e-mail was written in German only.',
    'Sehr geehrter Herr Dr. Smith',
  ])
})

test('hostile names and words stay what they are: no placeholder of a second pass, no header, no markup', async () => {
  const evil = '{{link}} <img src=x onerror=alert(1)> **fett** Bcc: z@y.example'
  const { deps, event, posted } = await aPostedEvent([{ firstName: evil.slice(0, 80), lastName: 'Muster' }])
  await aHeldMailing(deps, event, {
    subject: { de: '**{{name}}** _x_' },
    body: { de: 'Hallo {{name}}\n\n<script>alert(1)</script>\n\n[Klick](javascript:alert(1))' },
  })
  const [mail] = await posted()
  expect(mail?.subject).toContain('**Dr. {{link}} <img src=x onerror=alert(1)>')
  expect(mail?.subject).toMatch(/\*\* _x_$/)
  expect(mail?.headers.has('bcc')).toBe(false)
  expect(mail?.text).toContain('Hallo Dr. {{link}} <img')
  expect(String(mail?.html)).not.toMatch(/<img src=x|<script|href="javascript/)
})

test('advertising carries the one-click header and a line to unsubscribe; whoever did so gets none', async () => {
  const { deps, client, event, posted } = await aPostedEvent([{}, {}])
  await aHeldMailing(deps, event, { advertising: true })
  const mails = await posted()
  const [link = '', other = ''] = mails.map(
    ({ headerLines }) => /<(.*)>/.exec(lineOf(headerLines, 'list-unsubscribe'))?.[1],
  )
  expect(link).toMatch(/^http:\/\/tagung\.example\/u\/[\w.-]+$/)
  expect(link).not.toBe(other)
  expect(lineOf(mails[0]?.headerLines ?? [], 'list-unsubscribe-post')).toBe(
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  )
  expect(mails[0]?.text).toContain(link)

  const token = link.split('/').at(-1) ?? ''
  await optOut(deps, token)
  await aHeldMailing(deps, event, { advertising: true })
  expect((await posted()).map(addressee)).toEqual(['p1@x.example'])
  expect(await count(client, `mailing_recipients where state = 'opted-out'`)).toBe(1)
  await aHeldMailing(deps, event)
  expect((await posted()).map(addressee)).toEqual(['p0@x.example', 'p1@x.example'])
  await optIn(deps, token)
  await aHeldMailing(deps, event, { advertising: true })
  expect((await posted()).length).toBe(2)
})

test('whoever opts out after the letter was written, and before it leaves, gets none', async () => {
  const { deps, client, clock, event, posted } = await aPostedEvent([{}])
  await aHeldMailing(deps, event, { advertising: true })
  const [mail] = await posted()
  const token = /\/u\/([\w.-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
  await aHeldMailing(deps, event, { advertising: true })
  clock.pass(holdMs)
  await writeDueMailings(deps)
  await optOut(deps, token)
  expect(await posted()).toEqual([])
  expect(await count(client, `letters where state = 'dropped'`)).toBe(1)
})

test('a forged, cut or foreign token opts nobody out', async () => {
  const { deps, client, event, posted } = await aPostedEvent([{}])
  await aHeldMailing(deps, event, { advertising: true })
  const [mail] = await posted()
  const token = /\/u\/([\w.-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
  const [host = '', hash = '', sign = ''] = token.split('.')
  const forged = [
    `${host}.${hash}`,
    `${host}.${hash}.`,
    `${host}.${sign}.${hash}`,
    `x.${hash}.${sign}`,
    `${token}.x`,
    '',
  ]
  for (const one of forged) expect(await refusal(optOut(deps, one))).toBe('not-found')
  expect(await count(client, 'opt_outs')).toBe(0)
})

test('a contact gets one letter for everybody, people without an address none of their own', async () => {
  const { deps, event, posted } = await aPostedEvent([{}, { email: '' }, {}], { contact, together: false })
  await aHeldMailing(deps, event, { toContacts: true, body: { de: '{{greeting}}, es geht um {{name}}.' } })
  const mails = await posted()
  expect(mails.map((mail) => [addressee(mail), mail.text?.split('\n')[0]])).toEqual([
    ['p0@x.example', 'Sehr geehrte Frau Landrätin, es geht um Dr. P 0 Muster.'],
    ['p2@x.example', 'Sehr geehrte Frau Landrätin, es geht um Dr. P 2 Muster.'],
    [contact.email, `Guten Tag ${contact.name}, es geht um Dr. P 0 Muster, Dr. P 1 Muster, Dr. P 2 Muster.`],
  ])
})

test('annexes go along byte by byte, and all together stay below the limit', async () => {
  const { deps, event, posted } = await aPostedEvent([{}])
  const id = await aDraft(deps, event)
  const pdf = new TextEncoder().encode('%PDF-1.7 Wegbeschreibung')
  const attach = (bytes: Uint8Array<ArrayBuffer>, name = 'Weg.pdf') =>
    attachFile(deps, office, { eventId: event.id, id, upload: { name, bytes } })
  await attach(pdf)
  await attach(pdf)
  const large = new Uint8Array(5 * 1024 * 1024)
  large.set(pdf)
  expect(await refusal(attach(large))).toBe('file-too-large')
  expect(await refusal(attach(new TextEncoder().encode('<svg onload=alert(1)>'), 'x.svg'))).toBe('file-type')
  await dispatchMailing(deps, office, { eventId: event.id, id })
  const [mail] = await posted()
  expect(mail?.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
    ['Weg.pdf', '%PDF-1.7 Wegbeschreibung'],
  ])
})

test('a test letter goes to whoever writes it, marked, with links of nobody', async () => {
  const { deps, client, event, posted } = await aPostedEvent([{}])
  const id = await aDraft(deps, event, { advertising: true, body: { de: '[Ihre Anmeldung]({{link}}) von {{name}}' } })
  await sendTestLetter(deps, office, { eventId: event.id, id, address: 'anna@dlt.example', language: 'de' })
  const [mail] = await posted()
  expect([addressee(mail as Mail), mail?.subject]).toEqual([
    'anna@dlt.example',
    '[Test] Anreise: Integration in ländlichen Räumen',
  ])
  expect(mail?.text).not.toContain('/r/')
  await optOut(deps, /\/u\/([\w.-]+)/.exec(mail?.text ?? '')?.[1] ?? '')
  await aHeldMailing(deps, event, { advertising: true })
  expect((await posted()).map(addressee)).toEqual(['p0@x.example'])
  expect(await count(client, `letters where mailing_id is not null`)).toBe(1)
})

test('whoever corrects their address before a mailing has left gets it at the new one, and once', async () => {
  const { deps, client, clock, event, posted } = await aPostedEvent([{}])
  await aHeldMailing(deps, event)
  clock.pass(holdMs)
  await writeDueMailings(deps)
  const { rows } = await client.execute('select id from registrations')
  const id = String(rows[0]?.id)
  const { registration } = (await readRegistration(deps, id)) ?? {}
  const corrected = { ...registration, organisationAgs: registration?.organisationAgs ?? '', email: 'neu@x.example' }
  await changeRegistration(deps, office, id, personForm.parse({ ...corrected, listed: true }))
  const mails = (await posted()).map((mail) => `${mail.subject?.split(':')[0]} an ${addressee(mail)}`)
  expect(mails.sort()).toEqual([
    'Anreise an neu@x.example',
    'Geändert an neu@x.example',
    'Ihre E-Mail-Adresse wurde geändert an p0@x.example',
  ])
})

test('two files taken off a draft at the same moment are both off', async () => {
  const { deps, event } = await aPostedEvent([{}])
  const id = await aDraft(deps, event)
  for (const name of ['a', 'b'])
    await attachFile(deps, office, {
      ...{ eventId: event.id, id },
      upload: { name: `${name}.pdf`, bytes: new TextEncoder().encode(`%PDF-1.7 ${name}`) },
    })
  const { attachments } = await readMailing(deps, { eventId: event.id, id })
  expect(attachments).toHaveLength(2)
  await Promise.all(attachments.map(({ sha256 }) => detachFile(deps, office, { eventId: event.id, id, sha256 })))
  expect((await readMailing(deps, { eventId: event.id, id })).attachments).toEqual([])
})
