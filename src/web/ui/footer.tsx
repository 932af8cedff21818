import { words } from '../../lib/languages.ts'
import { isWebLink } from '../../lib/web-link.ts'
import { ContactLines } from './contact-lines.tsx'
import type { LayoutProps } from './layout-props.ts'

/** The bottom of every page: a person to call, and what the law wants to be found from everywhere. */
export function Footer({ host, contact, language }: LayoutProps) {
  const t = text(language)
  const of = host?.slug ? `/hosts/${host.slug}` : ''
  return (
    <footer class="site-footer">
      <div class="site-footer__row">
        {contact && (
          <section class="site-footer__contact" aria-labelledby="footer-contact">
            <h2 id="footer-contact">{t.help}</h2>
            <ContactLines contact={contact} language={language} />
          </section>
        )}
        <nav aria-label={t.legal}>
          <ul>
            <Explained at={host?.easyLanguage} label={t.easyLanguage} />
            <Explained at={host?.signLanguage} label={t.signLanguage} />
            <li>
              <a href={`${of}/accessibility`}>{t.accessibility}</a>
            </li>
            <li>
              <a href={`${of}/privacy`}>{t.privacy}</a>
            </li>
            <li>
              <a href={`${of}/imprint`}>{t.imprint}</a>
            </li>
          </ul>
        </nav>
        {host && <p class="site-footer__host">{host.name}</p>}
      </div>
    </footer>
  )
}

/** A page elsewhere that explains this one to whom its language is a barrier; nothing where the host has named none. */
function Explained({ at, label }: { at: string | undefined; label: string }) {
  if (!at || !isWebLink(at)) return null
  return (
    <li>
      <a href={at} hreflang="de">
        {label}
      </a>
    </li>
  )
}

const text = words({
  help: ['Fragen? Wir helfen gern.', 'Questions? We are glad to help.'],
  legal: ['Rechtliches', 'Legal'],
  easyLanguage: ['Leichte Sprache', 'Easy German'],
  signLanguage: ['Gebärdensprache', 'German Sign Language'],
  accessibility: ['Barrierefreiheit', 'Accessibility'],
  privacy: ['Datenschutz', 'Privacy notice'],
  imprint: ['Impressum', 'Imprint'],
})
