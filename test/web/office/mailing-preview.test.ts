import { describe, expect, test } from 'vitest'
import { textOf } from '../../support/a-guest.ts'
import { count } from '../../support/registering.ts'
import { people } from './a-filled-office.ts'
import { anOffice } from './an-office.ts'

const german = { 'subject.de': 'Anreise: {{veranstaltung}}', 'body.de': 'Bitte kommen Sie **pünktlich**, {{name}}.' }
const english = { 'subject.en': 'Getting there: {{event}}', 'body.en': 'Please be **on time**, {{name}}.' }
const confirmed = { 'states-confirmed': 'on' }

/** An event with these people registered, and the preview beside the form of a new mailing and of a new reminder. */
async function anEditor(names: string[] = ['Anna', 'Berta']) {
  const office = await anOffice({ capacity: null })
  const ids = names.length > 0 ? await people(office, names) : []
  const here = `/office/events/${office.event.id}`
  const look = async (at: 'mailings' | 'reminders', typed: Record<string, string>) => {
    const answer = await office.post(`${here}/${at}/preview`, typed, `${here}/${at}/new`)
    return {
      status: answer.status,
      headers: answer.headers,
      html: await answer.clone().text(),
      text: textOf(await answer.text()),
    }
  }
  return { ...office, here, look, ids }
}

describe.each(['mailings', 'reminders'] as const)('the preview beside the form of %s', (at) => {
  test('shows what is typed, with the details of somebody who gets it, and keeps nothing', async () => {
    const { look, client } = await anEditor()
    const shown = await look(at, { ...german, ...confirmed })
    expect([shown.status, shown.headers.get('content-security-policy')]).toEqual([
      200,
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox",
    ])
    expect(shown.html).toContain('<strong')
    expect(shown.text).toContain('Mit den Angaben von: ')
    expect(shown.text).toMatch(/Anreise: Integration in ländlichen Räumen.*Sehr geehrte.*pünktlich ?, .*Anna/)
    expect([await count(client, 'mailings'), await count(client, 'reminders')]).toEqual([0, 0])
  })

  test('shows the one chosen, and the first where the chosen one does not get it', async () => {
    const { look, client } = await anEditor()
    const { rows } = await client.execute(`select id from registrations where first_name = 'Berta'`)
    const person = String(rows[0]?.id)
    expect((await look(at, { ...german, ...confirmed, person })).text).toMatch(/pünktlich, .*Berta/)
    await client.execute(`update registrations set cancelled_at = 1 where first_name = 'Berta'`)
    expect((await look(at, { ...german, ...confirmed, person })).text).toMatch(/pünktlich, .*Anna/)
  })

  test('is an example that says so where the selection applies to nobody', async () => {
    const { look } = await anEditor([])
    const shown = await look(at, { ...german, ...confirmed })
    expect(shown.text).toContain('Die Auswahl trifft zurzeit auf niemanden zu. Hier steht ein Beispiel.')
    expect(shown.text).toContain('pünktlich, Dr. Erika Mustermann.')
    expect((await look(at, { ...german, ...confirmed, as: 'status' })).text).toContain('auf niemanden zu')
  })

  test('shows both languages, and to who reads the other the one there is, with the line', async () => {
    const { look } = await anEditor()
    const asked = { ...confirmed, reader: 'en' }
    expect((await look(at, { ...german, ...asked })).text).toMatch(
      /This e-mail was written in German only\..*pünktlich/,
    )
    const both = await look(at, { ...german, ...english, ...asked })
    expect(both.text).toContain('Getting there: Integration in ländlichen Räumen')
    expect(both.text).not.toContain('German only')
    expect((await look(at, { ...german, ...english, ...confirmed, reader: 'de' })).text).toContain('pünktlich')
  })

  test('says in the frame and in a sentence what is wrong, and does not mind what is not finished', async () => {
    const { look } = await anEditor()
    const wrong = await look(at, { ...german, ...confirmed, 'body.de': 'Hallo {{nmae}}' })
    expect([wrong.status, wrong.text]).toEqual([
      422,
      expect.stringContaining('{{nmae}} (gemeint ist vielleicht {{name}})'),
    ])
    const sentence = await look(at, { ...german, ...confirmed, 'body.de': 'Hallo {{nmae}}', as: 'status' })
    expect([sentence.status, sentence.headers.get('content-type')]).toEqual([
      422,
      expect.stringContaining('text/plain'),
    ])
    expect(sentence.text).toMatch(/^Noch lässt sich das Schreiben nicht zeigen: .*nmae/)
    expect((await look(at, { ...german, ...confirmed, 'body.en': 'Half' })).status).toBe(200)
    expect((await look(at, { ...german, ...confirmed, as: 'text' })).text).toContain('Bitte kommen Sie pünktlich')
  })

  test('has buttons for placeholders by the names of each language, each list for its own fields', async () => {
    const { page, here } = await anEditor()
    const html = await page(`${here}/${at}/new`)
    expect(html).toMatch(
      /data-into="subject\.de body\.de"[\s\S]*\{\{veranstaltung\}\}[\s\S]*data-into="subject\.en body\.en"/,
    )
    const [, englishList = ''] = html.split('data-into="subject.en body.en"')
    expect(englishList.split('</details>')[0]).toContain('{{event}}')
    expect(englishList.split('</details>')[0]).not.toContain('{{veranstaltung}}')
  })
})

test('a reminder of documents is shown about somebody from whom some are missing', async () => {
  const { look, client } = await anEditor()
  await client.execute(`update registrations set documents_missing = 'Foto' where first_name = 'Berta'`)
  const typed = { ...german, ...confirmed, 'body.de': '{{name}}: {{unterlagen}}' }
  expect((await look('reminders', { ...typed, anchor: 'documents' })).text).toMatch(/Berta.*: Foto/)
  expect((await look('reminders', { ...typed, anchor: 'before' })).text).toMatch(/Anna/)
})

test('the link to unsubscribe is seen where it advertises', async () => {
  const { look } = await anEditor()
  expect((await look('mailings', { ...german, ...confirmed })).text).not.toContain('abbestellen')
  expect((await look('mailings', { ...german, ...confirmed, advertising: 'on' })).text).toContain('abbestellen')
})
