import { expect, test } from 'vitest'
import { aMorning, found, scansIn } from '../../support/a-desk.ts'
import { aDevice } from '../../support/a-device.ts'
import { formOf } from '../../support/a-visitor.ts'

const at = (html: string) => ({ address: 'http://tagung.example/', status: 200, html })

async function aPlainBrowser(kind: 'file' | 'server' = 'file', people = 4) {
  const here = await aMorning(kind, people)
  const desk = await here.open()
  const browser = aDevice(here.deps, `/checkin/${desk.token}`)
  const post = async (action: string, values: Record<string, string>) => (await browser.send(action, values)).text()
  const heads = async () => {
    const { rows } = await here.client.execute('select inside, people from check_in_lists')
    return [Number(rows[0]?.inside), Number(rows[0]?.people)]
  }
  return { ...here, desk, browser, post, heads }
}

test.each(['file', 'server'] as const)(
  'a group is taken back by one button: whom it let in, and nobody who was in before (%s)',
  async (kind) => {
    const here = await aPlainBrowser(kind)
    const { browser, post, guest, heads, desk } = here
    const before = await guest(0)
    await desk.scan({ code: before.code })
    const group = `people/${before.id}/group`
    const { values } = formOf(at(await browser.page(group)), group)
    // Somebody at another desk was faster: of this one the form lets nobody in.
    const faster = await guest(1)
    await desk.scan({ code: faster.code }, 'tablet')
    const done = await post(group, values)
    expect(done).toContain('2 Personen eingelassen')
    const undo = formOf(at(done), group)
    expect(Object.keys(undo.values).filter((name) => name.startsWith('person-'))).toHaveLength(2)
    for (const _ of [1, 2]) expect(await post(group, undo.values)).toContain('2 Personen zurückgenommen')
    expect(await heads()).toEqual([2, 2])
  },
)

test('who has left meanwhile is not let in again by taking back, and heads add up, whichever comes first', async () => {
  const here = await aPlainBrowser()
  const { browser, post, guest, heads, desk } = here
  const { id, code } = await guest(0)
  const group = `people/${id}/group`
  const { values } = formOf(at(await browser.page(group)), group)
  const done = await post(group, values)
  const undo = formOf(at(done), group)
  const [out] = await Promise.all([
    desk.scan({ code, direction: 'out' }, 'tablet'),
    post(group, undo.values),
    desk.scan({ code: (await guest(1)).code, direction: 'out' }, 'tablet'),
  ])
  expect(['goodbye', 'not-in']).toContain(out.says)
  expect(await heads()).toEqual([0, 0])
  expect((await desk.scan({ code })).says).toBe('welcome')
  expect(await heads()).toEqual([1, 1])
})

test('all who are found are let in by one form that says how many they are', async () => {
  const here = await aPlainBrowser()
  const { browser, post, guest, desk } = here
  await desk.scan({ code: (await guest(3)).code })
  const found = await browser.page('?search=muster')
  expect(found).toContain('Alle Gefundenen einlassen …')
  expect(found).toContain(`/people/together?search=muster"`)
  const asked = await browser.page('people/together?search=muster')
  expect(asked).toMatch(/Alle zu „muster“[\s\S]*Sind alle 3 da\?/)
  const { values } = formOf(at(asked), 'people/together')
  delete values[`person-${(await guest(1)).id}`]
  for (const _ of [1, 2])
    expect(await post('people/together?search=muster', values)).toMatch(/2 Personen eingelassen[\s\S]*Alle 2 zurück/)
  expect(await scansIn(here)).toEqual(['in admission', 'in admission', 'in admission'])
  expect(await browser.page('people/together?search=')).toContain('wartet niemand')
  expect(await browser.page('people/together?search=%3Cscript%3E')).toContain('Alle zu „&lt;script&gt;“')
})

test('one who is found alone is no group, and a form for nobody does nothing', async () => {
  const here = await aPlainBrowser('file', 1)
  expect(await here.browser.page('?search=muster')).not.toContain('Alle Gefundenen')
  const { id } = await here.guest(0)
  for (const wrong of [{}, { nonce: 'a-nonce' }, { nonce: 'a-nonce', 'person-': 'on' }])
    expect((await here.browser.send('people/together?search=muster', wrong as Record<string, string>)).status).toBe(200)
  const short = await here.browser.send('people/together?search=muster', { nonce: '<b>', [`person-${id}`]: 'on' })
  expect(short.status).toBe(422)
  expect(await scansIn(here)).toEqual([])
  expect(found(await here.browser.page(`people/${id}/group`))).toContain('Ist diese Person da?')
})
