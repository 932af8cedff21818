import { imageSize } from '../../formats/image-size.ts'
import { mediaTypeOf } from '../../formats/media-type.ts'
import { oneLine } from '../../formats/one-line.ts'
import { isSoundPng } from '../../formats/pdf/sound-png.ts'
import { Refusal } from '../../lib/refusal.ts'
import { sha256 } from '../../lib/tokens.ts'

/** A file as it was uploaded; its name is what the sender says. */
export type Upload = { name: string; bytes: Uint8Array<ArrayBuffer> }

/** What a file is for decides what it may be. */
export type FileUse = 'logo' | 'annex'

const kb = 1024
export const largestFile: Record<FileUse, number> = { logo: 512 * kb, annex: 5 * kb * kb }

/** A page or a paper decodes the whole image: a few bytes can claim gigabytes. */
const mostPixels = 4000

/**
 * What is known of an uploaded file: what it is by its own bytes, and its name as one harmless line.
 * Throws Refusal `file-too-large`, `file-type`.
 */
export async function checkedFile({ name, bytes }: Upload, use: FileUse) {
  if (bytes.length > largestFile[use]) throw new Refusal('file-too-large')
  const mediaType = mediaTypeOf(bytes)
  const image = mediaType?.startsWith('image/') ? imageSize(bytes) : undefined
  const fits = image !== undefined && [image.width, image.height].every((side) => side > 0 && side <= mostPixels)
  // Papers would leave it out without a word.
  if (use === 'logo' && mediaType === 'image/png' && fits && !(await isSoundPng(bytes))) throw new Refusal('file-type')
  if (!mediaType || (mediaType.startsWith('image/') ? !fits : use === 'logo')) throw new Refusal('file-type')
  return { sha256: await sha256(bytes), mediaType, name: safeName(name), size: bytes.length, bytes, image }
}

export type CheckedFile = Awaited<ReturnType<typeof checkedFile>>

/** No folders, no signs that a file system or a header reads; at most 120 code points. */
function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return oneLine(last.replace(/[:*?"<>|]/g, ' '), 120) || 'file'
}
