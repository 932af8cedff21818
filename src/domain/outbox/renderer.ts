import type { SQL } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import type { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { LetterAttachment, RenderedLetter } from '../../ports/mailer.ts'

export type LetterRow = typeof letters.$inferSelect

/** A file that was uploaded, by the hash of its bytes: they are fetched when the letter leaves, so that a row stays small. */
export type FileAttachment = Omit<LetterAttachment, 'content' | 'encoding'> & { sha256: string }

/** A letter as its row keeps it. */
export type KeptLetter = Omit<RenderedLetter, 'attachments'> & { attachments: (LetterAttachment | FileAttachment)[] }

/** The bytes, and what is to be noted in the same batch where the condition holds: that these are the bytes that go out. */
export type Rendered = KeptLetter & { noted?: (draft: Draft, fixed: SQL) => readonly Statement[] }

/** Turns the facts of a letter into its bytes. Undefined: what it is about is gone, and so the letter is dropped. */
export type Renderer = (
  deps: Pick<Deps, 'store' | 'keys' | 'config' | 'clock'>,
  letter: LetterRow,
) => Promise<Rendered | undefined>

/** Which room renders which kind of letter; filled in by jobs, since the rooms are above the outbox. */
export type Renderers = Readonly<Record<string, Renderer>>
