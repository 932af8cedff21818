import type { Deps } from '../../deps.ts'
import { opening, sha256 } from '../../lib/tokens.ts'
import { addressHash } from './opt-outs.ts'

/** Whom an opt-out is about, without saying who it is. */
export type OptOutSubject = { hostId: string; addressHash: string }

/** The address of the page on which somebody unsubscribes from a host's advertising. It is always the same, and works for ever. */
export async function optOutLink(
  { keys, config }: Pick<Deps, 'keys' | 'config'>,
  { hostId, address }: { hostId: string; address: string },
): Promise<string> {
  const hash = await addressHash(keys, hostId, address)
  return `${config.publicUrl}/u/${hostId}.${hash}.${await signature(keys, { hostId, addressHash: hash })}`
}

/** Whom the token of such a link is about; undefined if it was not made here. */
export async function readOptOutToken(keys: Deps['keys'], token: string): Promise<OptOutSubject | undefined> {
  const [hostId = '', hash = '', signed = '', ...more] = token.split('.')
  const subject = { hostId, addressHash: hash }
  // Hashes of both are compared: how far they agree tells nothing of the signature.
  const [given, expected] = await Promise.all([sha256(signed), signature(keys, subject).then(sha256)])
  return more.length === 0 && given === expected ? subject : undefined
}

/** The table alone must not open the page: its hashes are signed, the signatures kept nowhere. */
function signature(keys: Deps['keys'], { hostId, addressHash }: OptOutSubject): Promise<string> {
  return opening(keys, { purpose: 'opt-out', message: `link/${hostId}/${addressHash}` })
}
