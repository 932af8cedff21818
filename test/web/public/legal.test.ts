import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { hosts } from '../../../src/db/schema/hosts.ts'
import { periods } from '../../../src/domain/retention/periods.ts'
import { privacyVersion } from '../../../src/domain/retention/privacy-version.ts'
import { dayInWords } from '../../../src/lib/dates.ts'
import { aGuest, textOf } from '../../support/a-guest.ts'
import { aHost, anEvent } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

for (const [carrier, sentence] of [
  ['resend', 'Resend speichert die E-Mails in den USA'],
  ['smtp', 'über den eigenen E-Mail-Server des Verantwortlichen'],
  ['mailbox', 'alle E-Mails bleiben in dieser Anwendung'],
  ['none', 'Zurzeit ist kein Versandweg eingerichtet'],
] as const) {
  test(`the privacy notice names the carrier that is configured: ${carrier}`, async () => {
    const { deps } = await world()
    await aHost(deps)
    const { html } = await aGuest({ ...deps, config: { ...deps.config, carrier } }).get('/privacy')
    const text = textOf(html)
    expect(text).toContain(sentence)
    expect(text.includes('Resend')).toBe(carrier === 'resend')
  })
}

test('the privacy notice prints the periods that the jobs keep to, its version, and where the database is', async () => {
  const { deps } = await world()
  await aHost(deps)
  const there = { ...deps, config: { ...deps.config, databaseHost: 'db.example' } }
  const text = textOf((await aGuest(there).get('/privacy')).html)
  expect(text).toContain(`bis ${periods.eventMonths} Monate nach dem Ende`)
  expect(text).toContain(`${periods.letterDays} Tage nach dem Versand`)
  expect(text).toContain(`höchstens ${periods.attemptHours} Stunden`)
  expect(text).toContain(`Fassung vom ${dayInWords(privacyVersion, 'de')}`)
  expect(text).toContain('ein Datenbankserver unter der Adresse db.example')
  expect(text).toContain('BfDI')
})

for (const [path, german, english] of [
  ['/privacy', 'Datenschutzhinweise', 'Privacy notice'],
  ['/accessibility', 'Erklärung zur Barrierefreiheit', 'Accessibility statement'],
  ['/imprint', 'Impressum', 'Imprint'],
] as const) {
  test(`${path} speaks German and English, names somebody to call, and leaves no mark of Markdown behind`, async () => {
    const { deps } = await world()
    await aHost(deps)
    const guest = aGuest(deps)
    const [de, en] = [await guest.get(path), await guest.get(`${path}?lang=en`)]
    expect(de.html).toContain(`<h1>${german}</h1>`)
    expect(en.html).toContain(`<h1>${english}</h1>`)
    expect(en.html).toContain('<html lang="en">')
    for (const { html } of [de, en]) {
      expect(textOf(html)).toContain('030 23125 100')
      expect(textOf(html)).not.toMatch(/\]\(|\*\*|# /)
    }
  })
}

test('each host answers for its own pages, and the form of its event leads to its notice', async () => {
  const { deps, clock } = await world()
  await aHost(deps, 'home')
  clock.pass(1)
  const { id } = await aHost(deps, 'harz')
  const name = { de: 'Landkreis Harz' }
  await deps.store.write((draft) => [draft.update(hosts).set({ name }).where(eq(hosts.id, id))])
  const { slug } = await anEvent(deps, { hostId: id })
  const guest = aGuest(deps)
  for (const path of ['/privacy', '/accessibility']) {
    expect(textOf((await guest.get(`/hosts/harz${path}`)).html)).toContain('Landkreis Harz')
    expect(textOf((await guest.get(path)).html)).not.toContain('Landkreis Harz')
    expect((await guest.get(`/hosts/nobody${path}`)).status).toBe(404)
  }
  expect((await guest.get('/hosts/harz/imprint')).html).toContain('<h1>Impressum</h1>')
  const { html } = await guest.get(`/e/${slug}/registration`)
  expect(html.match(/href="[^"]*\/privacy"/g)).toEqual(['href="/hosts/harz/privacy"', 'href="/hosts/harz/privacy"'])
})

test('before there is a host, there is nobody to answer for these pages', async () => {
  const { deps } = await world()
  for (const path of ['/privacy', '/accessibility', '/imprint']) expect((await aGuest(deps).get(path)).status).toBe(404)
})
