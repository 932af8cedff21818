import { words } from '../../lib/languages.ts'
import { Icon } from './icon.tsx'
import { languageOfPage } from './wording.ts'

type PaginationProps = {
  /** Addresses of the neighbouring pages (a keyset cursor in the query); left out where there is none. */
  previous?: string | undefined
  next?: string | undefined
}

/** One page back, one page on. */
export function Pagination({ previous, next }: PaginationProps) {
  if (!previous && !next) return null
  const t = text(languageOfPage())
  return (
    <nav class="pagination" aria-label={t.pages}>
      {previous && (
        <a class="kern-btn kern-btn--secondary" href={previous} rel="prev">
          <Icon name="chevron-left" />
          <span class="kern-label">{t.previous}</span>
        </a>
      )}
      {next && (
        <a class="kern-btn kern-btn--secondary" href={next} rel="next">
          <span class="kern-label">{t.next}</span>
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  )
}

const text = words(
  { pages: 'Seiten der Liste', previous: 'Zurück', next: 'Weiter' },
  { pages: 'Pages of the list', previous: 'Previous', next: 'Next' },
)
