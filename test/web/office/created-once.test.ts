import { expect, test } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { formOf } from '../../support/a-visitor.ts'
import { anOffice } from './an-office.ts'

type Creating = {
  at: string
  action: string
  typed: Record<string, string>
  other: Record<string, string>
  table: string
}

/** Every form that creates something; `:id` is the event. */
const forms: Creating[] = [
  creating('/office/events/new', '/office/events', 'events', {
    ...{ slug: 'neu', startDate: '2028-03-01', startTime: '10:00', endTime: '16:00' },
  }),
  creating('/office/series/new', '/office/series', 'event_series', { slug: 'reihe' }),
  creating('/office/events/:id/programme/new', '/programme', 'programme_items', { date: '2027-12-02' }),
  creating('/office/events/:id/partners/new', '/partners', 'event_partners', {}, 'name.de'),
  creating('/office/events/:id/categories/new', '/categories', 'categories', { access: 'open' }, 'name.de'),
  creating('/office/events/:id/checkin', '/checkin/desks', 'desks', {}, 'label'),
  creating('/office/events/:id/papers/designs', '/papers/designs', 'badge_designs', {}, 'name'),
  creating(
    '/office/events/:id/reminders/new?anchor=before',
    '/reminders',
    'reminders',
    {
      ...{ days: '3', time: '09:00', 'subject.de': 'Bald', 'body.de': 'Bald ist es so weit.' },
    },
    'subject.de',
  ),
  creating(
    '/office/events/:id/mailings/new?template=day-information',
    '/mailings',
    'mailings',
    {
      ...{ 'subject.de': 'Hinweise', 'body.de': 'Bitte kommen Sie pünktlich.' },
    },
    'subject.de',
  ),
  creating(
    '/office/events/:id/attendees/new',
    '/attendees',
    'registrations',
    {
      ...{ lastName: 'Adler', organisation: 'Landkreis Harz', source: 'phone' },
    },
    'firstName',
  ),
]

test.each(forms)(
  '$action: sent twice, at once and hours later, creates one; with other content another',
  async (form) => {
    const { at, send, count } = await aForm(form)
    const sent = { ...formOf(await at(), form.action).values, ...form.typed }
    const before = await count()
    const answers = await Promise.all([send(sent), send(sent)])
    const later = await send(sent)
    const [first, ...again] = [...answers, later].map(({ status, headers }) => [status, headers.get('location')])
    expect(first?.[0]).toBe(303)
    for (const one of again) expect(one).toEqual(first)
    expect(await count()).toBe(before + 1)
    expect((await send({ ...sent, ...form.other })).status).toBe(303)
    // A mailing and a person are the same with other words.
    expect(await count()).toBe(before + (['mailings', 'registrations'].includes(form.table) ? 1 : 2))
  },
)

test('an item that was changed meanwhile stays changed when its first form comes once more', async () => {
  const [form] = forms.filter(({ table }) => table === 'programme_items')
  if (!form) throw new Error('There is no such form.')
  const { office, at, send } = await aForm(form)
  const sent = { ...formOf(await at(), form.action).values, ...form.typed }
  await send(sent)
  await office.client.execute(`update programme_items set room = 'Saal 1'`)
  await send(sent)
  const { rows } = await office.client.execute('select room from programme_items')
  expect(rows.map(({ room }) => room)).toEqual(['Saal 1'])
})

test('an item that was removed does not come back by its first form', async () => {
  const [form] = forms.filter(({ table }) => table === 'programme_items')
  if (!form) throw new Error('There is no such form.')
  const { office, at, send, count } = await aForm(form)
  const sent = { ...formOf(await at(), form.action).values, ...form.typed }
  await send(sent)
  const { rows } = await office.client.execute('select id from programme_items')
  await office.post(`/office/events/${office.event.id}/programme/${rows[0]?.id}/removal`)
  expect([(await send(sent)).status, await count()]).toEqual([303, 0])
})

test.each([
  ['papers/designs', 'badge_designs', { name: 'Gäste' }, '/papers/designs'],
  ['mailings/new?template=day-information', 'mailings', { 'subject.de': 'Hinweise' }, '/mailings'],
])('a copy of %s that is asked for twice is one', async (from, table, typed, action) => {
  const office = await anOffice()
  const here = `/office/events/${office.event.id}`
  const open = async (path: string) => ({ address: `http://office${path}`, status: 200, html: await office.page(path) })
  const form = formOf(await open(`${here}/${from}`), action).values
  const made = (await office.postAlone(here + action, { ...form, ...typed } as Record<string, string>)).headers
  const [page = ''] = (made.get('location') ?? '').split('?')
  const copying = formOf(await open(page), `${page}/copy`).values
  const answers = await Promise.all([1, 2, 3].map(() => office.postAlone(`${page}/copy`, copying)))
  expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1)
  const { rows } = await office.client.execute(`select count(*) as n from ${table}`)
  expect(Number(rows[0]?.n)).toBe(2)
})

test('no page of the office for something new is missing here', () => {
  const asked = createApp().routes.filter(({ method, path }) => method === 'GET' && /^\/office\/.*\/new$/.test(path))
  // A mail that is dropped is known by its Message-ID.
  const here = new Set([...forms.map(({ at }) => at.split('?')[0]), '/office/replies/new'])
  expect([...new Set(asked.map(({ path }) => path))].filter((path) => !here.has(path))).toEqual([])
})

async function aForm({ at: page, action, table }: Creating) {
  const office = await anOffice()
  const path = page.replace(':id', office.event.id)
  const to = action.startsWith('/office') ? action : `/office/events/${office.event.id}${action}`
  return {
    office,
    at: async () => ({ address: `http://office${path}`, status: 200, html: await office.page(path) }),
    send: (values: Record<string, string>) => office.postAlone(to, values),
    count: async () => Number((await office.client.execute(`select count(*) as n from ${table}`)).rows[0]?.n),
  }
}

function creating(
  at: string,
  action: string,
  table: string,
  more: Record<string, string>,
  name = 'title.de',
): Creating {
  const other = { [name]: 'Anderes', ...(more.slug && { slug: `${more.slug}-zwei` }) }
  return { at, action, table, typed: { [name]: 'Neues', ...more }, other }
}
