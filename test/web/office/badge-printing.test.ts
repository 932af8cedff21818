import { describe, expect, test } from 'vitest'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { formOf } from '../../support/a-visitor.ts'
import { office } from '../../support/an-event-with.ts'
import { count } from '../../support/registering.ts'
import { roundTrips } from '../../support/round-trips.ts'
import { openPdf, textRuns } from '../../templates/pdf/read-pdf.ts'
import { anOffice } from './an-office.ts'

const at = (event: { id: string }) => `/office/events/${event.id}/papers/badges`
const formValues = (html: string) =>
  formOf({ html, address: 'http://tagung.example/', status: 200 }, '/papers/badges/printings').values

/** An office that prints by the form: what is filled in, beside what the page holds. */
async function aPrintingOffice() {
  const here = await anOffice()
  const { event, page, postAlone, get, clock } = here
  const form = async (query = '') => formValues(await page(`${at(event)}${query}`))
  const print = async (more: Record<string, string> = {}, query = '') => {
    clock.pass(1000)
    return postAlone(`${at(event)}/printings`, { ...(await form(query)), ...more })
  }
  const fetched = async (printing: Response) => {
    const here = printing.headers.get('location')?.replace(/\?.*/, '')
    const pdf = await get(`${here}/badges.pdf?part=1`)
    return (await textRuns(await openPdf(pdf.body ?? new ReadableStream()), 1)).map(({ text }) => text)
  }
  return { ...here, form, print, fetched }
}

describe('the page where badges are printed', () => {
  test('puts a printing together, offers its parts, and discards it again', async () => {
    const { client, event, submitted, print, fetched, page, post } = await aPrintingOffice()
    await submitted([{ academicTitle: '', firstName: 'Ada', lastName: 'Groß' }])
    const printing = await print({ sheet: 'l4785', startAt: '3' })
    expect(await fetched(printing)).toContain('Ada Groß')
    const address = printing.headers.get('location')?.replace(/\?.*/, '') ?? ''
    expect(await page(address)).toContain('schon heruntergeladen')
    expect(await page(at(event))).toContain('Avery Zweckform L4785')
    expect((await post(`${address}/removal`)).status).toBe(303)
    expect([await count(client, 'printings'), await count(client, 'printed_papers')]).toEqual([0, 0])
  })

  test('names who is new, whose badge is different and whose comes out of the box', async () => {
    const { deps, client, event, submitted, print, page, post, fetched } = await aPrintingOffice()
    const [ada = '', , cem = ''] = await submitted([
      { firstName: 'Ada', email: 'a@x.example' },
      { firstName: 'Bea', email: 'b@x.example' },
      { firstName: 'Cem', lastName: '<script>', email: 'c@x.example' },
    ])
    await print()
    await client.execute({ sql: "update registrations set organisation = 'Landkreis Börde' where id = ?", args: [ada] })
    await cancelRegistration(deps, office, cem)
    await submitted([{ academicTitle: '', firstName: 'Dora', lastName: 'Neu', email: 'd@x.example' }])
    const html = await page(at(event))
    expect(html).toMatch(/neu \(1\)[\s\S]*Dora Neu[\s\S]*geändert \(1\)[\s\S]*Ada[\s\S]*anders: Organisation/)
    expect(html).toMatch(/Aus dem Kasten nehmen \(1\)[\s\S]*Cem &lt;script&gt;/)
    const names = await fetched(await print({ whom: 'changed' }))
    expect(names.filter((text) => /^(Bea|Cem|Dora)/.test(text))).toEqual(['Dora Neu'])
    await post(`${at(event)}/removals`, { ids: cem })
    expect(await page(at(event))).not.toContain('Aus dem Kasten')
    expect((await print({ whom: 'changed' })).status).toBe(422)
  })

  test('remembers the paper of the event, and the offset of each paper', async () => {
    const { submitted, print, form } = await aPrintingOffice()
    await submitted([{}])
    await print({ sheet: 'L7418', 'offset.x': '0,5', 'offset.y': '-1,25', cropMarks: 'on' })
    await print({ sheet: 'Dymo 99015', 'offset.x': '2' })
    expect(await form()).toMatchObject({ sheet: 'Dymo 99015 · 70 × 54 mm · einzeln', 'offset.x': '2', cropMarks: 'on' })
    const other = await form(`?shown=${encodeURIComponent('Dymo 99015')}&sheet=L7418&offset.x=2`)
    expect(other).toMatchObject({ 'offset.x': '0,5', 'offset.y': '-1,25' })
  })

  test('prints on paper of its own in millimetres, and says where that cannot be', async () => {
    const { submitted, print, form } = await aPrintingOffice()
    await submitted([{}])
    const own = {
      ...{ from: 'own', 'own.product': 'Hausbogen', 'own.page.width': '210', 'own.page.height': '297' },
      ...{ 'own.label.width': '90', 'own.label.height': '54,5', 'own.columns': '2', 'own.rows': '5' },
      ...{ 'own.first.x': '15', 'own.first.y': '10', 'own.pitch.x': '90', 'own.pitch.y': '54,5' },
    }
    const sentenceOf = async (more: Record<string, string>) =>
      /class="kern-error"[\s\S]*?<\/span>\s*([^<]+)</.exec(await (await print({ ...own, ...more })).text())?.[1]
    expect(await sentenceOf({ 'own.pitch.y': '40' })).toContain('Die Etiketten lägen übereinander')
    expect(await sentenceOf({ 'own.rows': '6' })).toContain('außerhalb der Seite')
    expect(await sentenceOf({ startAt: '11' })).toContain('So viele Etiketten hat der Bogen nicht')
    expect(await sentenceOf({ 'own.product': '' })).toContain('„Name des Formats“ fehlt noch')
    expect(await sentenceOf({ 'offset.x': '6' })).toContain('ist zu groß')
    expect((await print(own)).status).toBe(303)
    expect(await form()).toMatchObject({ from: 'own', 'own.product': 'Hausbogen', 'own.label.height': '54,5' })
  })

  test('asks again for a sheet that several are called like, or none', async () => {
    const { submitted, print } = await aPrintingOffice()
    await submitted([{}])
    for (const sheet of ['Avery', 'Etikett <b>', '']) {
      const response = await print({ sheet })
      const html = await response.text()
      expect([response.status, html.includes('Diesen Bogen kennen wir nicht')]).toEqual([422, true])
      expect(formValues(html).sheet).toBe(sheet.replace('<b>', '<b>'))
    }
  })

  test('prints those who were ticked in the list, also who is still waiting', async () => {
    const { client, event, submitted, fetched, print, page } = await aPrintingOffice()
    const ids = await submitted([
      { academicTitle: '', firstName: 'Ada', lastName: 'Eins', email: 'a@x.example' },
      { firstName: 'Bea', lastName: 'Zwei', email: 'b@x.example' },
    ])
    await client.execute(
      "update claims set state = 'waiting' where id = (select claim_id from registrations where first_name = 'Ada')",
    )
    const query = `?id=${ids[0]}`
    expect(await page(`${at(event)}${query}`)).toContain('Eine ausgewählte Person')
    const names = await fetched(await print({}, query))
    expect(names.filter((text) => /Eins|Zwei/.test(text))).toEqual(['Ada Eins'])
  })

  test('has a test page of the very sheet, and shows which labels are gone', async () => {
    const { event, get, page } = await aPrintingOffice()
    const pdf = await get(`${at(event)}/test-page.pdf?sheet=herma-4418&offset.x=1`)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    const words = (await textRuns(await openPdf(pdf.body ?? new ReadableStream()), 1)).map(({ text }) => text)
    expect(words.join(' ')).toContain('Herma 4418')
    const html = await page(`${at(event)}?sheet=herma-4418&startAt=4`)
    expect(html.match(/sheet-picture__gone/g)?.length).toBe(3)
    expect(html.match(/sheet-picture__free/g)?.length).toBe(24)
  })
})

test('the page takes as many round trips with three people and printings as with one', async () => {
  const counts: number[] = []
  for (const size of [1, 3]) {
    const { client, event, submitted, print, page, settled } = await aPrintingOffice()
    await submitted(Array.from({ length: size }, (_, i) => ({ email: `p${i}@x.example` })))
    for (let n = 0; n < size; n++) await print()
    await settled()
    const trips = roundTrips(client)
    await page(at(event))
    counts.push(trips())
  }
  expect(counts[1]).toBe(counts[0])
})
