import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { Deps } from '../../../deps.ts'
import { type Language, type WordPair, wordOf } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FormState, FormValues } from '../../ui/form.ts'
import { readForm } from '../../ui/read-form.ts'
import type { OfficeLayout } from '../office-layout.ts'
import { RemovalCard } from '../removal-card.tsx'
import { createdOnce, unsent } from './created-once.ts'
import { type Beside, FormPage } from './form-page.tsx'
import type { OfficeForm } from './office-form.ts'
import { submitted } from './submitted.ts'

type Staff = AppEnv['Variables']['staff']

/** What has parts: where its pages are, how it is read, and what stands around a page about it. */
export type Whole<About, Key> = {
  path: string
  /** How its verbs call it: `{ eventId }`. */
  key: (c: Context) => Key
  read: (c: Context) => Promise<About>
  layout: (c: Context, about: About, path?: string) => OfficeLayout
  head?: (props: { layout: OfficeLayout; about: About; title: string; lead?: Child }) => Child
}

/** The parts of something: created, edited, put in order and removed, each on the page of a form. */
export type Parts<About, Key, Part extends { id: string }, Output> = {
  /** "partners/:partner", below the path of the whole. */
  at: string
  /** The page that lists them, below the path of the whole; it is the family's own. */
  list: string
  form: OfficeForm<never, Output, About>
  find: (about: About, id: string, c: Context) => Part | undefined | Promise<Part>
  create: WordPair
  title: (part: Part, language: Language) => string
  /** What the form begins with: of a part, or of a new one. */
  values: (part: Part | undefined, about: About, c: Context) => FormValues
  /** `deps` gives a new part its id first, see `createdOnce`. */
  save: (
    c: Context,
    deps: Deps,
    sent: { key: Key; id: string | undefined; about: About; value: Output; values: FormValues },
  ) => Promise<unknown>
  order?: (deps: Deps, actor: Staff, move: Key & { id: string; towards: 'front' | 'back' }) => Promise<unknown>
  removal?: {
    verb: (deps: Deps, actor: Staff, which: Key & { id: string }) => Promise<unknown>
    title: WordPair
    hint?: WordPair
    button: WordPair
  }
  /** What shows beside the form what becomes of it. */
  beside?: (c: Context, about: About, form: FormState) => Promise<Beside>
  /** What follows the form of a part that exists. */
  more?: (props: { part: Part; about: About; here: string; language: Language }) => Child
}

/** The routes of such parts. */
export function partRoutes<About, Key, Part extends { id: string }, Output>(
  whole: Whole<About, Key>,
  parts: Parts<About, Key, Part, Output>,
) {
  const [segment = '', param = ''] = parts.at.split('/:')
  const one = `${whole.path}/${parts.at}`
  const all = `${whole.path}/${segment}`
  const list = (c: Context, done = '') => c.redirect(`${addressIn(c, `${whole.path}/${parts.list}`)}${done}`, 303)
  const which = (c: Context) => ({ ...whole.key(c), id: given(c, param) })

  async function partOf(c: Context, about: About): Promise<Part | undefined> {
    if (c.req.param(param) === undefined) return undefined
    const part = await parts.find(about, given(c, param), c)
    if (!part) throw new Refusal('not-found')
    return part
  }
  function begins(c: Context, part: Part | undefined, about: About): FormValues {
    return { ...parts.values(part, about, c), ...(part ? {} : unsent(c)) }
  }
  async function show(c: Context) {
    const about = await whole.read(c)
    const part = await partOf(c, about)
    const form = { language: c.var.language, values: begins(c, part, about), errors: {} }
    return page(c, about, part, form)
  }
  async function save(c: Context) {
    const about = await whole.read(c)
    const part = await partOf(c, about)
    const sent = await submitted(
      c,
      { ...parts.form, [part ? 'stored' : 'begun']: begins(c, part, about) },
      about,
      (value, values) => {
        const sent = { key: whole.key(c), id: part?.id, about, value, values }
        return part ? parts.save(c, c.env, sent) : createdOnce(c, values, (deps) => parts.save(c, deps, sent))
      },
    )
    if (!sent.again) return list(c, '?done=saved')
    return page(c, about, part, sent.again, `${addressIn(c, all)}/${part?.id ?? 'new'}`)
  }
  async function page(c: Context, about: About, part: Part | undefined, form: FormState, path?: string) {
    const { language } = form
    const layout = whole.layout(c, about, path)
    const title = part ? parts.title(part, language) : wordOf(parts.create, language)
    const here = part ? `${addressIn(c, all)}/${part.id}` : addressIn(c, all)
    const { removal } = parts
    return c.html(
      <FormPage
        {...{ layout, title, form, about, of: parts.form, action: here, head: whole.head?.({ layout, about, title }) }}
        back={addressIn(c, `${whole.path}/${parts.list}`)}
        beside={await parts.beside?.(c, about, form)}
      >
        {part && parts.more?.({ part, about, here, language })}
        {part && removal && (
          <RemovalCard
            action={`${here}/removal`}
            title={wordOf(removal.title, language)}
            hint={removal.hint && wordOf(removal.hint, language)}
            button={wordOf(removal.button, language)}
          />
        )}
      </FormPage>,
      path === undefined ? 200 : 422,
    )
  }

  const routes = new Hono<AppEnv>().post(all, save).get(`${all}/new`, show).get(one, show).post(one, save)
  const { order, removal } = parts
  if (order)
    routes.post(`${one}/position`, async (c) => {
      const towards = (await readForm(c)).towards === 'front' ? 'front' : 'back'
      await order(c.env, c.var.staff, { ...which(c), towards })
      return list(c)
    })
  if (removal)
    routes.post(`${one}/removal`, async (c) => {
      await removal.verb(c.env, c.var.staff, which(c))
      return list(c, '?done=removed')
    })
  return routes
}

/** A pattern with what this request has in its places. */
export function addressIn(c: Context, pattern: string): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) => given(c, name))
}

function given(c: Context, name: string): string {
  return c.req.param(name) ?? ''
}
