import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inspect } from 'node:util'
import { getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { fact, freeText, personal, table } from '../../../src/db/columns.ts'
import { inSlices } from '../../../src/db/in-slices.ts'
import { ofEvent } from '../../../src/db/schema/events.ts'
import { schema, tables } from '../../../src/db/tables.ts'
import { makeFindable } from '../../../src/domain/registrations/reading/make-findable.ts'
import { erasure } from '../../../src/domain/retention/erasure.ts'
import { forgetEvent } from '../../../src/domain/retention/forget-event.ts'
import { runEveryJob, schedule } from '../../../src/jobs/schedule.ts'
import { day } from '../../../src/lib/dates.ts'
import { searchKey } from '../../../src/lib/names.ts'
import { anEvent } from '../../support/an-event.ts'
import { fillTables, type Marker } from '../../support/filled-tables.ts'
import { everything } from '../../support/found.ts'
import { count } from '../../support/registering.ts'
import { world } from '../../support/world.ts'
import { anOffice } from '../../web/office/an-office.ts'

type World = Pick<Awaited<ReturnType<typeof world>>, 'deps' | 'client' | 'clock' | 'tidy' | 'path'>

/** Every byte that the application wrote: the database, its log beside it, whatever else is there, and what it logged. */
async function allBytes({ path }: World, logged: readonly string[]): Promise<string> {
  const folder = dirname(path)
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile())
  const files = await Promise.all(entries.map(({ name }) => readFile(join(folder, name), 'latin1')))
  return [...files, ...logged.map((line) => Buffer.from(line).toString('latin1'))].join('\0')
}

function logOf({ deps }: World): string[] {
  const lines: string[] = []
  const keep = (...logged: unknown[]) => void lines.push(inspect(logged, { depth: 9 }))
  Object.assign(deps.log, { info: keep, error: keep, fault: keep })
  return lines
}

/** The day of deletion, and long after it. */
async function erase({ deps, clock, tidy }: World, forgetAt: number): Promise<void> {
  for (const at of [forgetAt, forgetAt + 400 * day]) {
    clock.at = at
    for (const { name, run } of schedule) if (name.startsWith('forget-')) await run(deps)
  }
  await tidy()
}

const nameOf = ({ column, ofEvent }: Marker) => `${column} of ${ofEvent ? 'the event' : 'none'}`

/** The columns whose markers stand there, in whatever case. */
function readable(bytes: string, markers: readonly Marker[]): string[] {
  const text = bytes.toLowerCase()
  return markers.filter((marker) => text.includes(marker.text) || bytes.includes(marker.bytes)).map(nameOf)
}

/** The columns of which `erasure` says that they are kept. */
function kept(markers: readonly Marker[]): string[] {
  const declarations = Object.entries(schema).flatMap(([key, one]) =>
    is(one, SQLiteTable) ? [[getTableName(one), erasure[key as keyof typeof erasure] ?? {}] as const] : [],
  )
  const declaredOf = new Map<string, object & { kept?: object; otherwise?: object }>(declarations)
  return markers
    .filter(({ column, ofEvent }) => {
      const [name = '', key = ''] = column.split('.')
      const { kept = {}, otherwise = { job: '' } } = declaredOf.get(name) ?? {}
      return ofEvent ? key in kept : !('job' in otherwise)
    })
    .map(nameOf)
}

test('of all that is personal, free text or secret no byte is left but what is said to be kept', async () => {
  const here = await world()
  const logged = logOf(here)
  const event = await anEvent(here.deps)
  const markers = await fillTables(here.client, event.id)
  expect(readable(await allBytes(here, logged), markers)).toEqual(markers.map(nameOf))
  await erase(here, event.forgetAt)
  expect(readable(await allBytes(here, logged), markers)).toEqual(kept(markers))
  expect(await count(here.client, 'check_ins where desk_id is not null')).toBe(0)
})

/** The same of what a server answers, whose file is its own affair. */
async function allValues({ client }: World): Promise<string> {
  const rows = Object.values(await everything(client)).flat() as Record<string, unknown>[]
  const numbers = rows.flatMap((row) => Object.values(row).filter((value) => typeof value === 'number' && value > 0))
  const hex = numbers.map((value) => Number(value).toString(16)).filter((digits) => digits.length === 12)
  return [JSON.stringify(rows), ...hex.map((digits) => Buffer.from(digits, 'hex').toString('latin1'))].join('\0')
}

test('on a libSQL server no row tells it', async () => {
  const here = await world('server')
  const event = await anEvent(here.deps)
  const markers = (await fillTables(here.client, event.id)).filter(({ column }) => column !== 'file_parts.bytes')
  expect(readable(await allValues(here), markers)).toEqual(markers.map(nameOf))
  await erase(here, event.forgetAt)
  expect(readable(await allValues(here), markers)).toEqual(kept(markers))
})

const guests = table('guests', {
  id: fact.integer('id').primaryKey(),
  ...ofEvent(),
  name: personal.text('name').notNull(),
  wishes: freeText.text('wishes'),
})
const createGuests = `create table guests (id integer primary key, host_id text not null, event_id text not null,
  name text not null, wishes text)`

test('a table that nobody tells to forget is noticed, and one that is marked is erased without a further word', async () => {
  const here = await world()
  await here.client.execute(createGuests)
  const event = await anEvent(here.deps)
  const markers = await fillTables(here.client, event.id, [...tables, guests])
  await erase(here, event.forgetAt)
  const left = async () => readable(await allBytes(here, []), markers).filter((name) => name.startsWith('guests'))
  expect(await left()).toEqual(['guests.name of the event', 'guests.wishes of the event'])
  await inSlices(here.deps, forgetEvent(event.id, { ...schema, guests }))
  await here.tidy()
  expect(await left()).toEqual([])
})

test('what somebody typed is in no log while it is known, and in no byte when it is erased', async () => {
  const here = await anOffice({ photos: true })
  const logged = logOf(here)
  const typed = { firstName: 'Zyxwina', lastName: 'Quodlibet', email: 'zyx@utopia.example', remarks: 'Glutenfrei' }
  const [id = ''] = await here.submitted([typed])
  await makeFindable(here.deps, 1)
  expect(await count(here.client, `search_parts where part = 'zyxwin'`)).toBe(1)
  const pages = `/office/events/${here.event.id}`
  for (const path of ['?q=Zyxwina', '?q=zyx@utopia.example', `/${id}`, '/Zyxwina'])
    await here.get(`${pages}/attendees${path}`)
  await here.post(`${pages}/attendees/${id}/cancellation`, { reason: 'Zyxwina ist krank' })
  await here.post(`${pages}/attendees`, { firstName: 'Zyxwina' })
  await runEveryJob(here.deps)
  await here.settled()
  const values = [
    ...Object.values(typed),
    ...Object.values(typed).map((value) => searchKey(value)),
    'zyxwin',
    'quodli',
    'krank',
  ]
  const bytes = values.map((value) => Buffer.from(value).toString('latin1').toLowerCase())
  const found = (text: string) => bytes.filter((value) => text.toLowerCase().includes(value))
  expect(logged.length).toBeGreaterThan(5)
  expect(found(logged.join())).toEqual([])
  expect(found(await allBytes(here, []))).not.toEqual([])
  await erase(here, here.event.forgetAt)
  expect(found(await allBytes(here, logged))).toEqual([])
  expect(await count(here.client, 'search_parts')).toBe(0)
})

test('whatever is said to be erased by a job is erased by one that runs', () => {
  const jobs = Object.values(erasure).flatMap(({ otherwise }) =>
    otherwise && 'job' in otherwise ? [otherwise.job] : [],
  )
  const names = schedule.map(({ name }) => name)
  expect(jobs.filter((job) => !names.includes(job))).toEqual([])
})
