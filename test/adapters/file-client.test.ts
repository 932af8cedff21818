import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient, type InArgs, type InStatement } from '@libsql/client'
import { expect, onTestFinished, test } from 'vitest'
import { aRawFile } from '../support/a-raw-file.ts'

const tables = [
  'create table hosts (id text primary key) strict',
  `create table rooms (id integer primary key, host text references hosts (id), name text, seats integer check (seats > 0),
    wide real, plan blob, unique (host, name))`,
  `create trigger no_cellar before insert on rooms when new.name = 'Keller' begin select raise(abort, 'refusal:invalid'); end`,
  "insert into hosts values ('h')",
]
const add = 'insert into rooms (host, name, seats, wide, plan) values (?, ?, ?, ?, ?)'
const byName = 'insert into rooms (host, name, seats) values (:host, @name, $seats)'
const bytes = new Uint8Array([0, 1, 255]).buffer

const single: [string, InArgs?][] = [
  [add, ['h', 'Saal', 10, 1.5, bytes]],
  [add, ['h', 'Foyer', true, 2, new Uint8Array([7])]],
  [add, ['h', 'Łódź ✓', 9007199254740991n, null, null]],
  [add, [null, null, null, new Date(86_400_000), null]],
  [byName, { host: 'h', name: 'Turm', ':seats': 3 }],
  [`${add} returning id, name as title`, ['h', 'Hof', 1, null, null]],
  ['select * from rooms order by id'],
  ['select id, id, name as length, 1.0, 1, -0.0, null, true from rooms order by id'],
  ['select r.*, q.name from rooms r join rooms q on q.id = r.id order by r.id'],
  [`select ?2 || ?1, ':no' || '?', "id" from rooms where name = ?1 -- ? :nobody`, ['Saal', 'ein ']],
  ['select count(*), sum(seats), json_group_array(name) from rooms where seats < ?', [100]],
  ['update rooms set seats = seats + 1 where host = ? and seats < ?', ['h', 100]],
  ['delete from rooms where name = ?', ['Hof']],
  ['pragma foreign_keys'],
  ['explain query plan select * from rooms where id = ?', [1]],
  ['create view big as select * from rooms where seats > 5'],
  ['select * from big order by id'],
  ['select 1, 2 as "0", 3 as "5", 4 as "2", 5 as "length"'],
  ['alter table rooms add column floor integer default 2'],
  ['select * from big order by id'],
  ['select * from rooms order by id'],
]

const wrong: [string, InArgs?][] = [
  [add, ['h', 'Saal', 1, null, null]],
  [add, ['h', 'Kammer', 0, null, null]],
  [add, ['nobody', 'Kammer', 1, null, null]],
  [add, ['h', 'Keller', 1, null, null]],
  ["insert into hosts values ('h')"],
  ['insert into hosts values (null)'],
  ['select * from nowhere'],
  ['selec 1'],
  ['select 9007199254740993'],
  ['select ?', [Number.NaN]],
  ['select ?', [2n ** 63n]],
  ['select ?', [undefined as never]],
]

test.each(single.map((one, nr) => ({ nr, sql: one[0] })))(
  'answers as the client of the package does: $sql',
  async ({ nr }) => {
    const both = await bothClients()
    const [ours, theirs] = await Promise.all(
      both.map(async (client) => {
        for (const statement of single.slice(0, nr)) await client.execute(...statement)
        return plain(await client.execute(...(single[nr] as [string])))
      }),
    )
    expect(ours).toEqual(theirs)
  },
)

test.each(wrong)('fails as the client of the package does: %s', async (sql, args) => {
  const both = await bothClients()
  const [ours, theirs] = await Promise.all(
    both.map(async (client) => {
      await client.execute(add, ['h', 'Saal', 1, null, null])
      const batch = { sql, ...(args && { args }) }
      const alone = await failure(client.execute(sql, args))
      const within = await Promise.all(
        (['write', 'deferred'] as const).map((mode) => failure(client.batch(['select 1', batch], mode))),
      )
      return [alone, ...within, plain(await client.execute('select * from rooms'))]
    }),
  )
  expect(ours).toEqual(theirs)
})

test('a batch in any mode and a migration answer as those of the client of the package', async () => {
  const both = await bothClients()
  const statements: InStatement[] = [
    { sql: add, args: ['h', 'Saal', 10, 1.5, bytes] },
    { sql: byName, args: { host: 'h', name: 'Turm', seats: 3 } },
    'select * from rooms',
  ]
  const [ours, theirs] = await Promise.all(
    both.map(async (client) => [
      (await client.batch(statements, 'write')).map(plain),
      (await client.batch([[add, ['h', 'Foyer', 1, null, null]], ['select * from rooms']])).map(plain),
      (await client.batch(['select * from rooms', ['select ?', ['x']]], 'deferred')).map(plain),
      (await client.migrate(['alter table rooms drop column wide', 'delete from hosts', 'select * from rooms'])).map(
        plain,
      ),
      await failure(client.migrate(['delete from rooms', 'selec 1'])),
      plain(await client.execute('select * from rooms')),
      plain(await client.execute('pragma foreign_keys')),
      client.protocol,
    ]),
  )
  expect(ours).toEqual(theirs)
})

test('a kept statement gives nobody the values of somebody else', async () => {
  const { client } = await aRawFile()
  const sql = 'select ? as a, ? as b'
  await client.execute(sql, ['Zyxwina', 'secret'])
  const messages = await Promise.all(
    [['x'], [], ['x', 'y', 'z']].map((args) => client.execute(sql, args).catch((error: Error) => error.message)),
  )
  expect(messages).toEqual([1, 0, 3].map((given) => `2 values are asked for, ${given} were given`))
  const named = 'select :a as a, :b as b'
  await client.execute(named, { a: 'Zyxwina', b: 'secret' })
  await expect(client.execute(named, { a: 'x' })).rejects.toThrow('2 values are asked for, 1 were given')
  await expect(client.execute(named, { a: 'x', c: 'y' })).rejects.toThrow('undefined')
})

test('no error repeats a value, in its message or within', async () => {
  const { client } = await bothClients().then(([ours]) => ({ client: ours as Client }))
  for (const name of ['Keller', 'Saal'])
    for (const _ of [1, 2])
      await client.execute(add, ['h', name, 1, null, null]).catch((error: unknown) => {
        expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(`"${name}"`)
      })
})

test('tables that change are seen at once by statements kept from before', async () => {
  const { client, sendBatch } = await aRawFile()
  await client.execute('create table t (a)')
  const columns = async () => (await client.execute('select * from t')).columns
  expect(await columns()).toEqual(['a'])
  await sendBatch(['alter table t add column b'])
  expect(await columns()).toEqual(['a', 'b'])
  await client.migrate(['alter table t drop column a'])
  expect(await columns()).toEqual(['b'])
  await client.executeMultiple('drop table t; create table t (c)')
  expect(await columns()).toEqual(['c'])
})

test('more statements than are kept, and an old one still works', async () => {
  const { client } = await aRawFile()
  for (let n = 0; n < 1200; n++) await client.execute(`select ${n} + ? as n`, [1])
  expect((await client.execute('select 0 + ? as n', [1])).rows).toEqual([{ n: 1 }])
})

test('closed and opened again', async () => {
  const { client, sendBatch } = await aRawFile()
  const last = sendBatch(['create table t (a)', 'insert into t values (1)'])
  client.close()
  await last
  expect(client.closed).toBe(true)
  for (const asked of [
    client.execute('select 1'),
    client.batch(['select 1']),
    sendBatch(['select 1']),
    client.migrate([]),
  ])
    expect(await failure(asked)).toMatchObject({ code: 'CLIENT_CLOSED' })
  await client.reconnect()
  expect((await client.execute('select * from t')).rows).toEqual([{ a: 1 }])
  expect(await failure(client.transaction())).toMatchObject({ code: 'TRANSACTIONS_NOT_SUPPORTED' })
})

/** Our client and the package's, each on a file of its own with the same tables. */
async function bothClients(): Promise<Client[]> {
  const folder = await mkdtemp(join(tmpdir(), 'file-'))
  const theirs = createClient({ url: `file:${join(folder, 'theirs.db')}` })
  onTestFinished(async () => {
    theirs.close()
    await rm(folder, { recursive: true })
  })
  const { client } = await aRawFile()
  for (const both of [client, theirs]) await both.batch(tables, 'write')
  return [client, theirs]
}

/** All that can be learnt from a result: by name, by place, and how a list of it reads. */
function plain(result: Awaited<ReturnType<Client['execute']>>) {
  const { columns, columnTypes, rows, rowsAffected, lastInsertRowid } = result
  return {
    ...{ columns, columnTypes, rowsAffected, lastInsertRowid },
    named: rows.map((row) => ({ ...row })),
    placed: rows.map((row) => Array.from(row as ArrayLike<unknown>)),
    keys: rows.map((row) => Object.keys(row)),
    json: JSON.parse(JSON.stringify(result)),
  }
}

async function failure(promise: Promise<unknown>) {
  return promise.then(
    () => 'no failure',
    ({ name, message, code, extendedCode, rawCode, statementIndex }) =>
      // Sentences that no code stands beside are our own.
      code ? { name, message, code, extendedCode, rawCode, statementIndex } : { name },
  )
}
