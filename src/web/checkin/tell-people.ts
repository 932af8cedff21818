import { findGroup } from '../../domain/checkin/find-group.ts'
import { findPeople } from '../../domain/checkin/find-people.ts'
import { readDeskChanges } from '../../domain/checkin/read-desk-changes.ts'
import { readDeskList } from '../../domain/checkin/read-desk-list.ts'
import { rowNumber } from '../../lib/numbers.ts'
import type { Context } from '../env.ts'

export async function tellList(c: Context): Promise<Response> {
  return c.json(await readDeskList(c.env, c.var.desk))
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
