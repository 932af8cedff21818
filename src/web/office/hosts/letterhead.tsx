import { Hono } from 'hono'
import { readManagedHost } from '../../../domain/organisations/edit-host.ts'
import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { letterheadInput, setLetterhead, setLogo } from '../../../domain/organisations/set-letterhead.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { readForm } from '../../ui/read-form.ts'
import { readUpload } from '../../ui/read-upload.ts'
import { fieldErrors } from '../field-errors.ts'
import { officeLayout } from '../office-layout.ts'
import { saved } from '../saved.ts'
import { LetterheadPage, letterheadLabels, logoMissing } from './letterhead-page.tsx'

/** What stands at the head and the foot of a host's letters and papers. */
export const letterhead = new Hono<AppEnv>()
  .get('/office/hosts/:id/letterhead', async (c) =>
    page(c, await readManagedHost(c.env, c.var.staff, c.req.param('id'))),
  )
  .post('/office/hosts/:id/letterhead', async (c) => {
    const { language, staff } = c.var
    const host = await readManagedHost(c.env, staff, c.req.param('id'))
    const values = await readForm(c)
    const parsed = letterheadInput.safeParse({ sender: values.sender ?? '', footer: values.footer ?? '' })
    if (!parsed.success) return page(c, host, fieldErrors(parsed.error, letterheadLabels(language), language), values)
    await setLetterhead(c.env, staff, { hostId: host.id, lines: parsed.data })
    return c.redirect(`/office/hosts/${host.id}/letterhead?done=saved`, 303)
  })
  .post('/office/hosts/:id/logo', async (c) => {
    const { language, staff } = c.var
    const host = await readManagedHost(c.env, staff, c.req.param('id'))
    const upload = await readUpload(c, 'logo')
    if (!upload) return page(c, host, { logo: logoMissing(language) })
    const fields = { 'file-too-large': 'logo', 'file-type': 'logo' } as const
    const { errors } = await saved(setLogo(c.env, staff, { hostId: host.id, upload }), language, fields)
    if (errors) return page(c, host, errors)
    return c.redirect(`/office/hosts/${host.id}/letterhead?done=saved`, 303)
  })
  .post('/office/hosts/:id/logo/removal', async (c) => {
    const host = await readManagedHost(c.env, c.var.staff, c.req.param('id'))
    await setLogo(c.env, c.var.staff, { hostId: host.id, upload: null })
    return c.redirect(`/office/hosts/${host.id}/letterhead?done=removed`, 303)
  })

function page(c: Context, host: Host, errors: FieldErrors = {}, values: FormValues = {}) {
  const { sender, footer } = host.letterhead
  const form = { language: c.var.language, values: { sender, footer, ...values }, errors }
  const layout = officeLayout(c, { host, contact: host.contact }, `/office/hosts/${host.id}/letterhead`)
  return c.html(<LetterheadPage layout={layout} form={form} host={host} />, Object.keys(errors).length > 0 ? 422 : 200)
}
