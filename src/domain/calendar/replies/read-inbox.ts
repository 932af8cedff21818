import { eq } from 'drizzle-orm'
import { replies } from '../../../db/schema/replies.ts'
import type { Deps } from '../../../deps.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { ArrivedMail } from '../../../ports/inbox.ts'
import { announceMail } from './announce-mail.ts'
import { fetchOne, isDue, putOff } from './fetch-mails.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'keys' | 'log' | 'client' | 'mailer'>

/**
 * Reads the mailbox of the application: reports of mail servers and replies of calendars, and whatever else comes for the
 * office. A mail is a row before it is fetched, and is marked in the mailbox when it is taken; whoever dies in between finds
 * the row. Returns how many were taken.
 */
export async function readInbox(deps: Uses & Pick<Deps, 'inbox' | 'closing'>): Promise<number> {
  const { inbox, closing, log } = deps
  if (!inbox) return 0
  return inbox
    .read((mail) => takeMail(deps, mail), closing)
    .catch((error: unknown) => {
      log.fault('mailbox not read', error)
      return 0
    })
}

/** Whether the mail is taken: now, or by a run before. */
async function takeMail(deps: Uses, { id, from, to, subject, fetch }: ArrivedMail): Promise<boolean> {
  const rowOf = async () => (await deps.store.read.select().from(replies).where(eq(replies.carrierId, id)))[0]
  const announced =
    (await rowOf()) ?? (await announceMail(deps, { id, via: 'imap', from, to, subject }).then(rowOf, tooMany))
  if (!announced) return false
  if (announced.state !== 'arriving') return true
  if (!isDue(announced, deps.clock.now())) return false
  await fetchOne(deps, fetch, announced).catch((error: unknown) => putOff(deps, announced, error))
  // Gone: the same mail was here already.
  return (await rowOf())?.state !== 'arriving'
}

/** More than that is an accident or an attack; the mail stays where it is until there is room. */
function tooMany(error: unknown): undefined {
  if (error instanceof Refusal && error.code === 'too-many') return undefined
  throw error
}
