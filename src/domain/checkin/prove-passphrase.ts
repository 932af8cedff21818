import type { Deps } from '../../deps.ts'
import { asTyped } from '../../lib/badge-codes.ts'
import { hour } from '../../lib/dates.ts'
import { Refusal } from '../../lib/refusal.ts'
import { isSameSecret } from '../../lib/tokens.ts'
import { bucketsOf, countAttempts } from '../access/count-attempt.ts'
import type { Desk } from './desk.ts'
import { deskPassphrase } from './desk-link.ts'
import { deskProof } from './desk-proof.ts'
import { mustTakeLateScans } from './desk-state.ts'

/** Wrong passphrases at one desk from one network; the right one is neither counted nor held up: nobody guesses 50 random bits. */
const limit = { allowed: 30, withinMs: hour }

/** What was typed, or the verifier that a device derived from it. */
export type Passphrase = { passphrase: string } | { verifier: string }

/**
 * Proves to the server that somebody has the passphrase of a desk, beside its link. Returns the proof with which it answers
 * them from then on. A desk that is over is opened as long as it takes late scans. Throws Refusal `wrong-passphrase`,
 * `too-many` (wrong ones), `desk-closed`.
 */
export async function provePassphrase(
  deps: Pick<Deps, 'store' | 'clock' | 'keys' | 'client'>,
  desk: Desk,
  given: Passphrase,
): Promise<string> {
  const now = deps.clock.now()
  mustTakeLateScans(desk, now)
  if (await isRight(deps, desk, given)) return deskProof(deps, desk, now)
  const { network } = await bucketsOf(deps, `passphrase/${desk.id}`, '')
  await deps.store.write((draft) => [countAttempts(draft, [{ bucket: network, limit }], now)])
  throw new Refusal('wrong-passphrase')
}

async function isRight(deps: Pick<Deps, 'keys'>, { id, verifier }: Desk, given: Passphrase): Promise<boolean> {
  if (id === null || verifier === null) return false
  if ('verifier' in given) return isSameSecret(given.verifier, verifier)
  return isSameSecret(asTyped(given.passphrase), asTyped(await deskPassphrase(deps, id)))
}
