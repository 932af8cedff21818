import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { sentBody } from './sent-body.ts'

/** The fields of a form in their order. Throws Refusal `unreadable` for what is no form, and as `sentBody`. */
export async function formEntries(c: Context): Promise<Iterable<[string, string | File]>> {
  const { as, type, bytes } = await sentBody(c)
  if (as === 'json') throw new Refusal('unreadable')
  if (as === 'form') return new URLSearchParams(new TextDecoder().decode(bytes))
  if (bytes.length === 0) return []
  return new Response(bytes, { headers: { 'content-type': type } }).formData().catch((cause: unknown) => {
    throw new Refusal('unreadable', { cause })
  })
}
