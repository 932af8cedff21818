import { readLogo } from '../../domain/organisations/read-logo.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { fileAnswer } from '../ui/file-answer.ts'

/** `/hosts/:slug/logo`: the logo of a host, for its pages. Asked for by its hash (`?v=`) it never changes. */
export async function showLogo(c: Context<'/hosts/:slug/logo'>): Promise<Response> {
  const logo = await readLogo(c.env, c.req.param('slug'))
  if (!logo) throw new Refusal('not-found')
  const forever = c.req.query('v') === logo.sha256
  c.header('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'public, no-cache')
  return fileAnswer(c, logo, 'inline')
}
