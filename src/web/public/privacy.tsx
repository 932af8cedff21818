import { periods } from '../../domain/retention/periods.ts'
import { privacyVersion } from '../../domain/retention/privacy-version.ts'
import { inLanguage } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { eventLayout } from '../ui/page-layout.ts'
import { hostOfPage } from './host-of-page.ts'
import { LegalPage } from './legal-page.tsx'
import { type PrivacyFacts, privacyText, privacyTitle } from './privacy-text.ts'

/** `/privacy`: the notice under Art. 13 GDPR, with the carriers that are configured and the periods that the jobs keep to. */
export async function showPrivacy(c: Context): Promise<Response> {
  const { language } = c.var
  const host = await hostOfPage(c)
  const facts: PrivacyFacts = {
    ...{ periods, version: privacyVersion, host: inLanguage(host.name, language), contact: host.contact },
    address: host.notices.address,
    officer: host.notices.dataProtectionOfficer,
    authority: inLanguage(host.notices.supervisoryAuthority, language),
    legalBasis: inLanguage(host.notices.legalBasis, language),
    carrier: c.env.config.carrier,
    databaseHost: c.env.config.databaseHost,
  }
  const layout = eventLayout(c, { host, contact: host.contact })
  return c.html(<LegalPage layout={layout} title={privacyTitle(language)} text={privacyText(facts, language)} />)
}
