import { describe, expect, test } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { namesCorpus } from '../../support/a-badge.ts'
import { aStoredDesign } from '../../support/a-printing.ts'
import { formOf } from '../../support/a-visitor.ts'
import { anEvent } from '../../support/an-event.ts'
import { count, notesIn } from '../../support/registering.ts'
import { roundTrips } from '../../support/round-trips.ts'
import { anOffice } from './an-office.ts'

const formValues = (html: string, action = '/papers/designs/') =>
  formOf({ html, address: 'http://tagung.example/', status: 200 }, action).values

const all = (event: { id: string }) => `/office/events/${event.id}/papers/designs`

describe('a badge design', () => {
  test('begins with a template, is changed, looked at, copied and taken away', async () => {
    const { client, event, post, page } = await anOffice()
    const made = await post(all(event), { name: 'Podium', starter: 'lanyard', sheet: 'a6' })
    const here = made.headers.get('location')?.replace(/\?.*/, '') ?? ''
    expect([made.status, here]).toEqual([303, expect.stringMatching(/designs\/[\w-]{36}$/)])
    const values = formValues(await page(here))
    expect(values).toMatchObject({ name: 'Podium', width: '105', height: '148', back: 'none', 'part.1.kind': 'name' })
    const changed = { ...values, name: 'Gäste <b>', back: 'same', 'part.1.size.max': '36,5', 'part.2.side': 'none' }
    expect((await post(here, changed)).status).toBe(303)
    expect(formValues(await page(here))).toMatchObject({
      name: 'Gäste <b>',
      back: 'same',
      'part.1.size.max': '36,5',
      parts: '5',
    })
    const copy = (await post(`${here}/copy`)).headers.get('location') ?? ''
    expect(await page(copy)).toContain('Gäste &lt;b&gt; (2)')
    await post(`${here}/removal`)
    expect(await count(client, 'badge_designs')).toBe(1)
    expect((await notesIn(client)).filter((note) => note.startsWith('badge-design'))).toEqual([
      ...['badge-design.saved by staff', 'badge-design.saved by staff', 'badge-design.saved by staff'],
      'badge-design.removed by staff',
    ])
  })

  test('gets one thing more without being saved, and is drawn with it', async () => {
    const { deps, client, event, post, page, submitted } = await anOffice()
    await submitted([{ lastName: 'Leutheusser-Schnarrenberger' }])
    const here = `${all(event)}/${await aStoredDesign(deps, event)}`
    const values = formValues(await page(here))
    const response = await post(`${here}/preview`, { ...values, add: 'on', addKind: 'text', addSide: 'back' })
    const html = await response.text()
    const place = Number(values.parts)
    expect(response.status).toBe(200)
    expect(formValues(html)).toMatchObject({
      back: 'own',
      [`part.${place}.kind`]: 'text',
      [`part.${place}.side`]: 'back',
    })
    expect(html).toContain('Vorder- und Rückseite')
    expect(html).toMatch(/<svg[^>]*>[\s\S]*Leutheusser/)
    expect(await count(client, "badge_designs where design like '%text%'")).toBe(0)
  })

  test('gets its things in another order, first what is printed below, and the ends stay ends', async () => {
    const { deps, event, post, page } = await anOffice()
    const here = `${all(event)}/${await aStoredDesign(deps, event)}`
    const values = formValues(await page(here))
    const last = Number(values.parts) - 1
    const kinds = (of: Record<string, string>) => Array.from({ length: last + 1 }, (_, i) => of[`part.${i}.kind`])
    const moved = async (towards: string) =>
      formValues(await (await post(`${here}/preview`, { ...values, towards })).text())
    const up = await moved('front.1')
    expect(kinds(up)).toEqual(['office', 'name', ...kinds(values).slice(2)])
    expect([up['part.0.y'], up['part.1.y']]).toEqual([values['part.1.y'], values['part.0.y']])
    expect(kinds(await moved(`back.${last - 1}`)).slice(-2)).toEqual(kinds(values).slice(-2).reverse())
    for (const towards of ['front.0', `back.${last}`, 'front.99', 'back.-1', 'front', '<b>.1'])
      expect(await moved(towards)).toEqual(values)
    await post(here, up)
    expect(kinds(formValues(await page(here)))).toEqual(kinds(up))
  })

  test('says at the element what is wrong, and keeps all that was typed', async () => {
    const { deps, event, post, page } = await anOffice()
    const here = `${all(event)}/${await aStoredDesign(deps, event)}`
    const values = formValues(await page(here))
    const wrong: [Record<string, string>, string][] = [
      [{ 'part.0.x': 'links' }, '„Name: Von links in mm“ ist eine Zahl'],
      [{ 'part.0.size.min': '8' }, '„Name: Kleinste Schrift in pt“ ist zu klein'],
      [{ 'part.0.size.max': '4' }, '„Name: Größte Schrift in pt“ ist zu klein'],
      [{ 'part.0.width': '400' }, '„Name“ ragt über den Rand'],
      [{ 'part.0.colour': 'rot' }, '„Name: Farbe“ ist eine Raute'],
      [{ name: ' ' }, '„Name der Gestaltung“ fehlt noch'],
      [{ height: '0' }, '„Höhe in mm“ ist zu klein'],
      [{ back: 'own', 'part.0.side': 'back', 'part.0.y': '' }, '„Name: Von oben in mm“ ist eine Zahl'],
    ]
    for (const [typed, sentence] of wrong) {
      const response = await post(here, { ...values, ...typed })
      const html = await response.text()
      expect([response.status, html.includes(sentence), sentence]).toEqual([422, true, sentence])
      expect(formValues(html)).toMatchObject({ ...values, ...typed })
    }
  })

  test('warns at the element whose names lose text or characters, and of pale colours', async () => {
    const { deps, event, submitted, post, page } = await anOffice()
    await submitted([
      { firstName: '林', lastName: 'W'.repeat(60), organisation: 'Amt '.repeat(40), organisationAgs: '' },
    ])
    const here = `${all(event)}/${await aStoredDesign(deps, event)}`
    const values = formValues(await page(here))
    const small = { ...values, 'part.2.width': '12', 'part.2.height': '4', 'part.1.colour': '#cccccc' }
    const html = await (await post(`${here}/preview`, small)).text()
    expect(html).toMatch(/id="part-2-said"[\s\S]*?林 WWW[\s\S]*?gekürzt gedruckt[\s\S]*?<\/details>/)
    expect(html).toContain('die Schrift kennt diese Zeichen nicht: 林')
    expect(html).toMatch(/id="part-1-said"[\s\S]*?Kontrast 1,6 : 1/)
  })

  test('harmless and legible with every name of the corpus', async () => {
    const { deps, event, submitted, page } = await anOffice()
    const people = namesCorpus.slice(0, -1).filter(({ lastName }) => lastName)
    await submitted(
      people.map(({ firstName, lastName, organisation, office }, i) => ({
        ...{ firstName, lastName, organisation, office, organisationAgs: '', email: `c${i}@x.example` },
      })),
    )
    const html = await page(`${all(event)}/${await aStoredDesign(deps, event)}`)
    expect(html).not.toContain('<img onerror')
    expect(html.match(/<svg xmlns/g)?.length).toBeGreaterThan(1)
  })
})

test('designs travel as files, and a file is judged like anything typed', async () => {
  const { deps, event, get, page, host, cookie } = await anOffice()
  const here = `${all(event)}/${await aStoredDesign(deps, event, 'Gäste/Podium')}`
  const file = await get(`${here}/badge-design.json`)
  expect(file.headers.get('content-disposition')).toMatch(/attachment;.*badge-design\.json/)
  const json = await file.text()
  const sibling = await anEvent(deps, { hostId: host.id })
  const form = await page(all(sibling))
  const send = (text: string) => {
    const body = new FormData()
    body.append('submission', /name="submission" value="([^"]*)"/.exec(form)?.[1] ?? '')
    body.append('file', new File([text], 'Gäste.json'))
    return createApp().request(`${all(sibling)}/import`, { method: 'POST', headers: { cookie }, body }, deps)
  }
  const sent = await send(json)
  expect([sent.status, await page(sent.headers.get('location') ?? '')]).toEqual([303, expect.stringContaining('Gäste')])
  const hostile = [
    '',
    'no json',
    '[]',
    '{"version":2}',
    json.replace('"version": 1', '"version": 7'),
    '{"__proto__":{"x":1}}',
  ]
  for (const text of hostile) expect((await send(text)).status).toBe(422)
  expect(await (await send(json.replace('"version": 1', '"version": 7'))).text()).toContain(
    'eine Version, die wir nicht kennen',
  )
})

test('each target group and role may get its own, and only designs of the event are taken', async () => {
  const { deps, client, event, host, post, page } = await anOffice()
  const [usual, panel] = [await aStoredDesign(deps, event), await aStoredDesign(deps, event, 'Podium')]
  const uses = { 'use.event.': usual, 'use.role.speaker': panel, 'use.role.press': '' }
  expect((await post(`${all(event)}/uses`, uses)).status).toBe(303)
  expect(formValues(await page(all(event)), '/uses')).toMatchObject({ 'use.event.': usual, 'use.role.speaker': panel })
  const foreign = await aStoredDesign(deps, await anEvent(deps, { hostId: host.id }))
  expect((await post(`${all(event)}/uses`, { ...uses, 'use.role.speaker': foreign })).status).toBe(422)
  expect((await post(`${all(event)}/uses`, { ...uses, 'use.category.nowhere': panel })).status).toBe(422)
  expect(await count(client, "badge_design_uses where scope = 'role'")).toBe(1)
})

test('the list and the designer take as many round trips with three designs as with one', async () => {
  const counts: number[][] = []
  for (const size of [1, 3]) {
    const { deps, client, event, submitted, page } = await anOffice()
    await submitted(Array.from({ length: size }, (_, i) => ({ email: `p${i}@x.example` })))
    const ids: string[] = []
    for (let n = 0; n < size; n++) ids.push(await aStoredDesign(deps, event))
    const trips = roundTrips(client)
    await page(all(event))
    const list = trips()
    await page(`${all(event)}/${ids[0]}`)
    counts.push([list, trips()])
  }
  expect(counts[1]).toEqual(counts[0])
})
