import { readManagedHost } from '../../../domain/organisations/edit-host.ts'
import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { inLanguage } from '../../../lib/languages.ts'
import type { Context } from '../../env.ts'
import type { Whole } from '../forms/part-routes.tsx'
import { officeLayout } from '../office-layout.ts'

/** A host, for its forms and parts. */
export const ofHost: Whole<Host, { hostId: string }> = {
  path: '/office/hosts/:id',
  key: (c) => ({ hostId: c.req.param('id') ?? '' }),
  read: hostOf,
  layout: (c, host, path) => officeLayout(c, { host, contact: host.contact }, path),
  head: ({ layout, about, title, lead }) => (
    <div class="stack">
      <p class="muted">{inLanguage(about.name, layout.language)}</p>
      <h1>{title}</h1>
      {lead}
    </div>
  ),
}

/** The host that an address is about. Throws Refusal `not-found`. */
export function hostOf(c: Context): Promise<Host> {
  return readManagedHost(c.env, c.var.staff, c.req.param('id') ?? '')
}
