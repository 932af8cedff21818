import { expect, test } from 'vitest'
import { aMorning, found, scansIn } from '../../support/a-desk.ts'
import { aDevice } from '../../support/a-device.ts'
import { formOf } from '../../support/a-visitor.ts'
import { office, person } from '../../support/an-event-with.ts'
import { count } from '../../support/registering.ts'
import { signIn } from '../office/an-office.ts'

const at = (html: string) => ({ address: 'http://tagung.example/', status: 200, html })

/** A browser without scripts at a desk, which opens pages and sends their forms as they came, with what is typed. */
async function aPlainBrowser(...given: Parameters<typeof aMorning>) {
  const here = await aMorning(...given)
  const desk = await here.open()
  const browser = aDevice(here.deps, `/checkin/${desk.token}`)
  const send = async (page: string, action: string, typed: Record<string, string> = {}) => {
    const { values } = formOf(at(await browser.page(page)), action)
    const response = await browser.send(action, { ...values, ...typed })
    return { status: response.status, html: await response.text(), to: response.headers.get('location') }
  }
  return { ...here, desk, browser, send }
}

test('somebody without a registration comes in, once however often the form is sent; what is missing is said', async () => {
  const { send, browser, client } = await aPlainBrowser()
  const typed = { firstName: '<b>Ute</b>', lastName: 'Spontan', organisation: 'Landkreis Harz' }
  const wrong = await send('people/new', 'people', { ...typed, lastName: ' ' })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('Bitte geben Sie den Nachnamen ein.')
  expect(wrong.html).toContain('value="&lt;b&gt;Ute&lt;/b&gt;"')
  const { values } = formOf(at(await browser.page('people/new')), 'people')
  for (const _ of [1, 2])
    expect(await (await browser.send('people', { ...values, ...typed })).text()).toMatch(
      /Willkommen[\s\S]*&lt;b&gt;Ute&lt;\/b&gt; Spontan/,
    )
  expect(await count(client, `registrations where organisation_ags = '15085' and first_name = '<b>Ute</b>'`)).toBe(1)
  expect(await count(client, `check_ins where kind = 'walk-in'`)).toBe(1)
})

test('a deputy takes over by two names; the same form again is the same deputy', async () => {
  const { send, browser, guest, client } = await aPlainBrowser()
  const { id } = await guest(0)
  const form = `people/${id}/substitution`
  expect((await send(form, form, { firstName: 'Vera' })).html).toContain('Bitte geben Sie den Nachnamen ein.')
  const { values } = formOf(at(await browser.page(form)), form)
  for (const _ of [1, 2]) {
    const response = await browser.send(form, { ...values, firstName: 'Vera', lastName: 'Vertretung' })
    expect(await response.text()).toMatch(/Willkommen[\s\S]*Vera Vertretung[\s\S]*Landkreis Harz/)
  }
  expect(await count(client, `check_ins where effect = 'admission'`)).toBe(1)
})

test('a group is let in by one form, except who was unticked', async () => {
  const here = await aPlainBrowser('file', 4)
  const { browser, guest } = here
  const { id } = await guest(1)
  const group = `people/${id}/group`
  const { values } = formOf(at(await browser.page(group)), group)
  expect(Object.keys(values)).toHaveLength(5)
  delete values[`person-${(await guest(2)).id}`]
  for (const _ of [1, 2]) expect(await (await browser.send(group, values)).text()).toContain('3 Personen eingelassen')
  expect(await scansIn(here)).toEqual(['in admission', 'in admission', 'in admission'])
  expect(await browser.page(group)).toContain('P 2 Muster')
})

test('a note is set at the person and read where they are found; one that is too long comes back as typed', async () => {
  const { send, browser, guest } = await aPlainBrowser()
  const { id } = await guest(0)
  const [page, note] = [`people/${id}`, `people/${id}/note`]
  const long = await send(page, note, { note: 'x'.repeat(201) })
  expect([long.status, long.html.includes('x'.repeat(201))]).toEqual([422, true])
  expect((await send(page, note, { note: 'Rollstuhlplatz reserviert' })).to).toMatch(new RegExp(`/people/${id}$`))
  expect(await browser.page('?search=muster')).toContain('Hinweis: Rollstuhlplatz reserviert')
})

test('a lost badge gets a new code, and a new one is printed from the page of the person', async () => {
  const { send, browser, guest } = await aPlainBrowser()
  const { id, code } = await guest(0)
  expect((await send(`people/${id}`, `people/${id}/code`)).status).toBe(303)
  expect((await guest(0)).code).not.toBe(code)
  expect(await browser.page(`people/${id}`)).toMatch(/action="[^"]+\/badge\.pdf"[\s\S]*Dymo 99015/)
})

test('in a rehearsal nobody is registered, replaced or noted, and no button says so', async () => {
  const here = await aMorning()
  const desk = await here.open({ rehearsal: true })
  const browser = aDevice(here.deps, `/checkin/${desk.token}`)
  const { id } = await here.guest(0)
  const html = (await browser.page(`people/${id}`)) + (await browser.page())
  for (const form of ['/note"', '/code"', '/substitution"', '/people/new"']) expect(html).not.toContain(form)
  expect(await browser.page('people/new')).toContain('Das geht in der Probe nicht')
})

test('the office stays at the session it has chosen, whatever it does there', async () => {
  const here = await aMorning('file', 0, { sessions: [9] })
  const session = found(here.sessions[0])
  await here.send([person(0)], { submission: 'guest' }, office)
  const { cookie } = await signIn(here, here.event.hostId, 'anna@host.example')
  const browser = aDevice(here.deps, `/checkin/events/${here.event.id}`, cookie)
  const html = await browser.page(`?session=${session}&search=muster`)
  const targets = [...html.matchAll(/(?:action|href)="(\/checkin\/events\/[^"]+)"/g)].map(([, target = '']) => target)
  const leaving = targets.filter((target) => !target.includes(`session=${session}`))
  // The search says its session in a field of its own, and the language switch keeps the page.
  expect(new Set(leaving)).toEqual(new Set([`/checkin/events/${here.event.id}`]))
})
