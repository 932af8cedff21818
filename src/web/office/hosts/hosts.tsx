import { Hono } from 'hono'
import { editHost, readManagedHost } from '../../../domain/organisations/edit-host.ts'
import type { AppEnv } from '../../env.ts'
import { readForm } from '../../ui/read-form.ts'
import { officeLayout } from '../office-layout.ts'
import { parseHost, valuesOfHost } from './host-form.ts'
import { HostFormPage } from './host-form-page.tsx'
import { HostListPage } from './host-list-page.tsx'

/** What a host says of itself: contact, legal texts. */
export const hosts = new Hono<AppEnv>()
  .get('/office/host', (c) => {
    const [first, ...others] = c.var.hosts
    if (first && others.length === 0) return c.redirect(`/office/hosts/${first.id}`, 303)
    return c.html(<HostListPage layout={officeLayout(c)} hosts={c.var.hosts} />)
  })
  .get('/office/hosts/:id', async (c) => {
    const host = await readManagedHost(c.env, c.var.staff, c.req.param('id'))
    const form = { language: c.var.language, values: valuesOfHost(host), errors: {} }
    return c.html(<HostFormPage layout={officeLayout(c, { host, contact: host.contact })} form={form} host={host} />)
  })
  .post('/office/hosts/:id', async (c) => {
    const { language, staff } = c.var
    const before = await readManagedHost(c.env, staff, c.req.param('id'))
    const values = await readForm(c)
    const { host, errors } = parseHost(values, language)
    if (!host) {
      const layout = officeLayout(c, { host: before, contact: before.contact })
      return c.html(<HostFormPage layout={layout} form={{ language, values, errors }} host={before} />, 422)
    }
    await editHost(c.env, staff, { id: before.id, host })
    return c.redirect(`/office/hosts/${before.id}?done=saved`, 303)
  })
