import { homeHost } from '../../domain/organisations/find-hosts.ts'
import { inLanguage } from '../../lib/languages.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { eventLayout } from '../ui/page-layout.ts'
import { accessibilityWords } from './accessibility-words.ts'
import { contactMarkdown } from './contact-markdown.ts'
import { LegalPage } from './legal-page.tsx'

/** `/accessibility`: the statement that § 12b BGG and § 7 BITV 2.0 demand. */
export async function showAccessibility(c: Context<'/accessibility'>): Promise<Response> {
  const { language } = c.var
  const host = await homeHost(c.env)
  if (!host) throw new Refusal('not-found')
  const say = accessibilityWords(language)
  const text = say.text(
    inLanguage(host.name, language),
    contactMarkdown(host.contact, language),
    c.env.config.publicUrl,
  )
  return c.html(<LegalPage layout={eventLayout(c, { host, contact: host.contact })} title={say.title} text={text} />)
}
