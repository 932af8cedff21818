import { longestMail } from '../../../ports/mailer.ts'
import type { Context } from '../../env.ts'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { readForm } from '../../ui/read-form.ts'
import { readUpload } from '../../ui/read-upload.ts'
import { dropWords } from './reply-form-page.tsx'

type Dropped =
  | { value: Uint8Array; values: FormValues; errors?: undefined }
  | { value?: undefined; values: FormValues; errors: FieldErrors }

/** The mail that was dropped: a file, else the pasted text, or why neither can be read. */
export async function droppedMail(c: Context): Promise<Dropped> {
  const t = dropWords(c.var.language)
  const values = await readForm(c)
  const file = await readUpload(c, 'mail')
  const bytes = file?.bytes ?? new TextEncoder().encode(values.text?.trim() ? values.text : '')
  if (!file && bytes.length === 0) return { values, errors: { mail: t.missing } }
  if (bytes.length > longestMail) return { values, errors: { mail: t.large } }
  return isOutlookFile(bytes) ? { values, errors: { mail: t.outlook } } : { values, value: bytes }
}

/** The signature of a Compound File, in which Outlook saves mails (MS-CFB § 2.2). */
function isOutlookFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((octet, at) => bytes[at] === octet)
}
