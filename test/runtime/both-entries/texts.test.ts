import { createHash } from 'node:crypto'
import { expect, inject, test } from 'vitest'
import { aPng } from '../../support/a-file.ts'
import { aVisitor } from '../../support/a-visitor.ts'
import { anOrganiser } from '../../support/an-organiser.ts'
import { untilLetter } from '../../support/mailbox.ts'
import { managedEvent } from '../../support/managed-event.ts'
import { organiserAddress } from '../../support/sign-in-link.ts'

// One story in order: the office gives the application a logo and a letter new words, tries them, and somebody registers.
const url = inject('url')
const conference = new URL(inject('conference')).pathname
const organiser = anOrganiser()
const guest = aVisitor(url)
const ada = {
  firstName: '{{link}}',
  lastName: 'Ärmel',
  salutation: 'ms',
  office: 'Landrätin',
  organisation: 'Landkreis Harz',
  email: `ada.text@${inject('entry')}.example`,
}
const logo = aPng({ width: 900, height: 300, padding: 400 * 1024 })
const own = {
  subject: 'Herzlich willkommen: {{name}}',
  body: '{{greeting}},\n\nschön, dass Sie kommen. [Ansehen]({{link}}) [Datenschutz]({{privacyLink}})\n\n{{closing}}',
}
let texts = ''
let host = ''

test('a logo is uploaded, kept byte by byte and shown to everybody', async () => {
  host = new URL((await organiser.open('/office/host')).address).pathname
  const body = new FormData()
  body.append('logo', new File([logo], 'logo.png'))
  const answer = await organiser.ask(`${host}/logo`, { method: 'POST', body })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${host}/letterhead?done=saved`])
  const shown = await guest.ask('/hosts/dlt/logo')
  const sha256 = createHash('sha256').update(logo).digest('base64url')
  expect([shown.headers.get('content-type'), shown.headers.get('etag')?.includes(sha256)]).toEqual(['image/png', true])
  expect(Buffer.from(await shown.arrayBuffer()).equals(Buffer.from(logo))).toBe(true)
})

test('a letter in other words is tried on oneself', async () => {
  const read = async (path: string) => (await organiser.open(path)).html
  texts = `${await managedEvent(read, conference)}/texts/confirmation/de`
  const tested = await organiser.ask(`${texts}/test`, { method: 'POST', body: new URLSearchParams(own) })
  expect(tested.status).toBe(200)
  const letter = await untilLetter(url, organiserAddress, 'text-test')
  expect(letter.subject).toMatch(/^\[Test\] Herzlich willkommen: \S/)
  expect(letter.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
    ['logo.png', 'image/png'],
  ])
  expect(letter.html).toContain('<img src="cid:logo" alt="Deutscher Landkreistag"')
})

test('the words reach who registers, and what stands in a name stays a name', async () => {
  await organiser.send(await organiser.open(texts), '/texts/', own)
  await guest.send(await guest.open(`${conference}/registration`), '/registration', ada)
  const letter = await untilLetter(url, ada.email, 'confirmation')
  expect(letter.subject).toBe('Herzlich willkommen: {{link}} Ärmel')
  expect(letter.text).toMatch(/^Sehr geehrte Frau Landrätin,\n\nschön, dass Sie kommen\. Ansehen: http/)
  for (const removal of [`${texts}/removal`, `${host}/logo/removal`])
    expect((await organiser.ask(removal, { method: 'POST' })).status).toBe(303)
})
