import { expect, test } from 'vitest'
import { readDeskChanges } from '../../../src/domain/checkin/read-desk-changes.ts'
import { readDeskList } from '../../../src/domain/checkin/read-desk-list.ts'
import { aMorning } from '../../support/a-desk.ts'
import { aDevice } from '../../support/a-device.ts'

/** A desk where more are expected than one page of its list holds. */
async function aLongMorning(kind: 'file' | 'server') {
  const morning = await aMorning(kind, 1)
  const { client, event } = morning
  const { rows } = await client.execute('select * from registrations limit 1')
  const names = Object.keys(rows[0] ?? {}).filter(
    (name) =>
      !['id', 'sort_key', 'check_in_code', 'person_key', 'token_hash', 'look_alike', 'search_nr'].includes(name),
  )
  await client.execute(`insert into registrations (id, sort_key, check_in_code, person_key, token_hash, look_alike, ${names})
    with recursive n(i) as (values (1) union all select i + 1 from n where i < 600)
    select printf('more-%04d', i), printf('m %04d', (i * 7919) % 601), printf('%016d', i), printf('p%d', i), printf('t%d', i), printf('l%d', i),
      ${names} from n, registrations where event_id = '${event.id}'`)
  return morning
}

test.each(['file', 'server'] as const)(
  'a device gets everybody once, in order, however many there are (%s)',
  async (kind) => {
    const { deps, open, client, event } = await aLongMorning(kind)
    const { body } = await aDevice(deps, `/checkin/${(await open()).token}`).get('list')
    const { rows } = await client.execute({
      sql: 'select id from registrations where event_id = ? order by sort_key, id',
      args: [event.id],
    })
    expect((body.people as { id: string }[]).map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    expect(rows.length).toBe(601)
    expect(Object.keys(body).sort()).toEqual(['list', 'people', 'rehearsal', 'retired', 'version'])
  },
)

test('who is moved ahead while the list is read comes with the next changes', async () => {
  const { deps, open, client } = await aLongMorning('file')
  const opened = await open()
  const { pages, version } = await readDeskList(deps, await opened.desk())
  const listed = new Set((await pages.next()).value?.map(({ id }: { id: string }) => id))
  const { rows } = await client.execute('select id from registrations order by sort_key desc limit 1')
  const last = String(rows[0]?.id)
  await client.execute({
    sql: "update registrations set last_name = 'Aalen', sort_key = 'a' where id = ?",
    args: [last],
  })
  for await (const page of pages) for (const { id } of page) listed.add(id)
  expect(listed.has(last)).toBe(false)
  const changes = await readDeskChanges(deps, await opened.desk(), version)
  expect(changes?.people.map(({ id }) => id)).toContain(last)
})
