import { formEntries } from '../body/form-entries.ts'
import type { Context } from '../env.ts'
import type { FormValues } from './form.ts'

/**
 * What was typed, by field name, its line ends as LF (HTML sends CRLF) and without NUL, which no keyboard types; files are
 * left out. Throws Refusal `unreadable` for a body that is no form.
 */
export async function readForm(c: Context): Promise<FormValues> {
  const typed = [...(await formEntries(c))].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value.replace(/\r\n?/g, '\n').replaceAll('\0', '')] as const] : [],
  )
  return Object.fromEntries(typed)
}
