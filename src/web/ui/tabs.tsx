import type { WordPair } from '../../lib/languages.ts'
import { type Wording, worded } from './wording.ts'

/** The neighbouring pages about one thing, e.g. an event's overview, participants and badges. */
export function Tabs({
  label,
  current,
  items,
}: {
  label: string | WordPair
  /** The address of this page. */
  current: string
  items: readonly { href: string; name: Wording }[]
}) {
  return (
    <nav aria-label={worded(label)}>
      <ul class="tabs">
        {items.map(({ href, name }) => (
          <li>
            <a href={href} aria-current={href === current ? 'page' : undefined}>
              {worded(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
