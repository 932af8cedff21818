import { expect, test } from 'vitest'
import { wordsOn } from '../../support/a-paper.ts'
import { aPrinting } from '../../support/a-printing.ts'
import { openPdf } from '../../templates/pdf/read-pdf.ts'
import { anOffice } from './an-office.ts'

test('a paper is a download that is called by what it is', async () => {
  const { event, submitted, get } = await anOffice()
  await submitted([{ listed: true }])
  const response = await get(`/office/events/${event.id}/papers/participants-list.pdf?order=protocol`)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="teilnehmendenliste-/)
  expect(await wordsOn(await openPdf(response.body ?? new ReadableStream()), 1)).toContain('Dr. Łucja Müller Landrätin')
})

test('what does not fit comes back at its field, with all that was typed', async () => {
  const { event, get } = await anOffice()
  const asked = new URLSearchParams({ blankLines: 'viele', reference: '<img onerror=alert(1)>' })
  const response = await get(`/office/events/${event.id}/papers/signature-list.pdf?${asked}`)
  const html = await response.text()
  expect(response.status).toBe(422)
  expect(html).toContain('„Leere Zeilen am Ende“ ist eine ganze Zahl in Ziffern, von 0 bis 200.')
  expect(html).toMatch(/value="viele"/)
  expect(html).toMatch(/value="&lt;img onerror=alert\(1\)&gt;"/)
})

test('the gate list has no address: it is asked for by a form, with a reason', async () => {
  const { event, submitted, get, post } = await anOffice()
  await submitted([{}])
  const address = `/office/events/${event.id}/papers/gate-list`
  expect((await get(`${address}.pdf?reason=Einlass`)).status).toBe(404)
  const refused = await post(address, { reason: '' })
  expect([refused.status, (await refused.text()).includes('„Wofür wird die Liste gebraucht?“ fehlt noch.')]).toEqual([
    422,
    true,
  ])
  const response = await post(address, { reason: 'Einlass' })
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(await wordsOn(await openPdf(response.body ?? new ReadableStream()), 1)).toContain('Müller, Dr. Łucja')
})

test.each(['table-tents', 'place-cards', 'certificates', 'envelopes', 'address-labels'])(
  '%s for nobody are no blank sheet but a sentence',
  async (paper) => {
    const { event, get } = await anOffice()
    const response = await get(`/office/events/${event.id}/papers/${paper}.pdf`)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('Dafür ist noch niemand da')
  },
)

test('an unknown paper is not found', async () => {
  const { event, get } = await anOffice()
  expect((await get(`/office/events/${event.id}/papers/constructor.pdf`)).status).toBe(404)
})

test('whom no paper prints whole is told on the page of papers and on that of a printing, all of them, with the way to each', async () => {
  const { event, submitted, get, deps } = await anOffice()
  const names = Array.from({ length: 11 }, (_, i) => `王${'一二三四五六七八九十百'[i]}`)
  for (const [i, lastName] of names.entries()) await submitted([{ lastName, email: `p${i}@x.example` }])
  const printing = await aPrinting(deps, event)
  for (const page of ['papers', `papers/printings/${printing}`]) {
    const html = await (await get(`/office/events/${event.id}/${page}`)).text()
    expect(html).toContain('11 Einträge lassen sich nicht vollständig drucken')
    for (const name of names)
      expect(html).toMatch(new RegExp(`attendees/[^"]+">[^<]*${name}</a>: nicht druckbar: ${name}`))
  }
})
