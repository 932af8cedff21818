import type { Deps } from '../../../deps.ts'
import { day } from '../../../lib/dates.ts'
import { opening, sha256 } from '../../../lib/tokens.ts'

/** How long somebody can object to a change by the link in the letter; the office helps for longer. */
export const objectionTime = 30 * day

/** The address of the page on which somebody says that a change was not theirs. The erasure of the change kills it. */
export async function objectionLink({ keys, config }: Pick<Deps, 'keys' | 'config'>, change: number): Promise<string> {
  return `${config.publicUrl}/objection/${change}.${await signature(keys, change)}`
}

/** Which change such a link is about; undefined if it was not made here. */
export async function readObjectionToken(keys: Deps['keys'], token: string): Promise<number | undefined> {
  const [, digits = '', signed = ''] = /^([1-9]\d{0,14})\.([\w-]{22})$/.exec(token) ?? []
  const change = Number(digits)
  // Hashes of both are compared: how far they agree tells nothing of the signature.
  const [given, expected] = await Promise.all([sha256(signed), signature(keys, change).then(sha256)])
  return digits !== '' && given === expected ? change : undefined
}

function signature(keys: Deps['keys'], change: number): Promise<string> {
  return opening(keys, { purpose: 'personal-link', message: `objection/${change}` })
}
