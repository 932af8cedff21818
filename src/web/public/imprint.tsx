import { homeHost } from '../../domain/organisations/find-hosts.ts'
import { inLanguage, words } from '../../lib/languages.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Ask } from '../env.ts'
import { eventFrame } from '../ui/page-frame.ts'
import { LegalPage } from './legal-page.tsx'

/** `/imprint`: who answers for these pages (§ 5 DDG), as the host wrote it. */
export async function showImprint(c: Ask<'/imprint'>): Promise<Response> {
  const { language } = c.var
  const host = await homeHost(c.env)
  if (!host) throw new Refusal('not-found')
  const frame = eventFrame(c, { host, contact: host.contact })
  return c.html(
    <LegalPage frame={frame} title={text(language).title} text={inLanguage(host.notices.imprint, language)} />,
  )
}

const text = words({ title: 'Impressum' }, { title: 'Imprint' })
