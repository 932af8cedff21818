import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { boundsOf } from './body-bounds.ts'
import { countForm } from './count-form.ts'
import { countJson } from './count-json.ts'
import { countParts } from './count-parts.ts'
import type { CountedBody } from './counted-body.ts'
import { readBytes } from './read-bytes.ts'

const kinds: Readonly<Record<string, CountedBody['as']>> = {
  'application/x-www-form-urlencoded': 'form',
  'multipart/form-data': 'parts',
  'application/json': 'json',
}

/**
 * The one way to what a request brings along, read once. Nothing at all counts as an empty form.
 * Throws Refusal `too-long`, `unreadable` (broken off, or of a kind that no page of ours sends) or `busy`.
 */
export function sentBody(c: Context): Promise<CountedBody> {
  const known = c.get('sent')
  if (known) return known
  const reading = counted(c)
  c.set('sent', reading)
  return reading
}

async function counted(c: Context): Promise<CountedBody> {
  const bounds = boundsOf(c.req.path)
  const type = c.req.header('content-type') ?? ''
  const as = kinds[type.split(';', 1)[0]?.trim().toLowerCase() ?? '']
  const bytes = await readBytes(c.req.raw, bounds.bytes)
  if (bytes.length === 0) return { as: as ?? 'form', type, bytes }
  if (as === undefined) throw new Refusal('unreadable')
  if (as === 'form') countForm(bytes, bounds)
  else if (as === 'parts') countParts(bytes, type, bounds)
  else countJson(bytes, bounds.name)
  return { as, type, bytes }
}
