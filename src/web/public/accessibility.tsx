import { words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { Layout } from '../ui/layout.tsx'
import { eventLayout } from '../ui/page-layout.ts'
import { hostOfPage } from './host-of-page.ts'
import { SoftwareFacts } from './software-facts.tsx'
import { StatementView } from './statement-view.tsx'

/** `/accessibility`: what the host states (§ 12b BGG, § 7 BITV 2.0), how a barrier is reported, and what is known of the software. */
export async function showAccessibility(c: Context): Promise<Response> {
  const { language } = c.var
  const host = await hostOfPage(c)
  const { title } = text(language)
  return c.html(
    <Layout {...eventLayout(c, { host, contact: host.contact })} title={title}>
      <h1>{title}</h1>
      <div class="prose">
        <StatementView host={host} address={c.env.config.publicUrl} language={language} />
        <SoftwareFacts language={language} />
      </div>
    </Layout>,
  )
}

const text = words({ title: ['Erklärung zur Barrierefreiheit', 'Accessibility statement'] })
