import { expect, test } from 'vitest'
import { aGuest, textOf } from '../../support/a-guest.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

const never =
  /unterwegs|Sie geht an|Die Übersicht geht an|sehen Sie in Ihr Postfach|on (its|their) way|look into your inbox/

test('where nothing carries letters no page says that an e-mail is on its way', async () => {
  const { deps } = await world()
  const { slug, contact } = await anEvent(deps)
  const guest = aGuest({ ...deps, mailer: null, config: { ...deps.config, carrier: 'none' } })
  const { firstName, lastName, email, organisation } = aPerson()
  const form = { submission: 's', salutation: 'none', firstName, lastName, email, organisation }
  const sent = await guest.post(`/e/${slug}/registration`, form)
  const pages = [sent.location ?? '', `/e/${slug}/link/sent`, '/r/wrong/renewed', '/r/wrong/substituted']
  for (const page of pages) {
    for (const language of ['de', 'en']) {
      const text = textOf((await guest.get(`${page}?lang=${language}`)).html)
      expect(text, page).not.toMatch(never)
      expect(text, page).toMatch(/Zurzeit gehen keine E-Mails hinaus|At present no e-mails leave here/)
    }
    if (page.startsWith('/e/')) expect(textOf((await guest.get(page)).html)).toContain(contact.phone)
  }
  const usual = aGuest({ ...deps, mailer: null })
  expect(textOf((await usual.get(sent.location ?? '')).html)).toContain('Eine E-Mail ist zu Ihnen unterwegs')
})
