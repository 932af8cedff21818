import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { assetAddress } from '../../lib/asset-name.ts'
import { words } from '../../lib/languages.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import type { LayoutProps } from './layout-props.ts'
import { Reading } from './wording.ts'

/** The layout of every page. Children of `main` stand in the column; a `.hero` or `.band` among them goes from edge to edge. */
export function Layout(props: LayoutProps) {
  const { title, language, area, description, hasErrors, scripts = [], children } = props
  const t = text(language)
  return (
    <Reading value={language}>
      {raw('<!doctype html>')}
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <title>{`${hasErrors ? t.error : ''}${title} – Tagungsbüro`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          {description && <meta name="description" content={description} />}
          {area !== 'public' && <meta name="robots" content="noindex" />}
          {['Regular', 'SemiBold'].map((weight) => (
            <link
              rel="preload"
              href={assetAddress(`FiraSans-${weight}-latin.woff2`)}
              as="font"
              type="font/woff2"
              crossorigin=""
            />
          ))}
          <link rel="stylesheet" href={assetAddress('style.css')} />
          <link rel="icon" href={assetAddress('mark.svg')} type="image/svg+xml" />
          {scripts.map((name) => (
            <script type="module" src={assetAddress(`${name}.js`)} />
          ))}
        </head>
        <body class={`area-${area}`}>
          <a class="skip-link" href="#content">
            {t.skip}
          </a>
          <Header {...props} />
          {hasErrors ? (
            <Reachable>
              <Main>{children}</Main>
            </Reachable>
          ) : (
            <Main>{children}</Main>
          )}
          <Footer {...props} />
        </body>
      </html>
    </Reading>
  )
}

function Main({ children }: { children?: Child }) {
  return (
    <main id="content" tabindex={-1}>
      {children}
    </main>
  )
}

/** A fault whose field is not drawn on this page is said in the summary without a link, which would lead nowhere. */
function Reachable({ children }: { children?: Child }) {
  const html = String(children)
  const drawn = html.replace(/<a href="#(field-[^"]*)">([^<]*)<\/a>/g, (link, id: string, sentence: string) =>
    html.includes(` id="${id}"`) ? link : sentence,
  )
  return raw(drawn)
}

const text = words({ skip: 'Zum Inhalt springen', error: 'Fehler: ' }, { skip: 'Skip to content', error: 'Error: ' })
