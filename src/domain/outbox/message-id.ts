import type { Deps } from '../../deps.ts'
import { mac } from '../../lib/tokens.ts'
import type { LetterRow } from './renderer.ts'

type Key = Pick<LetterRow, 'about' | 'kind' | 'revision'>

/**
 * The Message-ID of a letter (RFC 5322 § 3.6.4): the same at every attempt, and with a code that nobody else can make, since
 * whoever knows it is believed what became of the letter.
 */
export async function messageIdOf(keys: Deps['keys'], { about, kind, revision }: Key, sender: string): Promise<string> {
  const code = await mac(keys['personal-link'], `message-id/${about}/${kind}/${revision}`)
  return `<${about}.${kind}.${revision}.${code}@${sender.split('@')[1]}>`
}

/** Which letter a Message-ID names; undefined where it is none of ours. Its code is still to be compared. */
export function keyIn(messageId: string): Key | undefined {
  const [, about, kind, revision] =
    /^<([\w-]{1,100})\.([a-z-]{1,60})\.(\d{1,15})\.[\w-]{22}@[^<>@\s]{1,255}>$/.exec(messageId) ?? []
  return about === undefined || kind === undefined ? undefined : { about, kind, revision: Number(revision) }
}
