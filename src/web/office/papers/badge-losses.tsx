import type { checkBadges } from '../../../domain/papers/check-badges.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { shownName } from '../../ui/shown-name.ts'
import { elementWords } from './badge-words.ts'

export type BadgeWarnings = Awaited<ReturnType<typeof checkBadges>>
type Loss = BadgeWarnings[number]['losses'][number]

/** What badges leave out, with the names of the people; only of one element if it is given. */
export function LossList({ warnings, of, language }: { warnings: BadgeWarnings; of?: string; language: Language }) {
  const lines = warnings.flatMap(({ badge, losses }) =>
    losses.filter(({ element }) => of === undefined || element === of).map((loss) => ({ badge, loss })),
  )
  if (lines.length === 0) return null
  return (
    <ul class="losses">
      {lines.map(({ badge, loss }) => (
        <li>
          <strong>{shownName(badge)}</strong>: {of === undefined && `${elementWords(language)[loss.element]}, `}
          {lossWords(loss, language)}
        </li>
      ))}
    </ul>
  )
}

/** The same for a whole page: nothing to say is said, too. */
export function LossAlert({ warnings, language }: { warnings: BadgeWarnings; language: Language }) {
  const t = text(language)
  if (warnings.length === 0) return <Alert kind="success" title={t.none} level={3} />
  return (
    <Alert kind="warning" title={t.some(warnings.length)} level={3}>
      <LossList warnings={warnings} language={language} />
    </Alert>
  )
}

function lossWords({ code, text: lost }: Loss, language: Language): string {
  const t = text(language)
  const shown = lost.length > 80 ? `${lost.slice(0, 80)}…` : lost
  return code === 'cut' ? t.cut(shown) : t.missing(shown)
}

const text = words({
  none: ['Alle Texte passen auf die Schilder.', 'All texts fit on the badges.'],
  some: [
    (count: number) =>
      count === 1
        ? 'Auf einem Schild fehlt Text'
        : `Auf ${count >= 500 ? 'mindestens 500' : count} Schildern fehlt Text`,
    (count: number) =>
      count === 1 ? 'One badge loses text' : `${count >= 500 ? 'At least 500' : count} badges lose text`,
  ],
  cut: [(shown: string) => `gekürzt gedruckt: „${shown}“`, (shown: string) => `cut short: “${shown}”`],
  missing: [
    (shown: string) => `die Schrift kennt diese Zeichen nicht: ${shown}`,
    (shown: string) => `the typeface lacks these characters: ${shown}`,
  ],
})
