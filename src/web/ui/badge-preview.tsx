import { type Language, words } from '../../lib/languages.ts'

type BadgePreviewProps = {
  language: Language
  /** What is printed at the head of the badge: the event. */
  event: string
  name: string
  organisation: string
}

/** The badge of 80 × 50 mm as it will be printed. With the script it follows what is typed. */
export function BadgePreview({ language, event, name, organisation }: BadgePreviewProps) {
  const t = text(language)
  return (
    <figure class="badge-preview" data-badge-preview>
      <figcaption>{t.caption}</figcaption>
      <div class="badge-paper">
        <p class="badge-paper__event">{event}</p>
        <p class="badge-paper__name" dir="auto" data-badge-name data-size={sizeOf(name)} data-empty={t.name}>
          {name || t.name}
        </p>
        <div class="badge-paper__foot">
          <p class="badge-paper__organisation" dir="auto" data-badge-organisation data-empty={t.organisation}>
            {organisation || t.organisation}
          </p>
          <span class="badge-paper__code" aria-hidden="true" />
        </div>
      </div>
    </figure>
  )
}

/** The step of letters that fits without the script, which measures instead. */
function sizeOf(name: string): string {
  return String(1 + [14, 24, 40, 60].filter((length) => name.length > length).length)
}

const text = words(
  { caption: 'So steht es auf Ihrem Namensschild', name: 'Ihr Name', organisation: 'Ihre Organisation' },
  { caption: 'This is what your badge will say', name: 'Your name', organisation: 'Your organisation' },
)
