import type { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { RenderedLetter } from '../../ports/mailer.ts'

export type LetterRow = typeof letters.$inferSelect

/** Turns the facts of a letter into its bytes. Undefined: what it is about is gone, and so the letter is dropped. */
export type Renderer = (
  deps: Pick<Deps, 'store' | 'keys' | 'config' | 'clock'>,
  letter: LetterRow,
) => Promise<RenderedLetter | undefined>

/** Which room renders which kind of letter; filled in by jobs, since the rooms are above the outbox. */
export type Renderers = Readonly<Record<string, Renderer>>
