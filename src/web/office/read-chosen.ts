import { formEntries } from '../body/form-entries.ts'
import type { Context } from '../env.ts'

/** The boxes with this name that were ticked. Throws Refusal `unreadable` for a body that is no form. */
export async function readChosen(c: Context, name: string): Promise<string[]> {
  const entries = [...(await formEntries(c))]
  return entries.flatMap(([field, value]) => (field === name && typeof value === 'string' ? [value] : []))
}
