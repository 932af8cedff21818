import type { Client } from '@libsql/client'

/** The floor of a cancellation: one leaves, the first of the queue follows by an index, both get a letter. */
export async function rawPromotion(client: Client, { seated, waiting }: { seated: number; waiting: number }) {
  await client.batch(
    [
      'drop table if exists raw_queue',
      'drop table if exists raw_letters',
      "create table raw_queue (id integer primary key, state text check (state in ('granted', 'waiting', 'released')))",
      "create index raw_waiting on raw_queue (id) where state = 'waiting'",
      'create table raw_letters (id integer primary key, about integer)',
      `insert into raw_queue with recursive n (i) as (select 1 union all select i + 1 from n where i < ${seated + waiting})
        select i, iif(i <= ${seated}, 'granted', 'waiting') from n`,
    ],
    'write',
  )
  let left = 0
  return async () => {
    left += 1
    await client.batch(
      [
        { sql: "update raw_queue set state = 'released' where id = ? and state = 'granted'", args: [left] },
        { sql: 'insert into raw_letters (about) select ? where changes() = 1', args: [left] },
        `insert into raw_letters (about) select id from raw_queue where state = 'waiting' and changes() = 1 order by id limit 1`,
        "update raw_queue set state = 'granted' where id = (select id from raw_queue where state = 'waiting' order by id limit 1)",
      ],
      'write',
    )
    return 1
  }
}
