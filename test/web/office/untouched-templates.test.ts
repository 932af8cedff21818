import { expect, test } from 'vitest'
import { dispatchMailing, holdMs } from '../../../src/domain/mailings/dispatch-mailing.ts'
import { writeDueMailings } from '../../../src/domain/mailings/write-due-mailings.ts'
import { splitText } from '../../../templates/mail/letter-text.ts'
import { type MailingTemplate, mailingTexts } from '../../../templates/mail/mailing-texts.ts'
import { textOf } from '../../support/a-guest.ts'
import { aDraft, aHeldMailing } from '../../support/a-mailing.ts'
import { deliveredTo } from '../../support/delivered.ts'
import { count, refusal } from '../../support/registering.ts'
import { anOffice } from './an-office.ts'

const templates = Object.keys(mailingTexts) as MailingTemplate[]
const english = (template: MailingTemplate) => splitText(mailingTexts[template].en)

async function anOfficeThatWrites() {
  const office = await anOffice({ capacity: null })
  await office.submitted([{ firstName: 'Anna' }, { firstName: 'Ben', email: 'ben@x.example', language: 'en' }])
  const deliver = deliveredTo(office.deps)
  await deliver()
  return { ...office, deliver, here: `/office/events/${office.event.id}/mailings` }
}

/** What a page put into the fields of its form. */
function fieldsIn(html: string) {
  const value = (name: string) => {
    const area = new RegExp(`name="${name}"[^>]*>\\s*([^<]*)</textarea>`).exec(html)?.[1]
    return textOf(area ?? new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? '')
  }
  const names = ['subject.de', 'subject.en', 'body.de', 'body.en', 'submission']
  return Object.fromEntries(names.map((name) => [name, value(name)]))
}

test.each(templates)('nobody sends the untouched template %s, whose English is empty at first', async (template) => {
  const { here, client, get, post, postAlone, page } = await anOfficeThatWrites()
  const begun = fieldsIn(await page(`${here}/new?template=${template}`))
  expect([begun['subject.en'], begun['body.en'], begun['body.de'] !== '']).toEqual(['', '', true])
  const { body } = splitText(mailingTexts[template].de)
  const made = await post(here, { ...begun, 'body.de': `\n${body}\n`, 'states-confirmed': 'on' })
  const draft = (made.headers.get('location') ?? '').replace(/\?.*/, '')
  for (const answer of [await get(`${draft}/dispatch`), await postAlone(`${draft}/dispatch`)])
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${draft}/edit?check`])
  expect(await page(`${draft}/edit?check`)).toMatch(
    /id="field-body\.de-error"[^>]*>[\s\S]*?Das ist noch der Text der Vorlage/,
  )
  await post(draft, { ...begun, 'body.de': `${body} Bis bald!`, 'states-confirmed': 'on' }, `${draft}/edit`)
  expect((await get(`${draft}/dispatch`)).status).toBe(200)
  await post(`${draft}/dispatch`, {}, `${draft}/dispatch`)
  expect(await count(client, "mailings where state = 'held'")).toBe(1)
})

test('a German text of one’s own does not go with the English of a template; emptied, its readers get the German one', async () => {
  const { deps, clock, here, event, staff, get, post, page, deliver } = await anOfficeThatWritesToEnglish()
  const draft = await aDraft(deps, event, {
    subject: { de: 'Neu', en: 'New' },
    body: { de: 'Eigenes', en: english('blank').body },
  })
  expect(await refusal(dispatchMailing(deps, staff, { eventId: event.id, id: draft }))).toBe('untouched')
  expect((await get(`${here}/${draft}/dispatch`)).headers.get('location')).toContain('/edit?check')
  expect(await page(`${here}/${draft}/edit?check`)).toMatch(
    /id="field-body\.en-error"[^>]*>[\s\S]*?englische Text der Vorlage/,
  )
  const alone = await post(`${here}/${draft}`, {
    'subject.en': '',
    'subject.de': 'Neu',
    'body.de': 'Eigenes',
    'body.en': 'Own',
    'states-confirmed': 'on',
  })
  expect(textOf(await alone.text())).toContain('Betreff und Text auf Englisch gehören zusammen')
  await post(`${here}/${draft}`, { 'subject.de': 'Neu', 'subject.en': '', 'body.de': 'Eigenes', 'body.en': '' })
  expect(textOf(await page(`${here}/${draft}/dispatch`))).toContain(
    'lesen Englisch: bekommen den deutschen Text mit einem Hinweis',
  )
  await post(`${here}/${draft}/dispatch`, {}, `${here}/${draft}/dispatch`)
  clock.pass(holdMs)
  await writeDueMailings(deps)
  const ben = (await deliver()).find(({ to }) => to === 'ben@x.example')
  expect([ben?.subject, ben?.text.split('\n\n').slice(0, 3)]).toEqual([
    'Neu',
    ['This e-mail was written in German only.', expect.stringMatching(/^Sehr geehrte/), 'Eigenes'],
  ])
})

test('what was stored with the English of a template goes to its readers in German', async () => {
  const { deps, client, clock, event, deliver } = await anOfficeThatWritesToEnglish()
  const id = await aHeldMailing(deps, event)
  const body = JSON.stringify({
    de: 'Eigenes',
    en: `{{greeting}},\n\n${english('blank').body}\n\n{{closing}}\n{{contactName}}\n{{host}}`,
  })
  await client.execute({ sql: 'update mailings set body = ? where id = ?', args: [body, id] })
  clock.pass(holdMs)
  await writeDueMailings(deps)
  expect((await deliver()).every(({ text }) => text.includes('Eigenes') && !text.includes('We are writing'))).toBe(true)
})

test('a reminder takes the text of its template as it is only if somebody says so', async () => {
  const { client, event, post, page } = await anOfficeThatWrites()
  const here = `/office/events/${event.id}/reminders`
  const begun = fieldsIn(await page(`${here}/new?anchor=before`))
  const { body } = splitText(mailingTexts.reminder.de)
  const form = { ...begun, 'body.de': body, anchor: 'before', days: '3', time: '09:00', 'states-confirmed': 'on' }
  expect([begun['body.en'], (await post(here, form)).status]).toEqual(['', 422])
  expect((await post(here, { ...form, asIs: 'on' })).status).toBe(303)
  expect(
    (await post(here, { ...form, asIs: 'on', 'subject.en': 'X', 'body.en': english('reminder').body })).status,
  ).toBe(303)
  const own = { ...form, 'body.de': 'Eigenes', asIs: 'on', 'subject.en': 'X', 'body.en': english('reminder').body }
  expect(await (await post(here, own)).text()).toContain('id="field-body.en-error"')
  expect(await count(client, 'reminders')).toBe(2)
  const { rows } = await client.execute('select id from reminders limit 1')
  expect(await page(`${here}/${rows[0]?.id}`)).toMatch(/name="asIs"[^>]*checked/)
})

async function anOfficeThatWritesToEnglish() {
  const office = await anOfficeThatWrites()
  return { ...office, staff: { as: 'staff' as const, userId: office.userId, hostIds: [office.host.id] } }
}
