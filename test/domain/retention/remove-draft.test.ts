import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { fact, freeText, table } from '../../../src/db/columns.ts'
import { ofEvent } from '../../../src/db/schema/events.ts'
import { tables } from '../../../src/db/tables.ts'
import { testLetterText } from '../../../src/domain/calendar/text-test.ts'
import { openDesk } from '../../../src/domain/checkin/open-desk.ts'
import { publishEvent, unpublishEvent } from '../../../src/domain/events/publish-event.ts'
import { saveLetterText } from '../../../src/domain/events/save-letter-text.ts'
import { attachFile } from '../../../src/domain/mailings/attach-file.ts'
import { deleteEvent } from '../../../src/domain/retention/delete-event.ts'
import { removeDraft, whyNotRemoved } from '../../../src/domain/retention/remove-draft.ts'
import { runEveryJob } from '../../../src/jobs/schedule.ts'
import type { Actor } from '../../../src/lib/actor.ts'
import { aDraft, aReminder } from '../../support/a-mailing.ts'
import { aPlan } from '../../support/a-plan.ts'
import { aStoredDesign } from '../../support/a-printing.ts'
import { anEvent } from '../../support/an-event.ts'
import { office } from '../../support/an-event-with.ts'
import { fillTables } from '../../support/filled-tables.ts'
import { everything, found } from '../../support/found.ts'
import { formOf, nr, refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

type World = Awaited<ReturnType<typeof world>>

const words = 'Entwurfstext {{greeting}} {{closing}} {{contactPhone}} {{link}} {{privacyLink}}'
const text = { subject: 'Entwurfsbetreff', body: words }
const pdf = () => new Uint8Array(Buffer.from(`%PDF-1.7\nEntwurfsanlage ${'x'.repeat(1_200_000)}`))

/** A draft with everything that an office prepares before it publishes, a letter to try a text included. */
async function aPreparedDraft({ deps }: World) {
  const event = await anEvent(deps, { status: 'draft', title: { de: 'Entwurfstitel' } })
  const { item } = await aPlan(deps, event)
  const about = { eventId: event.id, kind: 'confirmation', language: 'de' } as const
  await saveLetterText(deps, office, { ...about, text })
  await testLetterText(deps, office, { ...about, text, address: 'entwurf@host.example' })
  const mailing = { eventId: event.id, id: await aDraft(deps, event) }
  await attachFile(deps, office, { ...mailing, upload: { name: 'Entwurfsdatei.pdf', bytes: pdf() } })
  await aReminder(deps, event)
  await aStoredDesign(deps, event, 'Entwurfsschild')
  const desk = { label: 'Entwurfstisch', sessionId: item, rehearsal: false, headCountLimit: null }
  await openDesk(deps, office, {
    eventId: event.id,
    desk: { ...desk, limitIsHard: false, walkIns: true, closesAt: null },
  })
  return event
}

const bytesBeside = async ({ path }: World) => {
  const names = await readdir(dirname(path))
  return (await Promise.all(names.map((name) => readFile(join(dirname(path), name), 'latin1')))).join('\0')
}

test.each(['file', 'server'] as const)('a draft goes with everything, and a note says so (%s)', async (kind) => {
  const here = await world(kind)
  const { deps, client } = here
  const kept = await anEvent(deps)
  const before = await everything(client)
  const { id } = await aPreparedDraft(here)
  expect((await found(client, [id])).length).toBeGreaterThan(10)
  const staff: Actor = { as: 'staff', userId: 'anna', hostIds: [(await hostOf(client, id)) ?? ''] }
  await removeDraft(deps, staff, id)
  expect(await found(client, [id])).toEqual([`audit_notes: ${id}`])
  const { rows } = await client.execute('select event_id, actor_id, verb, about, reason from audit_notes')
  expect(rows.map((row) => ({ ...row }))).toContainEqual({
    event_id: null,
    actor_id: 'anna',
    verb: 'draft.removed',
    about: id,
    reason: null,
  })
  const after = await everything(client)
  expect([after.events, after.quotas]).toEqual([before.events, before.quotas])
  expect(await found(client, [kept.id])).not.toEqual([])
  await runEveryJob(deps)
})

test('not a byte of it is left in the file', async () => {
  const here = await world()
  const event = await aPreparedDraft(here)
  const markers = [
    'Entwurfstitel',
    'Entwurfstext',
    'Entwurfsanlage',
    'Entwurfsdatei',
    'Entwurfstisch',
    'Entwurfsschild',
  ]
  const left = async () => {
    const bytes = await bytesBeside(here)
    return [...markers, event.id].filter((word) => bytes.includes(word))
  }
  expect(await left()).toEqual([...markers, event.id])
  await removeDraft(here.deps, office, event.id)
  await here.tidy()
  expect(await left()).toEqual([event.id])
})

test('what was public stays, withdrawn or not, and so does what somebody is registered for', async () => {
  const { deps, client } = await world()
  const draft = await anEvent(deps, { status: 'draft' })
  await publishEvent(deps, office, draft.id)
  const why = async () => [await whyNotRemoved(deps, draft.id), await refusal(removeDraft(deps, office, draft.id))]
  expect(await why()).toEqual(['was-published', 'was-published'])
  await formOf(deps, draft)(...nr(1))
  await unpublishEvent(deps, office, draft.id)
  expect(await why()).toEqual(['was-published', 'was-published'])
  await client.execute(`delete from audit_notes where verb like 'event.%published'`)
  expect(await why()).toEqual(['has-registrations', 'has-registrations'])
  const off = await anEvent(deps, { status: 'cancelled' })
  expect(await refusal(removeDraft(deps, office, off.id))).toBe('was-published')
})

test('a draft that is published meanwhile keeps everything, its annexes too; one that is deleted meanwhile is published by nobody', async () => {
  const here = await world()
  const { deps, client } = here
  const { id } = await aPreparedDraft(here)
  const { write } = deps.store
  const meanwhile = (first: () => Promise<unknown>) => {
    let begun = false
    const store = {
      ...deps.store,
      write: (async (...given: Parameters<typeof write>) => {
        if (!begun) await first()
        begun = true
        return write(...given)
      }) as typeof write,
    }
    return { ...deps, store }
  }
  const before = await everything(client)
  expect(
    await refusal(
      removeDraft(
        meanwhile(() => publishEvent(deps, office, id)),
        office,
        id,
      ),
    ),
  ).toBe('was-published')
  const after = await everything(client)
  expect([after.files, after.file_parts, after.mailings]).toEqual([before.files, before.file_parts, before.mailings])
  const other = await anEvent(deps, { status: 'draft' })
  const late = publishEvent(
    meanwhile(() => removeDraft(deps, office, other.id)),
    office,
    other.id,
  )
  expect(await refusal(late)).toBe('not-found')
})

test('stopped after the draft has gone, a process leaves files that belong to nothing, and a job deletes them', async () => {
  const here = await world()
  const { deps, client } = here
  const { id } = await aPreparedDraft(here)
  await removeDraft({ ...deps, closing: AbortSignal.abort() }, office, id)
  const left = await client.execute('select name, event_id from files')
  expect(left.rows.map((row) => ({ ...row }))).toEqual([{ name: '', event_id: null }])
  expect((await client.execute('select id from events')).rows).toEqual([])
  await runEveryJob(deps)
  expect((await client.execute('select 1 from files union all select 1 from file_parts')).rows).toEqual([])
})

const guests = table('guests', { ...ofEvent(), id: fact.integer('id').primaryKey(), name: freeText.text('name') })
const visits = table('visits', { guestId: fact.integer('guest_id').references(() => guests.id) })

test('every table that leads to an event is emptied of it, in whatever order they refer to one another', async () => {
  const { deps, client } = await world()
  await client.execute(`create table guests (id integer primary key, host_id text references hosts, event_id text
    references events, name text)`)
  await client.execute('create table visits (guest_id integer references guests)')
  const { id } = await anEvent(deps)
  await fillTables(client, id)
  await client.execute(`insert into guests select 1, host_id, id, 'x' from events`)
  await client.execute('insert into visits values (1)')
  await deps.store.write((draft) => deleteEvent(id, [...tables, guests, visits]).map((one) => draft.run(one)))
  expect(await found(client, [id])).toEqual([])
  expect((await client.execute('select * from visits')).rows).toEqual([])
})

async function hostOf(client: World['client'], id: string) {
  const { rows } = await client.execute({ sql: 'select host_id from events where id = ?', args: [id] })
  return rows[0] && String(rows[0].host_id)
}
