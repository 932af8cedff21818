import { Refusal } from '../../lib/refusal.ts'
import { wellFormedJson } from '../../lib/well-formed-json.ts'
import type { Context } from '../env.ts'
import { sentBody } from './sent-body.ts'

/** What a program sent. Throws Refusal `unreadable` for what is no JSON, and as `sentBody`. */
export async function sentJson(c: Context): Promise<unknown> {
  const { as, bytes } = await sentBody(c)
  if (as !== 'json') throw new Refusal('unreadable')
  try {
    return wellFormedJson(new TextDecoder().decode(bytes))
  } catch (cause) {
    throw new Refusal('unreadable', { cause })
  }
}
