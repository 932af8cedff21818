import type { Deps } from '../../../deps.ts'
import { personalToken } from '../../../lib/tokens.ts'

/**
 * The address of a person's own page (`r`) or of a booking's (`b`). Any later letter can write it again; a higher generation
 * kills it.
 */
export async function personalLink(
  deps: Pick<Deps, 'keys' | 'config'>,
  { id, linkGeneration }: { id: string; linkGeneration: number },
  page: 'r' | 'b' = 'r',
): Promise<string> {
  return `${deps.config.publicUrl}/${page}/${await personalToken(deps.keys, id, linkGeneration)}`
}
