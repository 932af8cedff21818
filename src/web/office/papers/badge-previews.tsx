import { raw } from 'hono/html'
import type { PreviewedBadge } from '../../../domain/papers/preview-badges.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { shownName } from '../../ui/shown-name.ts'

/** The badges that are hardest to print, as they will be printed, each with what it leaves out. */
export function BadgePreviews({ previews, language }: { previews: readonly PreviewedBadge[]; language: Language }) {
  const t = text(language)
  return (
    <ul class="badge-previews">
      {previews.map(({ badge, front, back }) => (
        <li>
          <figure>
            <div class="badge-previews__faces">
              <div class="badge-previews__face">{raw(front)}</div>
              {back && <div class="badge-previews__face">{raw(back)}</div>}
            </div>
            <figcaption>
              {shownName(badge)}
              {back && ` (${t.bothSides})`}
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  )
}

const text = words({ bothSides: ['Vorder- und Rückseite', 'front and back'] })
