import { findGroup } from '../../domain/checkin/find-group.ts'
import { findPeople } from '../../domain/checkin/find-people.ts'
import { readDeskChanges } from '../../domain/checkin/read-desk-changes.ts'
import { readDeskList } from '../../domain/checkin/read-desk-list.ts'
import { textStream } from '../../formats/text-stream.ts'
import { rowNumber } from '../../lib/numbers.ts'
import type { Context } from '../env.ts'

/** The list is written while it is read: it grows with the event. */
export async function tellList(c: Context): Promise<Response> {
  const { pages, ...about } = await readDeskList(c.env, c.var.desk)
  return c.body(textStream(jsonOf(about, pages)), 200, { 'content-type': 'application/json' })
}

async function* jsonOf(about: object, pages: AsyncIterable<object[]>): AsyncGenerator<string> {
  yield `${JSON.stringify(about).slice(0, -1)},"people":[`
  let between = ''
  for await (const people of pages) {
    if (people.length === 0) continue
    yield between + JSON.stringify(people).slice(1, -1)
    between = ','
  }
  yield ']}'
}

/** 204 without a body as long as nothing has changed. */
export async function tellChanges(c: Context): Promise<Response> {
  const changes = await readDeskChanges(c.env, c.var.desk, rowNumber(c.req.query('after')))
  return changes ? c.json(changes) : c.body(null, 204)
}

export async function tellFound(c: Context): Promise<Response> {
  return c.json({ people: await findPeople(c.env, c.var.desk, c.req.query('search') ?? '') })
}

export async function tellGroup(c: Context): Promise<Response> {
  return c.json({ people: await findGroup(c.env, c.var.desk, c.req.param('registration') ?? '') })
}
