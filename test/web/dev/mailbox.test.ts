import { expect, test } from 'vitest'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { letterRenderers } from '../../../src/jobs/letter-renderers.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { aGuest } from '../../support/a-guest.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

async function oneLetter() {
  const { deps } = await world()
  const event = await anEvent(deps)
  await register(deps, visitor, { eventId: event.id, submission: 's', people: [aPerson()], privacyVersion: '1' })
  await deliverDueLetters(deps, letterRenderers)
  return { deps, guest: aGuest(deps) }
}

test('every letter can be read as a list, a page, HTML, an attachment and JSON', async () => {
  const { guest } = await oneLetter()
  const [letter] = JSON.parse((await guest.get('/dev/mailbox.json')).html)
  expect(Object.keys(letter).sort()).toEqual(
    ['about', 'attachments', 'html', 'id', 'kind', 'revision', 'state', 'subject', 'text', 'to'].sort(),
  )
  expect([letter.kind, letter.state, letter.to]).toEqual(['confirmation', 'sent', 'lucja.mueller@harz.example'])
  expect((await guest.get('/dev/mailbox')).html).toContain(`href="/dev/mailbox/${letter.id}"`)
  expect((await guest.get(`/dev/mailbox/${letter.id}`)).html).toContain(`src="/dev/mailbox/${letter.id}.html"`)
  expect((await guest.get(`/dev/mailbox/${letter.id}.html`)).html).toBe(letter.html)
  const file = await guest.get(`/dev/mailbox/${letter.id}/attachments/0`)
  expect(file.html).toBe(letter.attachments[0].content)
  expect(file.headers.get('content-type')).toBe(letter.attachments[0].contentType)
})

test('a letter is framed by its own page only, and runs nothing', async () => {
  const { guest } = await oneLetter()
  const page = await guest.get('/dev/mailbox/1')
  const letter = await guest.get('/dev/mailbox/1.html')
  expect(page.headers.get('content-security-policy')).toContain("frame-src 'self'")
  expect(letter.headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox",
  )
})

test('outside demo and edge there is no such mailbox', async () => {
  const { deps } = await oneLetter()
  const guest = aGuest({ ...deps, config: { ...deps.config, demo: false } })
  for (const path of ['', '.json', '/1', '/1.html', '/1/attachments/0'])
    expect([path, (await guest.get(`/dev/mailbox${path}`)).status]).toEqual([path, 404])
})

test('a letter that was never written is not there', async () => {
  const { guest } = await oneLetter()
  for (const path of ['/99', '/99.html', '/1/attachments/9'])
    expect((await guest.get(`/dev/mailbox${path}`)).status).toBe(404)
})
