import { simpleParser } from 'mailparser'
import { expect, onTestFinished, test } from 'vitest'
import { smtpMailer } from '../../../src/adapters/smtp.ts'
import { setLogo } from '../../../src/domain/organisations/set-letterhead.ts'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { letterRenderers } from '../../../src/jobs/letter-renderers.ts'
import { aPng } from '../../support/a-file.ts'
import { aHost, anEvent } from '../../support/an-event.ts'
import { aMailServer } from '../../support/mail-server.ts'
import { formOf } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

const logo = aPng({ padding: 300 * 1024 })

/** A host with a logo, somebody registered, and a mail server. */
async function aLetterWithALogo() {
  const here = await world()
  const server = await aMailServer()
  const mailer = smtpMailer(server.url)
  onTestFinished(mailer.close)
  const deps = { ...here.deps, mailer }
  const host = await aHost(deps)
  const upload = { name: 'logo.png', bytes: logo }
  await setLogo(deps, { as: 'system', job: 'test' }, { hostId: host.id, upload })
  await formOf(deps, await anEvent(deps, { hostId: host.id }))('s1', {})
  return { ...here, deps, server }
}

test('a logo arrives inside the letter, beside the calendar file, and the row stays small', async () => {
  const { deps, client, server } = await aLetterWithALogo()
  await deliverDueLetters(deps, letterRenderers)
  const { attachments } = await simpleParser(server.deliveries[0]?.raw ?? Buffer.alloc(0))
  expect(attachments.map(({ filename, contentType, cid, related }) => [filename, contentType, cid, related])).toEqual([
    ['logo.png', 'image/png', 'logo', true],
    [expect.stringMatching(/^event-[0-9a-f-]+-mueller\.ics$/), 'text/calendar', undefined, undefined],
  ])
  expect(attachments[0]?.content.equals(Buffer.from(logo))).toBe(true)
  const { rows } = await client.execute('select length(payload) as size from letters')
  expect(Number(rows[0]?.size)).toBeLessThan(20_000)
})

test('a letter whose file is gone waits, and says why', async () => {
  const { deps, client, server } = await aLetterWithALogo()
  await client.execute('delete from files')
  await deliverDueLetters(deps, letterRenderers)
  const { rows } = await client.execute('select state, problem from letters')
  expect([server.deliveries.length, rows.map(({ state, problem }) => [state, problem])]).toEqual([
    0,
    [['waiting', 'file-gone']],
  ])
})
