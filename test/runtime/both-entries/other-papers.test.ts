import { expect, inject, test } from 'vitest'
import { readAloud, wordsOn } from '../../support/a-paper.ts'
import { aVisitor, formOf } from '../../support/a-visitor.ts'
import { anOrganiser } from '../../support/an-organiser.ts'
import { openPdf } from '../../templates/pdf/read-pdf.ts'

// One story in order: two people register, one of whom agrees to be listed, and the office prints the papers.
const url = inject('url')
const organiser = anOrganiser()
const guest = aVisitor(url)
const slug = `papiere-${inject('entry')}`
const year = new Date().getFullYear() + 1
let papers = ''

test('the office makes an event, and two people register', async () => {
  const form = await organiser.open('/office/events/new?preset=conference')
  const fields = { 'title.de': 'Papiere', slug, startDate: `${year}-11-20`, capacity: '5' }
  const made = await organiser.send(form, '/office/events', fields)
  await organiser.send(made, '/publication')
  papers = `${new URL(made.address).pathname}/papers`
  for (const [firstName, listed] of [
    ['Łucja', { listed: 'on' }],
    ['Heimlich', {}],
  ] as const) {
    const person = { firstName, lastName: 'Ärmel', office: 'Landrätin', organisation: 'Verein Խաչքար', ...listed }
    const sent = { ...person, email: `${firstName.length}@${slug}.example` }
    const answer = await guest.send(await guest.open(`/e/${slug}/registration`), '/registration', sent)
    expect(answer.status).toBe(200)
  }
})

test('the participants’ list is tagged, searchable and keeps to consent', async () => {
  const document = await paper(await organiser.ask(`${papers}/participants-list.pdf?order=protocol`))
  expect((await document.getMetadata()).info).toMatchObject({ Language: 'de', Title: 'Teilnehmendenliste: Papiere' })
  const heard = await readAloud(document, 1)
  expect(heard).toContain('    TH Łucja Ärmel')
  // A script that has a typeface of its own, fetched from the assets of either entry.
  expect(heard).toContain('    TD Verein Խաչքար')
  expect(heard.join('\n')).not.toContain('Heimlich')
})

test('table tents, signature list and gate list name everybody who comes', async () => {
  expect((await paper(await organiser.ask(`${papers}/table-tents.pdf`))).numPages).toBe(2)
  const signatures = await paper(await organiser.ask(`${papers}/signature-list.pdf?blankLines=0`))
  expect(await wordsOn(signatures, 1)).toContain('Ärmel, Heimlich')
  const body = new URLSearchParams({ reason: 'Einlass' })
  const gate = await paper(await organiser.ask(`${papers}/gate-list`, { method: 'POST', body }))
  expect(await wordsOn(gate, 1)).toContain('Ärmel, Heimlich')
})

test('programme, blank form, envelopes and a specimen of the certificate come out whole', async () => {
  expect(await wordsOn(await paper(await organiser.ask(`${papers}/programme.pdf?format=a5`)), 1)).toContain('Papiere')
  const form = await paper(await organiser.ask(`${papers}/registration-form.pdf`))
  expect(await wordsOn(form, 1)).toContain('Bitte in Druckbuchstaben')
  expect((await paper(await organiser.ask(`${papers}/envelopes.pdf`))).numPages).toBe(2)
  const preview = papers.replace(/papers$/, 'certificate/preview')
  const { values } = formOf(await organiser.open(papers.replace(/papers$/, 'certificate')), 'certificate')
  const body = new URLSearchParams({ ...values, 'body.de': 'War in {{event}}.', as: 'de' })
  const specimen = await paper(await organiser.ask(preview, { method: 'POST', body }))
  expect(await wordsOn(specimen, 1)).toContain('Dr. Erika Mustermann War in Papiere.')
})

test('a code that nobody was given is unknown', async () => {
  const answer = await guest.ask('/verify/7XQ2-9F0K-ABCD-1234')
  expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('Diesen Code kennen wir nicht')])
})

async function paper(response: Response) {
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  return openPdf(response.body ?? new ReadableStream())
}
