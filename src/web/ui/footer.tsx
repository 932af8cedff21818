import { words } from '../../lib/languages.ts'
import type { LayoutProps } from './frame.ts'

/** The bottom of every page: a person to call, and what the law wants to be found from everywhere. */
export function Footer({ host, contact, language }: LayoutProps) {
  const t = text(language)
  return (
    <footer class="site-footer">
      <div class="site-footer__row">
        <section class="site-footer__contact" aria-labelledby="footer-contact">
          <h2 id="footer-contact">{t.help}</h2>
          <p>
            {contact.name}
            <br />
            {t.phone} <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a>
            <br />
            {t.email} <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </p>
        </section>
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
        <p class="site-footer__host">{host.name}</p>
      </div>
    </footer>
  )
}

const text = words(
  {
    help: 'Fragen? Wir helfen gern.',
    phone: 'Telefon',
    email: 'E-Mail',
    legal: 'Rechtliches',
    accessibility: 'Barrierefreiheit',
    privacy: 'Datenschutz',
    imprint: 'Impressum',
  },
  {
    help: 'Questions? We are glad to help.',
    phone: 'Phone',
    email: 'E-mail',
    legal: 'Legal',
    accessibility: 'Accessibility',
    privacy: 'Privacy notice',
    imprint: 'Imprint',
  },
)
