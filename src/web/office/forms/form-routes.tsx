import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { Language } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FormState, FormValues } from '../../ui/form.ts'
import { FormPage } from './form-page.tsx'
import type { OfficeForm } from './office-form.ts'
import { addressIn, type Whole } from './part-routes.tsx'
import { submitted } from './submitted.ts'

/** One form about something as a whole. */
type Single<About, Key, Output> = {
  /** Its address below the path of the whole, "/quota"; empty where it is the page of the whole itself. */
  at: string
  /** What follows that address where one page has many forms, "?scope=…". */
  query?: (about: About) => string
  form: OfficeForm<never, Output, About>
  title: (about: About, language: Language) => string
  values: (about: About, c: Context) => FormValues
  save: (c: Context, sent: { key: Key; about: About; value: Output; values: FormValues }) => Promise<unknown>
  /** Where one goes when it is saved, or gives up, below the path of the whole. */
  next?: string
  back?: string
  /** What stands between the head of the page and the form, and below the form. */
  lead?: (about: About, language: Language) => Child
  more?: (about: About, language: Language) => Child
}

/** The routes of such a form: it is shown, and sent. */
export function formRoutes<About, Key, Output>(whole: Whole<About, Key>, single: Single<About, Key, Output>) {
  const at = `${whole.path}${single.at}`
  const below = (c: Context, path: string) => addressIn(c, whole.path) + path

  function page(c: Context, about: About, form: FormState, status: 200 | 422) {
    const { language } = form
    const here = `${addressIn(c, at)}${single.query?.(about) ?? ''}`
    const layout = whole.layout(c, about, here)
    const title = single.title(about, language)
    const lead = single.lead?.(about, language)
    const head = whole.head?.({ layout, about, title, lead })
    const back = single.back === undefined ? undefined : below(c, single.back)
    return c.html(
      <FormPage {...{ layout, title, head, form, about, of: single.form, action: here, back }}>
        {single.more?.(about, language)}
      </FormPage>,
      status,
    )
  }

  return new Hono<AppEnv>()
    .get(at, async (c) => {
      const about = await whole.read(c)
      return page(c, about, { language: c.var.language, values: single.values(about, c), errors: {} }, 200)
    })
    .post(at, async (c) => {
      const about = await whole.read(c)
      const sent = await submitted(c, { ...single.form, stored: single.values(about, c) }, about, (value, values) =>
        single.save(c, { key: whole.key(c), about, value, values }),
      )
      if (sent.again) return page(c, about, sent.again, 422)
      return c.redirect(`${below(c, single.next ?? single.at)}?done=saved`, 303)
    })
}
