import type { Deps } from '../../deps.ts'
import { typeable } from '../../lib/badge-codes.ts'
import { mac } from '../../lib/tokens.ts'

type Uses = Pick<Deps, 'keys'>

/** The token in the link of a desk. It is derived, so that the office can show the link again; its hash alone is stored. */
export function deskToken({ keys }: Uses, id: string): Promise<string> {
  return mac(keys['desk-link'], `link/${id}`)
}

/** The address that opens a desk. */
export async function deskLink(deps: Pick<Deps, 'keys' | 'config'>, id: string): Promise<string> {
  return `${deps.config.publicUrl}/checkin/${await deskToken(deps, id)}`
}

/** The passphrase of a desk, 50 bits: derived as its link is, and stored nowhere. It never travels with the link. */
export async function deskPassphrase({ keys }: Uses, id: string): Promise<string> {
  return typeable(await mac(keys['desk-link'], `passphrase/${id}`))
}
