import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readMailbox } from '../../../src/domain/outbox/read-mailbox.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { formOf } from '../../support/a-visitor.ts'
import { aPerson } from '../../support/an-event.ts'
import { anOffice } from './an-office.ts'

/** One has a seat, one waits, one was registered by a front office that has the only address, and nobody can write to a fourth. */
async function aPlannedEvent() {
  const here = await anOffice({ capacity: 1, title: { de: 'Forum', en: 'Forum in English' } })
  const { deps, event, submitted, postAlone } = here
  await submitted([{ email: 'a@x.example', firstName: 'Anna' }, { email: 'b@x.example' }])
  const send = (more: object, actor: Parameters<typeof register>[1] = visitor) =>
    register(deps, actor, {
      ...{ eventId: event.id, submission: deps.ids.next(), privacyVersion: '2026-11-20' },
      ...{ people: [aPerson({ email: '', firstName: 'Ole', lastName: 'Ohne' })] },
      ...more,
    })
  await send({ contact: { name: 'Vorzimmer', email: 'v@x.example' } })
  await send({ people: [aPerson({ email: '', lastName: 'Fax', phone: '030 1' })] }, { as: 'system', job: 'test' })
  await here.settled()
  const address = `/office/events/${event.id}/cancellation`
  /** Fills the form in on the page that this came from, and sends it whole. */
  const sent = async (from: Response, typed: Record<string, string>) => {
    const html = await from.text()
    const { values } = formOf({ address: 'http://office/', status: 200, html }, address)
    return postAlone(address, { ...values, ...typed })
  }
  const letters = async () =>
    (await here.client.execute("select address from letters where kind like '%event-cancelled' order by id")).rows.map(
      (row) => row.address,
    )
  return { ...here, address, sent, letters }
}

const words = {
  'reason.de': 'Erkrankung <b>& Streik</b> \u202Enegiw',
  'text.de': 'Wir laden im Mai neu ein.\n\nBitte {{name}} **nichts** buchen.',
  'text.en': 'We invite again in May.',
}

test('calling off shows whom it concerns and each letter as it will read, before anything happens', async () => {
  const { get, address, sent, letters, client } = await aPlannedEvent()
  const first = await get(address)
  const preview = await sent(first, { ...words, step: 'preview' })
  const html = await preview.text()
  expect(preview.status).toBe(200)
  expect(html).toContain('Es gehen 3 Briefe hinaus:')
  expect(html).toContain('an 1 Person mit Platz')
  expect(html).toContain('an 1 Person auf der Warteliste')
  expect(html).toContain('an 1 Stelle, die andere angemeldet hat')
  expect(html).toContain('1 Person hat keine eigene E-Mail-Adresse und erfährt es nur von der Stelle')
  expect(html).toMatch(/Bitte geben Sie ihr selbst Bescheid:[\s\S]*Fax<\/a>[^<]*, 030 1/)
  const texts = [...html.matchAll(/<summary>([^<]*)<\/summary><pre[^>]*>([^<]*)<\/pre>(?:<p>([^<]*))?/g)]
  expect(texts.map(([, summary = '']) => summary.trim())).toEqual([
    'Mit Platz – 1 Brief, deutsch: Abgesagt: Forum',
    'Auf der Warteliste – 1 Brief, deutsch: Abgesagt: Forum',
    'Wer andere angemeldet hat – 1 Brief, deutsch: Abgesagt: Forum',
  ])
  const [seat = '', waits = '', front = ''] = texts.map(([, , text = '']) => text)
  expect(seat).toContain('Bitte reisen Sie nicht an.')
  expect(waits).not.toContain('reisen')
  expect(waits).toContain('Sie standen auf der Warteliste')
  expect(front).toContain('Ohne eigene E-Mail-Adresse, und deshalb nur über Sie zu erreichen: Dr. Ole Ohne.')
  for (const text of [seat, waits, front]) {
    expect(text).toContain('Grund: Erkrankung &lt;b&gt;&amp; Streik&lt;/b&gt; negiw')
    expect(text).toContain('Wir laden im Mai neu ein.\n\nBitte {{name}} **nichts** buchen.')
  }
  const attached = texts.map(([, , , files]) => files)
  expect(attached).toEqual([`Für den Kalender liegt bei: ${fileIn(seat)}`, undefined, undefined])
  expect(await letters()).toEqual([])
  expect((await client.execute('select status from events')).rows[0]?.status).toBe('published')
})

test('what was seen and confirmed goes out, once, and stands where people look', async () => {
  const { deps, get, page, address, sent, letters, settled, event, client } = await aPlannedEvent()
  const preview = await sent(await get(address), { ...words, step: 'preview' })
  const again = preview.clone()
  const seen = [...(await preview.clone().text()).matchAll(/<pre[^>]*>\n?([^<]*)<\/pre>/g)].map(([, text]) => text)
  const done = await sent(preview, { step: 'confirm' })
  expect([done.status, done.headers.get('location')]).toEqual([303, `${address}?done=called-off`])
  await settled()
  expect(await letters()).toEqual(['a@x.example', 'b@x.example', 'v@x.example'])
  const sentOut = (await readMailbox(deps)).filter(({ kind }) => kind.endsWith('event-cancelled'))
  expect(sentOut.map(({ text }) => escaped(text)).sort()).toEqual(
    seen.map((text) => text?.trimEnd().concat('\n')).sort(),
  )
  const second = await sent(again, { step: 'confirm' })
  expect(second.status).toBe(409)
  const already = await second.text()
  expect(already).toContain('Diese Veranstaltung ist bereits abgesagt.')
  expect(already).not.toContain('nicht hinausgegangen')
  await settled()
  expect(await letters()).toHaveLength(3)
  const shown = await page(`/e/${event.slug}`)
  expect(shown).toContain('Erkrankung &lt;b&gt;&amp; Streik&lt;/b&gt; negiw')
  expect(shown).toContain('<p>Bitte {{name}} **nichts** buchen.</p>')
  expect(await page(`/e/${event.slug}?lang=en`)).toContain('<p>We invite again in May.</p>')
  expect(await page(`/e/${event.slug}.ics`)).toContain('Grund: Erkrankung')
  const { rows } = await client.execute("select reason from audit_notes where verb = 'event.cancelled'")
  expect(rows[0]?.reason).toContain('Streik')
})

test('words changed after the preview are shown before they go out; other words of a second colleague do not get lost', async () => {
  const { get, address, sent, letters } = await aPlannedEvent()
  const preview = await sent(await get(address), { 'reason.de': 'Sturm', step: 'preview' })
  const late = preview.clone()
  const reworded = await sent(preview, { 'reason.de': 'Orkan', step: 'confirm' })
  expect(reworded.status).toBe(200)
  const html = await reworded.clone().text()
  expect(html).toContain('Sie haben nach der Vorschau noch etwas geändert')
  expect(html).toContain('value="Orkan"')
  expect(await letters()).toEqual([])
  expect((await sent(reworded, { step: 'confirm' })).status).toBe(303)
  const refused = await sent(late, { step: 'confirm' })
  expect(refused.status).toBe(409)
  expect(await refused.text()).toMatch(/dieser Text von Ihnen ist nicht hinausgegangen[\s\S]*Sturm[\s\S]*Orkan/)
})

test('what changed between preview and confirming is heeded, and said', async () => {
  const { get, page, address, sent, letters, submitted, settled } = await aPlannedEvent()
  const preview = await sent(await get(address), { step: 'preview' })
  await submitted([{ email: 'late@x.example' }])
  const done = await sent(preview, { step: 'confirm' })
  await settled()
  expect(await letters()).toContain('late@x.example')
  const html = await page(done.headers.get('location') ?? '')
  expect(html).toContain('Seit der Vorschau hat sich etwas geändert')
  expect(html).toContain('an 2 Personen auf der Warteliste')
})

test('too long a text is said at its field and stays; a text in English is asked for where the event is offered in it', async () => {
  const { get, client, address, sent } = await aPlannedEvent()
  const long = await sent(await get(address), { 'text.de': 'x'.repeat(2001), 'reason.en': 'storm', step: 'preview' })
  expect(long.status).toBe(422)
  const html = await long.text()
  expect(html).toContain('href="#field-text.de"')
  expect(html).toContain('value="storm"')
  expect(html).toContain('x'.repeat(2001))
  await client.execute(`update events set title = '{"de":"Forum"}'`)
  expect(await (await get(address)).text()).not.toContain('name="reason.en"')
})

test('what was arranged before is taken back at once, as the preview said', async () => {
  const { get, post, page, address, sent, event } = await aPlannedEvent()
  const typed = { 'subject.de': 'Zur Anreise', 'body.de': 'Bitte nehmen Sie die Bahn.' }
  const written = await post(`/office/events/${event.id}/mailings`, typed)
  const mailing = new URL(written.headers.get('location') ?? '', 'http://office').pathname
  await post(`${mailing}/dispatch`, { date: '' })
  expect(await page(mailing)).toContain('geht hinaus')
  const preview = await sent(await get(address), { step: 'preview' })
  expect(await preview.clone().text()).toContain('1 Schreiben, das noch hinausgehen sollte, wird angehalten.')
  await sent(preview, { step: 'confirm' })
  expect(await page(mailing)).not.toContain('geht hinaus')
})

test('of a draft that nobody knows nothing is called off, whatever is sent: it is deleted, and never public', async () => {
  const { get, postAlone, client, event } = await anOffice({ status: 'draft' })
  const address = `/office/events/${event.id}/cancellation`
  const form = { 'reason.de': '', 'reason.en': '', 'text.de': '', 'text.en': '' }
  for (const page of [
    await get(address),
    await postAlone(address, form),
    await postAlone(address, { ...form, ...forged }),
  ]) {
    const html = await page.text()
    expect(html).toContain(`href="/office/events/${event.id}/removal"`)
    expect(html).not.toContain('Verbindlich absagen')
  }
  expect((await client.execute('select status from events')).rows).toEqual([{ status: 'draft' }])
})

/** A form that says it saw the preview of saying nothing. */
const forged = {
  step: 'confirm',
  seen: `${createHash('sha256').update('{"reason":null,"text":null}').digest('base64url')}.`,
}

/** As the letter names it. */
function fileIn(text: string): string {
  return /Der Anhang \(([^)]*)\)/.exec(text)?.[1] ?? ''
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
