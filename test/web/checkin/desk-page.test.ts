import { expect, test } from 'vitest'
import { aMorning, scansIn } from '../../support/a-desk.ts'
import { aDevice } from '../../support/a-device.ts'
import { formOf } from '../../support/a-visitor.ts'
import { office, person } from '../../support/an-event-with.ts'

const at = (html: string) => ({ address: 'http://tagung.example/', status: 200, html })

/** A browser without scripts at a desk. */
async function aBrowser(...given: Parameters<typeof aMorning>) {
  const here = await aMorning(...given)
  const desk = await here.open({ headCountLimit: 1 })
  return { ...here, desk, browser: aDevice(here.deps, `/checkin/${desk.token}`) }
}

test('a name and a button let somebody in, and out again; the same form twice is one scan', async () => {
  const here = await aBrowser()
  const { browser } = here
  const found = await browser.page('?search=muster')
  expect(found).toMatch(/P 0[\s\S]*P 1[\s\S]*P 2/)
  const { values } = formOf(at(found.slice(found.lastIndexOf('desk-people'))), '/entries')
  const welcome = async () => (await browser.send('entries', { ...values, direction: 'in' })).text()
  expect(await welcome()).toMatch(/Willkommen[\s\S]*Dr\. P 0 Muster[\s\S]*Landkreis Harz/)
  const again = await welcome()
  expect(again).toContain('Willkommen')
  expect(again).toContain('da seit 09:00\u00a0Uhr')
  expect(await scansIn(here)).toEqual(['in admission'])
  const undo = formOf(at(again), '/entries').values
  expect(undo.undoes).toBe(values.nonce)
  expect(await (await browser.send('entries', { ...undo, direction: 'undo' })).text()).toContain('Zurückgenommen')
})

test('a code from a hand scanner is enough, and the answer is words', async () => {
  const { browser, guest, deps } = await aBrowser()
  const scan = async (code: string) =>
    (await browser.send('entries', { nonce: deps.ids.next(), code, direction: 'in' })).text()
  const { code } = await guest(0)
  expect(await scan(code)).toContain('Willkommen')
  expect(await scan(code)).toMatch(/Schon eingelassen[\s\S]*Da seit 09:00\u00a0Uhr \(Haupteingang\)/)
  expect(await scan('nonsense')).toMatch(
    /Unbekannter Code[\s\S]*<a href="#field-search" autofocus="">Bitte nach dem Namen suchen<[\s\S]*id="field-search"/,
  )
  const second = await scan((await guest(1)).code)
  expect(second).toContain('Die Grenze von 1 ist überschritten')
})

test('what people are called stands there as typed, and the note beside them', async () => {
  const { browser, send, guest } = await aBrowser('file', 0)
  await send(
    [{ ...person(0), lastName: '<img src=x onerror=alert(1)> {{name}} =1+1' }],
    { submission: 'hostile' },
    office,
  )
  const { id } = await guest(0)
  await browser.post(`people/${id}/note`, { note: 'Rollstuhlplatz <b>reserviert</b>' })
  const html = await browser.page('?search=onerror')
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; {{name}} =1+1')
  expect(html).toContain('Rollstuhlplatz &lt;b&gt;reserviert&lt;/b&gt;')
})

test('a form without a code or a name is refused and does nothing', async () => {
  const here = await aBrowser()
  expect((await here.browser.send('entries', { nonce: 'x', direction: 'in' })).status).toBe(422)
  expect(await scansIn(here)).toEqual([])
})
