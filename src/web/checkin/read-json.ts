import type { ZodType } from 'zod'
import { Refusal } from '../../lib/refusal.ts'
import type { Ask } from '../env.ts'

/** What a device sent, or the codes of what is wrong with it by field ("person.lastName": "missing"). Throws Refusal `invalid` for what is no JSON. */
export async function readJson<T>(
  c: Ask,
  shape: ZodType<T>,
): Promise<{ sent: T; fields?: undefined } | { sent?: undefined; fields: Record<string, string> }> {
  const body: unknown = await c.req.json().catch((cause: unknown) => {
    throw new Refusal('invalid', { cause })
  })
  const { data, error } = shape.safeParse(body)
  if (!error) return { sent: data }
  return { fields: Object.fromEntries(error.issues.map(({ path, message }) => [path.join('.'), message])) }
}

/** Says which fields are wrong, in codes that the page of the desk has words for. */
export function invalid(c: Ask, fields: Record<string, string>): Response {
  return c.json({ error: { code: 'invalid', fields } }, 422)
}
