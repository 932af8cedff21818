import { asc, desc, eq } from 'drizzle-orm'
import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { RenderedLetter } from '../../ports/mailer.ts'
import { type MarkedLetter, withoutTokens, withTokens } from './marked-tokens.ts'
import type { KeptLetter, LetterRow } from './renderer.ts'
import { withFiles } from './with-files.ts'

/** A letter as the development mailbox shows it; what was never rendered has neither subject nor text. */
export type MailboxLetter = Pick<LetterRow, 'id' | 'kind' | 'revision' | 'state' | 'about' | 'writtenAt'> & {
  to: string
  subject: string
  text: string
  html: string
  /** In lists without the bytes of files. */
  attachments: RenderedLetter['attachments']
}

type Uses = Pick<Deps, 'store' | 'keys'>

/** Every letter of the application, oldest first, with its links. Only for the development mailbox of demo and edge. */
export async function readMailbox({ store, keys }: Uses): Promise<MailboxLetter[]> {
  const rows = await store.read.select().from(letters).orderBy(asc(letters.id))
  return Promise.all(rows.map((row) => asSent(keys, row)))
}

/** The newest letters, newest first. */
export async function readNewestLetters({ store, keys }: Uses, most: number): Promise<MailboxLetter[]> {
  const rows = await store.read.select().from(letters).orderBy(desc(letters.id)).limit(most)
  return Promise.all(rows.map((row) => asSent(keys, row)))
}

/** One letter, with its links and the bytes of its files. */
export async function readLetter({ store, keys }: Uses, id: number): Promise<MailboxLetter | undefined> {
  const [row] = await store.read.select().from(letters).where(eq(letters.id, id))
  return row && withBytes({ store }, row, await asSent(keys, row))
}

/** What stands in a letter, for the office: the links of other people open nothing here. */
export function readContent({ store }: Pick<Deps, 'store'>, row: LetterRow): Promise<MailboxLetter> {
  return withBytes({ store }, row, shown(row, withoutTokens(keptOf(row))))
}

async function asSent(keys: Deps['keys'], row: LetterRow): Promise<MailboxLetter> {
  return shown(row, await withTokens(keys, keptOf(row)))
}

async function withBytes(
  { store }: Pick<Deps, 'store'>,
  row: LetterRow,
  letter: MailboxLetter,
): Promise<MailboxLetter> {
  const complete = row.payload ? await withFiles({ store }, row.hostId, keptOf(row)) : undefined
  return { ...letter, attachments: complete?.attachments ?? [] }
}

function keptOf({ payload, address }: LetterRow): KeptLetter & Partial<MarkedLetter> {
  if (payload) return JSON.parse(payload)
  return { from: { name: '', address: '' }, replyTo: '', to: address, subject: '', text: '', html: '', attachments: [] }
}

function shown({ id, kind, revision, state, about, writtenAt }: LetterRow, letter: KeptLetter): MailboxLetter {
  const { to, subject, text, html } = letter
  const attachments = letter.attachments.map((one) => ('sha256' in one ? { ...one, content: '' } : one))
  return { id, kind, revision, state, about, writtenAt, to, subject, text, html, attachments }
}
