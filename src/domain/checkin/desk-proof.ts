import type { Deps } from '../../deps.ts'
import { hour, type Instant } from '../../lib/dates.ts'
import { isSameSecret, mac } from '../../lib/tokens.ts'
import type { Desk } from './desk.ts'

/** A long day at the entrance. Then the passphrase is asked for again. */
const proofLasts = 16 * hour

type Uses = Pick<Deps, 'keys'>

/** By what the server knows again who has typed the passphrase of a desk: until when, and a MAC that another passphrase ends. */
export async function deskProof(deps: Uses, desk: Pick<Desk, 'id' | 'verifier'>, now: Instant): Promise<string> {
  const until = now + proofLasts
  return `${until}.${await signed(deps, desk, until)}`
}

/** Whether somebody may see who is on the list of a desk. The office has signed in and needs no passphrase. */
export async function isProven(
  deps: Uses,
  desk: Pick<Desk, 'id' | 'verifier'>,
  proof: string,
  now: Instant,
): Promise<boolean> {
  if (desk.verifier === null) return true
  const [, until = '', proved = ''] = /^(\d{1,15})\.([\w-]{22})$/.exec(proof) ?? []
  return now < Number(until) && isSameSecret(proved, await signed(deps, desk, Number(until)))
}

function signed({ keys }: Uses, { id, verifier }: Pick<Desk, 'id' | 'verifier'>, until: Instant): Promise<string> {
  return mac(keys['desk-link'], `proof/${id}/${verifier}/${until}`)
}
