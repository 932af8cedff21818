import { eq } from 'drizzle-orm'
import { greeting } from '../../../templates/mail/greeting.ts'
import type { LetterFacts, LetterKind } from '../../../templates/mail/letters.ts'
import { hosts } from '../../db/schema/hosts.ts'
import type { Deps } from '../../deps.ts'
import type { Language } from '../../lib/languages.ts'
import { letterFrom } from './letter-from.ts'
import type { Renderer } from './renderer.ts'

type StaffKind = Extract<LetterKind, 'sign-in' | 'delivery-problems' | 'carrier-refuses'>
/** What a kind may use beside the facts of its row. */
type Given = { greeting: string; publicUrl: string; keys: Deps['keys']; about: string; language: Language }

/**
 * A letter to somebody who works here, whose name the facts of its row hold; without facts, or where `say` finds nothing in
 * them, there is nothing to write.
 */
export function staffLetter<Kind extends StaffKind>(
  kind: Kind,
  say: (
    facts: Record<string, string>,
    given: Given,
  ) => LetterFacts<Kind> | undefined | Promise<LetterFacts<Kind> | undefined>,
): Renderer {
  return async ({ store, config, keys }, { about, language, facts, address, hostId }) => {
    const [host] = await store.read.select().from(hosts).where(eq(hosts.id, hostId))
    const addressee = { salutation: 'none', academicTitle: '', firstName: '', lastName: facts?.name ?? '' } as const
    const given = { greeting: greeting(addressee, language), publicUrl: config.publicUrl, keys, about, language }
    const written = facts && (await say(facts, given))
    if (!host || !written) return undefined
    return letterFrom({ config }, { host, contact: host.contact }, { to: address, kind, language, facts: written })
  }
}
