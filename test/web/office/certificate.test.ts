import { expect, test } from 'vitest'
import { day } from '../../../src/lib/dates.ts'
import { aDeskAt, thatMorning } from '../../support/a-desk.ts'
import { wordsOn } from '../../support/a-paper.ts'
import { openPdf } from '../../templates/pdf/read-pdf.ts'
import { anOffice } from './an-office.ts'

async function anOfficeThatCertifies() {
  const here = await anOffice()
  const path = `/office/events/${here.event.id}/certificate`
  const words = async (answer: Response) => wordsOn(await openPdf(answer.body as ReadableStream<Uint8Array>), 1)
  return { ...here, path, words }
}

test('the office words a certificate in both languages, looks at a specimen before it saves, and goes back', async () => {
  const { path, post, page, words } = await anOfficeThatCertifies()
  expect(await page(path)).toContain('hat an folgender Veranstaltung teilgenommen:')
  const typed = {
    'body.de': 'War da: **{{event}}**',
    'signer.de': 'Irene Vollmer\nPräsidentin',
    'body.en': 'Was there.',
  }
  const specimen = await post(`${path}/preview`, { ...typed, as: 'en' })
  expect(specimen.headers.get('content-type')).toBe('application/pdf')
  expect(await words(specimen)).toContain('Certificate of attendance Dr. Erika Mustermann Was there.')
  expect(await page(path)).not.toContain('War da:')
  expect((await post(path, typed)).headers.get('location')).toBe(`${path}?done=saved`)
  const html = await page(path)
  expect(html).toContain('War da: **{{event}}**')
  expect(html).toContain('Irene Vollmer\nPräsidentin')
  await post(`${path}/removal`)
  expect(await page(path)).toContain('hat an folgender Veranstaltung teilgenommen:')
})

test('a text with a fault comes back with a sentence at its field and everything typed', async () => {
  const { path, post } = await anOfficeThatCertifies()
  for (const to of [path, `${path}/preview`]) {
    const answer = await post(to, { 'body.de': 'Konto {{iban}} <b>', 'body.en': '}}', 'signer.de': 'x'.repeat(201) })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('In „Text, Deutsch“ steht ein Platzhalter, den es hier nicht gibt.')
    expect(html).toContain('In „Text, Englisch“ steht eine doppelte Klammer')
    expect(html).toContain('„Wer unterschreibt, Deutsch“ ist zu lang für ein Blatt.')
    expect(html).toContain('Konto {{iban}} &lt;b&gt;')
  }
})

test('the page of a person who was there offers the certificate and takes it back', async () => {
  const { deps, clock, event, submitted, get, post, page, words } = await anOfficeThatCertifies()
  const [id = '', absent = ''] = await submitted([{}, { email: 'b@x.example', firstName: 'Absent' }])
  clock.at = thatMorning
  const desk = await aDeskAt({ deps, clock }, event.id)
  await desk.scan({ registration: id })
  clock.pass(day)
  const person = `/office/events/${event.id}/attendees/${id}`
  const print = `/office/events/${event.id}/papers/certificates.pdf?chosen=${id}`
  expect(await page(`/office/events/${event.id}/attendees/${absent}`)).not.toContain('certificates.pdf')
  expect(await page(person)).toContain('War beim Check-in; ausgestellt ist noch keine.')
  expect(await page(person)).toContain(print)
  const paper = await get(print)
  expect(paper.headers.get('content-disposition')).toContain('filename="teilnahmebescheinigungen-event-')
  expect(await words(paper)).toContain('Dr. Łucja Müller')
  expect(await page(person)).toContain('Ausgestellt am Freitag, 3. Dezember 2027.')
  await post(`${person}/certificate-revocation`)
  expect(await page(person)).toContain('War beim Check-in; ausgestellt ist noch keine.')
  expect(await page(person)).toContain('Teilnahmebescheinigung widerrufen')
})

test('the confirmation of a person is a letter as PDF', async () => {
  const { event, submitted, get, page, words } = await anOfficeThatCertifies()
  const [id = ''] = await submitted([{}])
  const letter = `/office/events/${event.id}/attendees/${id}/letter`
  expect(await page(letter)).toContain(`${letter}.pdf`)
  const answer = await get(`${letter}.pdf`)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('content-disposition')).toMatch(/filename="bestatigung-.*Best%C3%A4tigung/)
  expect(await words(answer)).toContain('Frau Landrätin Dr. Łucja Müller')
})
