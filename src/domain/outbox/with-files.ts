import { type StoredFile, storedFiles } from '../../db/stored-files.ts'
import type { Deps } from '../../deps.ts'
import { base64 } from '../../lib/base64.ts'
import type { LetterAttachment, RenderedLetter } from '../../ports/mailer.ts'
import type { FileAttachment, KeptLetter } from './renderer.ts'

/** A letter with the bytes of its files, as it leaves. A file never changes, so every retry is byte-equal. Undefined: one is gone. */
export async function withFiles(
  { store }: Pick<Deps, 'store'>,
  hostId: string,
  letter: KeptLetter,
): Promise<RenderedLetter | undefined> {
  const hashes = letter.attachments.flatMap((attachment) => ('sha256' in attachment ? [attachment.sha256] : []))
  const files = await storedFiles(store.read, hostId, hashes)
  if (hashes.some((hash) => !files.has(hash))) return undefined
  return { ...letter, attachments: letter.attachments.map((attachment) => complete(attachment, files)) }
}

function complete(attachment: LetterAttachment | FileAttachment, files: Map<string, StoredFile>): LetterAttachment {
  if (!('sha256' in attachment)) return attachment
  const { sha256, ...rest } = attachment
  return { ...rest, content: base64(files.get(sha256)?.bytes ?? new Uint8Array()), encoding: 'base64' }
}
