import { inLanguage, words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { eventLayout } from '../ui/page-layout.ts'
import { hostOfPage } from './host-of-page.ts'
import { LegalPage } from './legal-page.tsx'

/** `/imprint`: who answers for these pages (§ 5 DDG), as the host wrote it. */
export async function showImprint(c: Context): Promise<Response> {
  const { language } = c.var
  const host = await hostOfPage(c)
  const layout = eventLayout(c, { host, contact: host.contact })
  return c.html(
    <LegalPage layout={layout} title={text(language).title} text={inLanguage(host.notices.imprint, language)} />,
  )
}

const text = words({ title: 'Impressum' }, { title: 'Imprint' })
