import type { Client } from '@libsql/client'

type Size = { rows: number; quotas: number }

/** The floor of a registration: a raw guarded batch of four statements on tables that hold as many rows already. */
export async function rawBatch(client: Client, ids: { next(): string }, { rows, quotas }: Size) {
  await client.batch(
    [
      'drop table if exists raw',
      'drop table if exists raw_seats',
      'drop table if exists raw_letters',
      'create table raw (id text primary key, email text unique, payload text)',
      'create table raw_seats (id integer primary key, taken integer, check (taken <= 1000000))',
      'create table raw_letters (id integer primary key, about text)',
      `insert into raw ${counted(rows)} select 'laid/' || i, i || '@x.example', ${payload} from n`,
      `insert into raw_seats ${counted(quotas)} select i, 0 from n`,
      `insert into raw_letters ${counted(rows)} select i, 'laid/' || i from n`,
    ],
    'write',
  )
  return async () => {
    const id = ids.next()
    await client.batch(
      [
        {
          sql: `insert into raw values (?, ?, ${payload}) on conflict do nothing`,
          args: [id, `${id}@x.example`],
        },
        { sql: 'update raw_seats set taken = taken + 1 where changes() = 1', args: [] },
        { sql: `insert into raw_letters (about) select ? where changes() = ${quotas}`, args: [id] },
        { sql: 'select sum(taken) from raw_seats', args: [] },
      ],
      'write',
    )
    return 1
  }
}

const payload = `'${'x'.repeat(400)}'`

function counted(amount: number): string {
  return `with recursive n (i) as (select 1 where ${amount} > 0 union all select i + 1 from n where i < ${amount})`
}
