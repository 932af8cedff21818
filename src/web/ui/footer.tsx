import { words } from '../../lib/languages.ts'
import { ContactLines } from './contact-lines.tsx'
import type { LayoutProps } from './layout-props.ts'

/** The bottom of every page: a person to call, and what the law wants to be found from everywhere. */
export function Footer({ host, contact, language }: LayoutProps) {
  const t = text(language)
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
            <li>
              <a href="/accessibility">{t.accessibility}</a>
            </li>
            <li>
              <a href="/privacy">{t.privacy}</a>
            </li>
            <li>
              <a href="/imprint">{t.imprint}</a>
            </li>
          </ul>
        </nav>
        {host && <p class="site-footer__host">{host.name}</p>}
      </div>
    </footer>
  )
}

const text = words(
  {
    help: 'Fragen? Wir helfen gern.',
    legal: 'Rechtliches',
    accessibility: 'Barrierefreiheit',
    privacy: 'Datenschutz',
    imprint: 'Impressum',
  },
  {
    help: 'Questions? We are glad to help.',
    legal: 'Legal',
    accessibility: 'Accessibility',
    privacy: 'Privacy notice',
    imprint: 'Imprint',
  },
)
