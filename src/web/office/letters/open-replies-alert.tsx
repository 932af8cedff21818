import { type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'

/** Says that replies wait for somebody to look at them; nothing where none does. */
export function OpenRepliesAlert({ count, language }: { count: number; language: Language }) {
  if (count === 0) return null
  const t = text(language)
  return (
    <Alert kind="info" title={t.title(count, new Intl.NumberFormat(language).format(count))}>
      <p>
        <a href="/office/replies">{t.look}</a>
      </p>
    </Alert>
  )
}

const text = words({
  title: [
    (count: number, said: string) =>
      count === 1 ? '1 Antwort auf eine Einladung ist zu klären' : `${said} Antworten auf Einladungen sind zu klären`,
    (count: number, said: string) =>
      count === 1 ? '1 reply to an invitation needs a look' : `${said} replies to invitations need a look`,
  ],
  look: ['Ansehen, was zu tun ist', 'See what there is to do'],
})
