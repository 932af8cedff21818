import { expect, test } from 'vitest'
import { setQuota } from '../../../src/domain/seats/set-quota.ts'
import { hour } from '../../../src/lib/dates.ts'
import { textOf } from '../../support/a-guest.ts'
import { people, typed } from './a-filled-office.ts'
import { anOffice, asking } from './an-office.ts'

const staff = { as: 'system', job: 'test' } as const

type Office = Awaited<ReturnType<typeof anOffice>>

/** What the page says right after an act, in the message on top. */
async function messageAfter({ page }: Pick<Office, 'page'>, sent: Response): Promise<string> {
  const html = await page(sent.headers.get('location') ?? '')
  return textOf(
    /<div class="kern-alert kern-alert--success"[\s\S]*?<\/div><\/div>|<div class="kern-alert kern-alert--success"[\s\S]*?<div class="stack">/.exec(
      html,
    )?.[0] ?? '',
  )
    .replace(/\s+/g, ' ')
    .trim()
}

/** Two seats and four who came: two of them wait. */
async function aFullOffice() {
  const office = await anOffice({ capacity: 2 })
  const ids = await people(office, ['A', 'B', 'C', 'D'])
  const here = `/office/events/${office.event.id}/attendees`
  return { ...office, ids, here }
}

test('who is entered on the phone and only waits: the office reads rank and reason at once', async () => {
  const office = await aFullOffice()
  const sent = await office.post(office.here, { ...typed, source: 'phone' })
  expect(await messageAfter(office, sent)).toBe(
    'Die Anmeldung ist eingetragen. Warteliste, Stelle 3, weil: Veranstaltung insgesamt: 2 von 2 vergeben. Die E-Mail an otto@harz.example ist unterwegs.',
  )
  const english = await office.page(`${sent.headers.get('location')}&lang=en`)
  expect(english).toContain('Waiting list, position 3, because: The whole event: 2 of 2 taken.')
  const withoutAddress = await office.post(office.here, { ...typed, firstName: 'Ida', email: '', submission: 's2' })
  expect(await messageAfter(office, withoutAddress)).toContain('Stelle 4')
  expect(await messageAfter(office, withoutAddress)).toContain('Ohne E-Mail-Adresse geht kein Brief hinaus')
})

test('what becomes of letters depends on the carrier and on the address', async () => {
  const office = await aFullOffice()
  const { client, clock, event, deps, cookie, ids, here } = office
  const enter = async (by: Pick<Office, 'post' | 'page'>, n: number) =>
    messageAfter(
      by,
      await by.post(here, { ...typed, firstName: `Nr ${n}`, email: `n${n}@x.example`, submission: `t${n}` }),
    )
  const bare = asking({ ...deps, mailer: null, config: { ...deps.config, carrier: 'none' } }, cookie)
  expect(await enter(bare, 1)).toContain('Geschrieben ist an n1@x.example; es bleibt liegen, weil kein Versandweg')
  await client.execute({
    sql: "insert into suppressions (host_id, address, reason, since, letter_id) values (?, 'n2@x.example', 'bounced', 1, 1)",
    args: [event.hostId],
  })
  expect(await enter(office, 2)).toContain('An n2@x.example geht nichts hinaus: gesperrt')
  await client.execute({
    sql: 'insert into carriers (name, faults, problem, rests_until) values (?, 1, ?, ?)',
    args: [deps.config.carrier, 'ECONNREFUSED', clock.now() + hour],
  })
  expect(await enter(office, 3)).toContain('Geschrieben ist an n3@x.example; der Versand ruht bis')
  const ahead = await office.page(`${here}/${ids[0]}/cancellation`)
  expect(ahead).toContain('wird geschrieben und wartet: Der Versand ruht bis')
  expect(await bare.page(`${here}/${ids[0]}/cancellation`)).toContain('Es ist kein Versandweg eingerichtet.')
})

test('who leaves: who moved up is named, or why nobody did', async () => {
  const office = await aFullOffice()
  const { client, clock, event, deps, ids, here } = office
  const leave = async (nr: number) => {
    clock.pass(1000)
    return messageAfter(office, await office.post(`${here}/${ids[nr]}/cancellation`))
  }
  expect(await office.page(`${here}/${ids[0]}/cancellation`)).toContain('die nächste Person auf der Warteliste')
  expect(await leave(0)).toMatch(
    /^Die Person ist abgemeldet\. Die E-Mail an \S+ ist unterwegs\. Nachgerückt: Dr\. C Müller\.$/,
  )
  await setQuota(deps, staff, { eventId: event.id, scope: 'event', key: '', size: 1, below: true })
  expect(await office.page(`${here}/${ids[1]}/cancellation`)).toContain('wird zunächst nicht nachbesetzt')
  expect(await leave(1)).toContain('Nachgerückt ist niemand')
  expect(await leave(3)).toMatch(/^Die Person ist von der Warteliste genommen\. Die E-Mail an \S+ ist unterwegs\.$/)
  expect(await office.page(`${here}/${ids[2]}/cancellation`)).toContain('zurzeit wartet niemand darauf')
  expect(await leave(2)).toContain('Nachgerückt ist niemand: Es wartet niemand.')
  await client.execute({ sql: 'update events set promote_until = 1 where id = ?', args: [event.id] })
  const [e = '', f = ''] = await people(office, ['E', 'F'])
  expect(f).not.toBe('')
  expect(await messageAfter(office, await office.post(`${here}/${e}/cancellation`))).toContain(
    'Das Nachrücken ist beendet.',
  )
})

test('a deputy: who hears of it is told by the addresses there are', async () => {
  const office = await aFullOffice()
  const { ids, here } = office
  const named = await office.post(`${here}/${ids[0]}/substitution`, { ...typed })
  expect(await messageAfter(office, named)).toBe(
    'Die Vertretung ist eingetragen. Der Platz ist zugesagt. Die E-Mail an a@x.example und otto@harz.example ist unterwegs.',
  )
})

test('an act of long ago is told no more', async () => {
  const office = await aFullOffice()
  const sent = await office.post(office.here, { ...typed })
  office.clock.pass(2 * hour)
  expect(await messageAfter(office, sent)).toBe('Die Anmeldung ist eingetragen.')
})

test('the waiting list says why nobody moves up: fewer seats, its end with the date, a calling-off', async () => {
  const { client, event, deps, page } = await aFullOffice()
  const waiting = async () => textOf(await page(`/office/events/${event.id}/waiting`))
  expect(await waiting()).toContain('Wer passt, rückt sofort nach.')
  await setQuota(deps, staff, { eventId: event.id, scope: 'event', key: '', size: 1, below: true })
  expect(await waiting()).toContain('2 Plätze sind vergeben oder angeboten, gewünscht sind 1.')
  expect(await waiting()).toContain('2 zugesagt, gewünscht 1; bis es so wenige sind, wird nichts nachbesetzt.')
  await client.execute({
    sql: 'update events set promote_until = ? where id = ?',
    args: [Date.UTC(2027, 10, 2, 11), event.id],
  })
  expect(await waiting()).toMatch(/Niemand rückt mehr nach: Das Nachrücken endete am .*2\. November 2027/)
  await client.execute({ sql: "update events set status = 'cancelled' where id = ?", args: [event.id] })
  expect(await waiting()).toContain('Niemand rückt nach: Die Veranstaltung ist abgesagt.')
})

test('the figures of an event are a sum, and say who takes no seat', async () => {
  const { client, event, post, page, here } = await aFullOffice()
  await post(here, { ...typed, role: 'speaker' })
  await client.execute(
    "update claims set state = 'offered' where rowid = (select min(rowid) from claims where state = 'granted')",
  )
  const overview = textOf(await page(`/office/events/${event.id}`))
  expect(overview).toContain(
    'Von 3 Personen mit Zusage oder Angebot haben 2 einen gezählten Platz; ohne sind 1 × Vortrag.',
  )
  expect(overview).toContain('2 Plätze = 1 zugesagt + 1 angeboten + 0 frei.')
})
