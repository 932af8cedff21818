import { longDate } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import { Button } from '../ui/button.tsx'
import { PostForm } from '../ui/post-form.tsx'
import type { Own } from './own-registration.ts'

/** The consent to stand in the list of participants: withdrawn as easily as it was given (Art. 7(3) GDPR). */
export function Listing({ own: { registration, event, token }, language }: { own: Own; language: Language }) {
  const t = text(language)
  if (registration.listedSince === null) return null
  return (
    <section>
      <h2>{t.title}</h2>
      <p>{t.listed(longDate(registration.listedSince, event.zone, language))}</p>
      <PostForm action={`/r/${token}/listing-withdrawal`}>
        <div>
          <Button look="secondary">{t.withdraw}</Button>
        </div>
      </PostForm>
    </section>
  )
}

const text = words(
  {
    title: 'Liste der Teilnehmenden',
    listed: (date: string) =>
      `Seit ${date} haben Sie eingewilligt, dass Ihr Name, Ihr Amt und Ihre Organisation in der Liste stehen.`,
    withdraw: 'Einwilligung widerrufen',
  },
  {
    title: 'List of participants',
    listed: (date: string) =>
      `Since ${date} you have consented to your name, office and organisation appearing in the list.`,
    withdraw: 'Withdraw consent',
  },
)
