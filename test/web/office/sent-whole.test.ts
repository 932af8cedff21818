import { expect, test } from 'vitest'
import { formOf } from '../../support/a-visitor.ts'
import { aWholeOffice, routes } from './a-whole-office.ts'

type Office = Awaited<ReturnType<typeof aWholeOffice>>

/** The forms of the office that ask for something: where each stands, where it goes, and what it holds. */
type Found = { page: string; action: string; values: Record<string, string>; boxes: readonly string[] }

test('a form of which any control is missing saves nothing, and comes back with what is stored there', async () => {
  const office = await aWholeOffice({ photos: true })
  const forms = await everyForm(office)
  expect([...forms.keys()].sort()).toEqual(declared)
  const before = await stored(office)
  for (const { action, values, boxes } of forms.values()) {
    expect((await office.postAlone(action)).status, action).toBe(422)
    // A box that is not sent is unticked, if what was drawn says that it was there.
    const unticked = boxes.some((name) => values[name] === undefined)
    const needed = Object.keys(values).filter((name) => !boxes.includes(name) && (name !== 'drawn' || unticked))
    for (const name of needed.filter((name) => !besides.test(name))) {
      const { [name]: gone, ...half } = values
      const answer = await office.postAlone(action, half)
      const html = await answer.text()
      expect([action, name, answer.status, html.includes('kam unvollständig an')]).toEqual([action, name, 422, true])
      if (name !== 'drawn' && name !== 'submission')
        expect([action, name, shown(html, action)[name]]).toEqual([action, name, gone])
    }
    expect([action, await stored(office)]).toEqual([action, before])
  }
})

/** What is only looked at, files, of which none may be chosen, and all parts of a drawing but the first, which are alike. */
const besides = /^(person|reader|shown|file|logo|mail|part\.[1-9].*)$/

/** Forms that were declared since are added here; each was once sent without one of its controls after the other. */
const declared = [
  '/office/events',
  '/office/events/:id',
  '/office/events/:id/attendees',
  '/office/events/:id/attendees/:id',
  '/office/events/:id/attendees/:id/category',
  '/office/events/:id/attendees/:id/documents',
  '/office/events/:id/attendees/:id/role',
  '/office/events/:id/attendees/:id/seat',
  '/office/events/:id/attendees/:id/sessions',
  '/office/events/:id/attendees/:id/substitution',
  '/office/events/:id/calendar',
  '/office/events/:id/cancellation',
  '/office/events/:id/categories',
  '/office/events/:id/categories/:id',
  '/office/events/:id/certificate',
  '/office/events/:id/checkin/desks',
  '/office/events/:id/checkin/desks/:id',
  '/office/events/:id/copy',
  '/office/events/:id/mailings',
  '/office/events/:id/mailings/:id',
  '/office/events/:id/mailings/:id/annexes',
  '/office/events/:id/mailings/:id/dispatch',
  '/office/events/:id/papers/badges/printings',
  '/office/events/:id/papers/designs',
  '/office/events/:id/papers/designs/:id',
  '/office/events/:id/papers/designs/import',
  '/office/events/:id/papers/designs/uses',
  '/office/events/:id/papers/gate-list',
  '/office/events/:id/partners',
  '/office/events/:id/partners/:id',
  '/office/events/:id/programme',
  '/office/events/:id/programme/:id',
  '/office/events/:id/programme/move',
  '/office/events/:id/quota-rules/land',
  '/office/events/:id/quota-rules/organisation',
  '/office/events/:id/quota?scope=event&key=',
  '/office/events/:id/reminders',
  '/office/events/:id/reminders/:id',
  '/office/events/:id/rules',
  '/office/events/:id/texts/confirmation/de',
  '/office/events/:id/texts/style',
  '/office/events/:id/waiting/mode',
  '/office/hosts/:id',
  '/office/hosts/:id/accessibility',
  '/office/hosts/:id/letterhead',
  '/office/hosts/:id/logo',
  '/office/replies',
  '/office/replies/1/settlement',
  '/office/series',
  '/office/series/:id',
  '/office/sign-in',
]

/** By the pattern of where it goes, each form with fields of every page there is. */
async function everyForm({ get, pathOf }: Office): Promise<Map<string, Found>> {
  const found = new Map<string, Found>()
  for (const route of routes.filter((route) => route.startsWith('GET '))) {
    const page = pathOf(route.slice(4)) + (route.endsWith('/quota') ? '?scope=event&key=' : '')
    const answer = await get(page)
    if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) continue
    const html = await answer.text()
    for (const [form, action = ''] of html.matchAll(/<form[^>]*method="post"[^>]*action="([^"]*)"[\s\S]*?<\/form>/g)) {
      if (!form.includes('name="drawn"')) continue
      const boxes = [...form.matchAll(/<input type="checkbox"[^>]* name="([^"]*)"/g)].map(([, name = '']) => name)
      const goes = action.replaceAll('&amp;', '&')
      found.set(goes.replace(/[\w-]{36}/g, ':id'), { page, action: goes, values: shown(html, goes), boxes })
    }
  }
  return found
}

function shown(html: string, action: string): Record<string, string> {
  return formOf({ address: 'http://office/', status: 200, html }, action).values
}

/** All that the office could have changed. */
async function stored({ client }: Office): Promise<unknown> {
  const { rows } = await client.execute("select name from sqlite_master where type = 'table' order by name")
  const kept = rows.map(({ name }) => String(name)).filter((name) => !/^(sqlite_|sessions|users|limits)/.test(name))
  const tables = await client.batch(kept.map((name) => `select * from "${name}"`))
  return tables.map((table, place) => [kept[place], table.rows.map((row) => ({ ...row }))])
}
