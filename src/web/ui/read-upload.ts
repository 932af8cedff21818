import type { Upload } from '../../domain/files/checked-file.ts'
import { formEntries } from '../body/form-entries.ts'
import type { Context } from '../env.ts'

/** The file that was chosen in a field. Undefined: none was. Throws Refusal `unreadable` for a body that is no form. */
export async function readUpload(c: Context, field: string): Promise<Upload | undefined> {
  const [, file] = [...(await formEntries(c))].findLast(([name]) => name === field) ?? []
  // A field that was left empty comes as a file without name and bytes.
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) return undefined
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
