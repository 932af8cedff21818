import { describe, expect, test } from 'vitest'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { readMailbox } from '../../../src/domain/outbox/read-mailbox.ts'
import { letterRenderers } from '../../../src/jobs/letter-renderers.ts'
import { editableKinds, letters } from '../../../templates/mail/letters.ts'
import { placeholderName } from '../../../templates/mail/placeholder-names.ts'
import { textOf } from '../../support/a-guest.ts'
import { anEvent } from '../../support/an-event.ts'
import { formOf } from '../../support/registering.ts'
import { anOffice } from './an-office.ts'

const body = 'Liebe Leute,\n\n{{name}} kommt zu {{event}}. [Ansehen]({{link}}) [Recht]({{privacyLink}})\n\n{{closing}}'
const own = { subject: 'Schön, dass Sie kommen: {{event}}', body }

async function anEditor(kind = 'confirmation', language = 'de') {
  const office = await anOffice()
  const here = `/office/events/${office.event.id}/texts/${kind}/${language}`
  const posted = async () => {
    await deliverDueLetters(office.deps, letterRenderers)
    return (await readMailbox(office.deps)).filter(({ state }) => state === 'sent')
  }
  return { ...office, here, posted }
}

/** The sentence at a field of a form that came back. */
async function errorAt(response: Response, field: string): Promise<string> {
  const html = await response.text()
  const [, error = ''] = new RegExp(`id="field-${field}-error"[^>]*>([\\s\\S]*?)</p>`).exec(html) ?? []
  return textOf(error)
}

describe('the list', () => {
  test('names every letter in both languages, and whose words it uses', async () => {
    const { post, page, here, event } = await anEditor()
    await post(here, own)
    const html = await page(`/office/events/${event.id}/texts`)
    const cells = [...html.matchAll(/href="[^"]*\/texts\/([\w-]+)\/(de|en)"[^>]*>[\s\S]*?<\/span>([^<]*)<\/a>/g)]
    expect(cells.map(([, kind, of, state]) => `${kind}/${of} ${state}`)).toEqual(
      editableKinds.flatMap((kind) =>
        ['de', 'en'].map(
          (of) =>
            `${kind}/${of} ${kind !== 'confirmation' ? 'Standard' : of === 'de' ? 'angepasst' : 'Ihr anderer Text mit Hinweis'}`,
        ),
      ),
    )
    expect(textOf(html)).toContain('08.11.2027, 09:00 Uhr, Anna Büro')
  })

  test('sets the style of all letters', async () => {
    const { post, posted, submitted, event } = await anEditor()
    const other = await post(`/office/events/${event.id}/texts/style`, { style: 'rude' })
    expect([other.status, (await other.text()).includes('id="field-style-error"')]).toEqual([422, true])
    await post(`/office/events/${event.id}/texts/style`, { style: 'plain' })
    await submitted([{}])
    const [letter] = await posted()
    expect(letter?.text).toMatch(/^Guten Tag Frau Landrätin,\n[\s\S]*\nFreundliche Grüße\n/)
  })
})

describe('a text', () => {
  test('is the application’s own until it is changed, and again when it is given back', async () => {
    const { post, page, here, client } = await anEditor()
    const standard = await page(here)
    expect(standard).toContain('{{anmeldeweg}} Ihr Platz ist zugesagt.')
    await post(here, own)
    expect(await page(here)).toContain('Liebe Leute,')
    await post(`${here}/removal`)
    expect(await page(here)).toContain('Ihr Platz ist zugesagt.')
    await post(`${here}/removal`)
    const { rows } = await client.execute("select verb, fields from audit_notes where verb like 'letter-%' order by id")
    expect(rows.map(({ verb, fields }) => `${verb} ${fields}`)).toEqual([
      'letter-text.saved ["confirmation.de"]',
      'letter-text.removed ["confirmation.de"]',
    ])
  })

  test('goes to who reads another language with a line that says so, until it is written in that one', async () => {
    const { post, page, posted, submitted, here } = await anEditor()
    await post(here, own)
    await submitted([{ firstName: 'Łucja' }, { firstName: 'Ann', email: 'ann@harz.example', language: 'en' }])
    const letters = await posted()
    expect(letters.map(({ subject }) => subject)).toEqual([
      'Schön, dass Sie kommen: Integration in ländlichen Räumen',
      'Schön, dass Sie kommen: Integration in ländlichen Räumen',
    ])
    expect(letters[1]?.text).toMatch(
      /^This e-mail was written in German only\.\n\nLiebe Leute,\n\nDr\. Ann Müller kommt/,
    )
    const english = here.replace(/de$/, 'en')
    expect(textOf(await page(english))).toContain('Auf Englisch ist dieser Brief noch nicht geschrieben')
    await post(english, { subject: 'Welcome', body })
    await submitted([{ firstName: 'Ben', email: 'ben@harz.example', language: 'en' }])
    expect((await posted()).map(({ subject, text }) => [subject, text.includes('German only')])).toContainEqual([
      'Welcome',
      false,
    ])
    expect(letters[0]?.text).toMatch(
      /^Liebe Leute,\n\nDr\. Łucja Müller kommt zu Integration in ländlichen Räumen\. Ansehen: http/,
    )
  })

  test('of one event does not reach another', async () => {
    const { deps, host, post, posted, here } = await anEditor()
    await post(here, own)
    await formOf(deps, await anEvent(deps, { hostId: host.id }))('s1', {})
    expect((await posted()).map(({ subject }) => subject)).toEqual([
      'Anmeldung bestätigt: Integration in ländlichen Räumen',
    ])
  })

  test('has a subject of one line, whatever was pasted', async () => {
    const { post, here, client } = await anEditor()
    await post(here, { ...own, subject: 'A\r\nBcc: b@c.example\u202e' })
    expect((await client.execute('select subject from letter_texts')).rows).toEqual([{ subject: 'A Bcc: b@c.example' }])
  })

  test('is read once: what stands in a name stays a name', async () => {
    const { post, posted, submitted, here } = await anEditor()
    await post(here, { ...own, subject: '{{name}}: {{event}}' })
    await submitted([
      { academicTitle: '', firstName: '{{link}}', lastName: 'A\r\nBcc: b@c.example **x** [y](https://evil.example)' },
    ])
    const [letter] = await posted()
    const name = '{{link}} A Bcc: b@c.example **x** [y](https://evil.example)'
    expect(letter?.subject).toBe(`${name}: Integration in ländlichen Räumen`)
    expect(letter?.text).toContain(`\n\n${name} kommt zu`)
    expect(letter?.html).not.toContain('href="https://evil.example')
  })

  test('cannot run, load or lead astray', async () => {
    const { post, posted, submitted, here } = await anEditor()
    const hostile =
      '<script>alert(1)</script> <img src=x onerror=alert(1)> ![x](https://evil.example/p.png)\n\n[a](javascript:alert(1)) [b](data:text/html,x)'
    expect((await post(here, { ...own, body: `${hostile}\n\n${body}` })).status).toBe(303)
    await submitted([{}])
    const [letter] = await posted()
    expect(letter?.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt;')
    expect(letter?.html).not.toMatch(/<script|<img|href="(?!https?:|mailto:|tel:)/)
  })
})

describe('a fault comes back as typed, with a sentence', () => {
  test.each([
    ['subject', { ...own, subject: '' }, '„Betreff“ fehlt noch.'],
    ['subject', { ...own, subject: 'x'.repeat(201) }, '„Betreff“ ist zu lang.'],
    ['body', { ...own, body: ' ' }, '„Text“ fehlt noch.'],
    ['body', { ...own, body: 'x'.repeat(20_001) }, '„Text“ ist zu lang.'],
    [
      'body',
      { ...own, body: `${body} {{name` },
      'In „Text“ steht eine Klammer, die zu keinem Platzhalter gehört: {{name (gemeint ist vielleicht {{name}}).',
    ],
    [
      'body',
      { ...own, body: `${body} {{nmae}} [x]({{toString}})` },
      'gibt es in diesem Schreiben nicht: {{nmae}} (gemeint ist vielleicht {{name}}), {{toString}}. Möglich sind: {{anrede}}, ',
    ],
    ['body', { ...own, body: 'Ohne alles.' }, 'Ohne {{link}}, {{datenschutzLink}} geht es in diesem Schreiben nicht.'],
    ['subject', { ...own, subject: '{{position}}' }, 'gibt es in diesem Schreiben nicht: {{position}}.'],
  ])('%s of %j', async (field, form, sentence) => {
    const { post, here, client } = await anEditor()
    const answer = await post(here, form)
    const copy = answer.clone()
    expect([answer.status, await errorAt(answer, field)]).toEqual([422, expect.stringContaining(sentence)])
    expect(await copy.text()).toContain(form[field as keyof typeof form])
    expect((await client.execute('select * from letter_texts')).rows).toEqual([])
  })

  test('and the sentence names what there is', async () => {
    const { post, here } = await anEditor('declined')
    const error = await errorAt(await post(here, { subject: 'x', body: '{{link}}' }), 'body')
    expect(error).toContain(
      `Möglich sind: ${letters.declined.map((name) => `{{${placeholderName(name, 'de')}}}`).join(', ')}`,
    )
  })
})

describe('a preview', () => {
  test('shows the text as typed with the details of the one chosen, and keeps nothing', async () => {
    const { post, here, submitted, client } = await anEditor()
    const [, second = ''] = await submitted([{ lastName: 'Anders' }, { lastName: 'Zett', email: 'z@harz.example' }])
    const answer = await post(`${here}/preview`, { ...own, person: second })
    expect([answer.status, textOf(await answer.text())]).toEqual([
      200,
      expect.stringContaining('Dr. Łucja Zett kommt zu'),
    ])
    expect((await client.execute('select * from letter_texts')).rows).toEqual([])
  })

  test('is about nobody as long as nobody is registered', async () => {
    const { page, here } = await anEditor()
    expect(textOf(await page(`${here}/preview`))).toContain('Sehr geehrte Frau Dr. Mustermann, vielen Dank')
  })

  test('gives nobody’s personal link away', async () => {
    const { page, here, submitted, event } = await anEditor()
    await submitted([{}])
    const html = await page(`${here}/preview`)
    expect([html.includes('/r/'), html.includes(`href="http://tagung.example/e/${event.slug}"`)]).toEqual([false, true])
  })

  test('can be had as plain text, in the language of the letter', async () => {
    const { post, here } = await anEditor('declined', 'en')
    const html = await (await post(`${here}/preview`, { subject: 'S', body: '**{{name}}**', as: 'text' })).text()
    expect(html).toContain('<html lang="en">')
    expect(html).toMatch(/<pre[^>]*>Dear Dr Mustermann,\n\nDr\. Erika Mustermann\n/)
  })

  test('of a faulty text says why, in its frame', async () => {
    const { post, here } = await anEditor()
    const answer = await post(`${here}/preview`, { subject: 'x', body: '{{nmae}}' })
    expect([answer.status, textOf(await answer.text())]).toEqual([
      422,
      expect.stringContaining('nicht: {{nmae}} (gemeint ist vielleicht {{name}}).'),
    ])
  })

  test('runs and fetches nothing, and stands in frames of the application only', async () => {
    const { get, here } = await anEditor()
    const policy = (await get(`${here}/preview`)).headers.get('content-security-policy')
    expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox")
    expect((await get(here)).headers.get('content-security-policy')).toContain("frame-src 'self'")
  })
})

test('a test letter goes to whoever asked for it, marked, with the text as typed', async () => {
  const { post, posted, here, host, submitted, client } = await anEditor()
  await submitted([{}])
  await posted()
  const answer = await post(`${here}/test`, own)
  const html = await answer.text()
  expect(answer.status).toBe(200)
  expect(html).toContain('href="/office/letters/2"')
  expect(html).toContain('Liebe Leute,')
  const letter = (await posted()).at(-1)
  expect([letter?.to, letter?.subject, letter?.attachments]).toEqual([
    `anna@${host.slug}.example`,
    '[Test] Schön, dass Sie kommen: Integration in ländlichen Räumen',
    [],
  ])
  expect(letter?.text).toContain('Dr. Łucja Müller kommt zu')
  expect((await client.execute('select * from letter_texts')).rows).toEqual([])
})

test('a kind or language that is none is not there', async () => {
  const { get, event } = await anEditor()
  for (const which of ['sign-in/de', 'mailing/de', 'toString/de', 'confirmation/fr'])
    expect((await get(`/office/events/${event.id}/texts/${which}`)).status).toBe(404)
})
