import { Refusal } from '../../lib/refusal.ts'
import type { Ask } from '../env.ts'
import type { FormValues } from './form.ts'

/** What was typed, by field name, its line ends as LF (HTML sends CRLF); files are left out. Throws Refusal `invalid` for a body that is no form. */
export async function readForm(c: Ask): Promise<FormValues> {
  const body = await c.req.parseBody().catch((cause: unknown) => {
    throw new Refusal('invalid', { cause })
  })
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replace(/\r\n?/g, '\n')]] : [],
    ),
  )
}
