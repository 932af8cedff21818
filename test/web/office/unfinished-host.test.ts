import { expect, test } from 'vitest'
import { createFirstHost } from '../../../src/domain/organisations/create-first-host.ts'
import { textOf } from '../../support/a-guest.ts'
import { world } from '../../support/world.ts'
import { anOffice, signIn } from './an-office.ts'

const notice = 'Bitte tragen Sie ein, wer Sie sind'

test('the office of a new installation says that its notices are to be filled in, and leads there; of a whole one it does not', async () => {
  const here = await world()
  const host = await createFirstHost(here.deps, { as: 'system', job: 'test' }, 'anna@x.example')
  const { page } = await signIn(here, host.id, 'anna@x.example')
  const html = await page('/office')
  expect(textOf(html)).toContain(notice)
  const items = [...html.matchAll(/href="\/office\/hosts\/[\w-]+#field-([\w.]+)">/g)].map(([, field]) => field)
  expect(items).toEqual([
    ...['contact.phone', 'notices.address', 'notices.dataProtectionOfficer.phone'],
    ...['notices.supervisoryAuthority.de', 'notices.legalBasis.de', 'notices.imprint.de'],
  ])
  const form = await page(`/office/hosts/${host.id}`)
  for (const field of items) expect(form).toContain(`id="field-${field}"`)
  expect(html).toContain(`href="/office/hosts/${host.id}">Angaben des Veranstalters „Tagungsbüro“`)
  await here.client.execute(`update hosts set notices = json_set(notices, '$.address', 'Lindenstraße 1, 10969 Berlin',
    '$.imprint.de', 'a', '$.legalBasis.de', 'b', '$.dataProtectionOfficer.phone', '030 1'),
    contact = json_set(contact, '$.phone', '030 2')`)
  expect(textOf(await page('/office'))).toContain(notice)
  await here.client.execute("update hosts set notices = json_set(notices, '$.supervisoryAuthority.de', 'c')")
  expect(textOf(await page('/office'))).not.toContain(notice)
  expect(textOf(await (await anOffice()).page('/office'))).not.toContain(notice)
})
