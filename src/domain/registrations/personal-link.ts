import type { Deps } from '../../deps.ts'
import { personalToken } from '../../lib/tokens.ts'

/** The address of a person's own page. Any later letter can write it again; a higher generation kills it. */
export async function personalLink(
  deps: Pick<Deps, 'keys' | 'config'>,
  registration: { id: string; linkGeneration: number },
): Promise<string> {
  return `${deps.config.publicUrl}/r/${await personalToken(deps.keys, registration.id, registration.linkGeneration)}`
}
