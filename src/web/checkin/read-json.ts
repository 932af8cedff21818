import type { ZodType } from 'zod'
import { sentJson } from '../body/sent-json.ts'
import type { Context } from '../env.ts'

/** What a device sent, or the codes of what is wrong with it by field ("person.lastName": "missing"). Throws Refusal `unreadable` for what is no JSON. */
export async function readJson<T>(
  c: Context,
  shape: ZodType<T>,
): Promise<{ sent: T; fields?: undefined } | { sent?: undefined; fields: Record<string, string> }> {
  const { data, error } = shape.safeParse(await sentJson(c))
  if (!error) return { sent: data }
  return { fields: Object.fromEntries(error.issues.map(({ path, message }) => [path.join('.'), message])) }
}

/** Says which fields are wrong, in codes that the page of the desk has words for. */
export function invalid(c: Context, fields: Record<string, string>): Response {
  return c.json({ error: { code: 'invalid', fields } }, 422)
}
