import { type Language, languages, words } from '../../lib/languages.ts'
import { Icon } from './icon.tsx'
import type { Area, LayoutProps } from './layout-props.ts'

/** The top of every page: whose site this is, where one can go, and in which language. */
export function Header({ host, language, path, area, user }: LayoutProps) {
  const t = text(language)
  return (
    <header class="site-header">
      <div class="site-header__row">
        <a class="brand" href={area === 'office' ? '/office' : '/'}>
          <span class="brand__mark" aria-hidden="true" />
          <span>
            <span class="brand__name">Tagungsbüro</span>
            {host && <span class="brand__host">{host.name}</span>}
          </span>
        </a>
        <nav class="site-nav" aria-label={t.navigation}>
          <ul>
            {places(area, language).map(({ href, name }) => (
              <li>
                <a href={href} aria-current={current(href, path)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav class="language-switch" aria-label={t.languages}>
          <ul>
            {languages.map((other) => (
              <li>
                <a
                  href={inOtherLanguage(path, other)}
                  lang={other}
                  hreflang={other}
                  aria-current={other === language ? 'true' : undefined}
                >
                  {names[other]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {area === 'office' && user && (
          <form class="sign-out" method="post" action="/office/sign-out">
            <a class="sign-out__name" href="/office/sessions" aria-current={current('/office/sessions', path)}>
              <span class="kern-sr-only">{t.sessions} </span>
              {user.name}
            </a>
            <button type="submit">
              <Icon name="logout" />
              <span>{t.signOut}</span>
            </button>
          </form>
        )}
      </div>
    </header>
  )
}

const names = { de: 'Deutsch', en: 'English' } satisfies Record<Language, string>

function places(area: Area, language: Language): { href: string; name: string }[] {
  const t = text(language)
  if (area !== 'office') return [{ href: '/', name: t.events }]
  return [
    { href: '/office', name: t.events },
    { href: '/office/letters', name: t.letters },
    { href: '/office/audit', name: t.audit },
    { href: '/office/host', name: t.host },
  ]
}

/** The page itself, or the part of the application that it stands in. */
function current(href: string, path: string): 'page' | 'true' | undefined {
  const here = path.split('?')[0] ?? path
  if (here === href) return 'page'
  if (href === '/office') return /^\/office\/(events|series)/.test(here) ? 'true' : undefined
  if (href === '/office/letters' && here.startsWith('/office/replies')) return 'true'
  if (href === '/office/host') return here.startsWith('/office/hosts') ? 'true' : undefined
  return href !== '/' && here.startsWith(`${href}/`) ? 'true' : undefined
}

/** The same page in the other language, with the rest of its query. */
function inOtherLanguage(path: string, language: Language): string {
  const [page = '/', query = ''] = path.split('?')
  const search = new URLSearchParams(query)
  search.set('lang', language)
  return `${page}?${search}`
}

const text = words(
  {
    navigation: 'Hauptnavigation',
    languages: 'Sprache',
    events: 'Veranstaltungen',
    letters: 'Briefe',
    audit: 'Protokoll',
    host: 'Veranstalter',
    sessions: 'Wo Sie angemeldet sind:',
    signOut: 'Abmelden',
  },
  {
    navigation: 'Main navigation',
    languages: 'Language',
    events: 'Events',
    letters: 'Letters',
    audit: 'Audit trail',
    host: 'Host',
    sessions: 'Where you are signed in:',
    signOut: 'Sign out',
  },
)
