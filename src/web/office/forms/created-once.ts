import type { Deps } from '../../../deps.ts'
import { wasNoted } from '../../../domain/audit/unless-done.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { sha256Bytes } from '../../../lib/tokens.ts'
import type { Context } from '../../env.ts'
import type { FormValues } from '../../ui/form.ts'
import { readForm } from '../../ui/read-form.ts'
import { drawn } from './drawn-controls.ts'

/** The hidden field of a form that creates something: it came with the empty form. */
export const submission = 'submission'

/** What such a form begins with. */
export function unsent(c: Context): FormValues {
  return { [submission]: c.env.ids.next() }
}

/**
 * Creates what a form asks for: the first new id is that of this form with what was typed, so that the database knows one that
 * was sent twice, at once or after hours. Then it is the id of what it created before. With other content it creates another.
 */
export async function createdOnce(
  c: Context,
  values: FormValues,
  create: (deps: Deps) => Promise<unknown>,
): Promise<string> {
  const id = await idOf(c, values)
  // What was removed since does not come back by its first form.
  if (await wasNoted(c.env, id)) return id
  const first = [id]
  try {
    await create({ ...c.env, ids: { ...c.env.ids, next: () => first.pop() ?? c.env.ids.next() } })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'created-already') throw error
  }
  return id
}

/** The same of a button that asks for nothing. */
export async function copiedOnce(c: Context, copy: (deps: Deps) => Promise<unknown>): Promise<string> {
  return createdOnce(c, await readForm(c), copy)
}

/** In the shape of all ids, with the instant at which the empty form was made; a form without one is as good as new. */
async function idOf(c: Context, { [submission]: made = '', [drawn]: _, ...typed }: FormValues): Promise<string> {
  if (!/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/.test(made)) return c.env.ids.next()
  const asked = JSON.stringify([made, c.req.path, Object.entries(typed).sort()])
  const hash = [...(await sha256Bytes(asked))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${made.slice(0, 15)}${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`
}
