import { homeHost } from '../../domain/organisations/find-hosts.ts'
import { inLanguage, words } from '../../lib/languages.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { eventLayout } from '../ui/page-layout.ts'
import { LegalPage } from './legal-page.tsx'

/** `/imprint`: who answers for these pages (§ 5 DDG), as the host wrote it. */
export async function showImprint(c: Context<'/imprint'>): Promise<Response> {
  const { language } = c.var
  const host = await homeHost(c.env)
  if (!host) throw new Refusal('not-found')
  const layout = eventLayout(c, { host, contact: host.contact })
  return c.html(
    <LegalPage layout={layout} title={text(language).title} text={inLanguage(host.notices.imprint, language)} />,
  )
}

const text = words({ title: 'Impressum' }, { title: 'Imprint' })
