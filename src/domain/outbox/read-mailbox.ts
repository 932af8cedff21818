import { asc, desc, eq } from 'drizzle-orm'
import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { RenderedLetter } from '../../ports/mailer.ts'
import type { KeptLetter, LetterRow } from './renderer.ts'
import { withFiles } from './with-files.ts'

/** A letter as the glass mailbox shows it; what was never rendered has neither subject nor text. */
export type MailboxLetter = Pick<LetterRow, 'id' | 'kind' | 'revision' | 'state' | 'about' | 'writtenAt'> & {
  to: string
  subject: string
  text: string
  html: string
  /** In lists without the bytes of files. */
  attachments: RenderedLetter['attachments']
}

type Needs = Pick<Deps, 'store'>

/** Every letter of the house, oldest first. Only for the glass mailbox of demo and edge. */
export async function readMailbox({ store }: Needs): Promise<MailboxLetter[]> {
  const rows = await store.read.select().from(letters).orderBy(asc(letters.id))
  return rows.map(shown)
}

/** The newest letters, newest first. */
export async function readNewestLetters({ store }: Needs, most: number): Promise<MailboxLetter[]> {
  const rows = await store.read.select().from(letters).orderBy(desc(letters.id)).limit(most)
  return rows.map(shown)
}

/** One letter, with the bytes of its files. */
export async function readLetter({ store }: Needs, id: number): Promise<MailboxLetter | undefined> {
  const [row] = await store.read.select().from(letters).where(eq(letters.id, id))
  if (!row) return undefined
  const letter = shown(row)
  const rendered = row.payload ? await withFiles({ store }, row.hostId, JSON.parse(row.payload)) : undefined
  return { ...letter, attachments: rendered?.attachments ?? [] }
}

function shown({ id, kind, revision, state, about, writtenAt, address, payload }: LetterRow): MailboxLetter {
  const rendered: Partial<KeptLetter> = payload ? JSON.parse(payload) : {}
  const { to = address, subject = '', text = '', html = '' } = rendered
  const attachments = (rendered.attachments ?? []).map((one) => ('sha256' in one ? { ...one, content: '' } : one))
  return { id, kind, revision, state, about, writtenAt, to, subject, text, html, attachments }
}
