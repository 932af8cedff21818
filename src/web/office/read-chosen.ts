import { Refusal } from '../../lib/refusal.ts'
import type { Ask } from '../env.ts'

/** The boxes with this name that were ticked. Throws Refusal `invalid` for a body that is no form. */
export async function readChosen(c: Ask, name: string): Promise<string[]> {
  const body = await c.req.parseBody({ all: true }).catch((cause: unknown) => {
    throw new Refusal('invalid', { cause })
  })
  return [body[name] ?? []].flat().filter((value) => typeof value === 'string')
}
