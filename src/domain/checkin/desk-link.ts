import type { Deps } from '../../deps.ts'
import { typeable } from '../../lib/badge-codes.ts'
import { deskKey } from '../../lib/desk-key.ts'
import { mac, sha256 } from '../../lib/tokens.ts'

type Uses = Pick<Deps, 'keys'>

/** What a new desk keeps of its link and its passphrase: neither can be told from it. */
export async function deskSecrets(
  { keys, ids }: Uses & Pick<Deps, 'ids'>,
  id: string,
): Promise<{ tokenHash: string; salt: string; verifier: string }> {
  const salt = ids.next()
  const { verifier } = await deskKey(await deskPassphrase({ keys }, id), salt)
  return { tokenHash: await sha256(await deskToken({ keys }, id)), salt, verifier }
}

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
