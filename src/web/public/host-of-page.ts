import { type Host, hostBySlug } from '../../domain/organisations/find-hosts.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'

/** The host that a legal page is of: the one its address names, else the one at home here. Throws Refusal `not-found`. */
export async function hostOfPage(c: Context): Promise<Host> {
  const host = await hostBySlug(c.env, c.req.param('slug'))
  if (!host) throw new Refusal('not-found')
  return host
}
