import { longDate } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import { Button } from '../ui/button.tsx'
import { PostForm } from '../ui/post-form.tsx'
import type { Own } from './own-registration.ts'

/** The consent to stand in the list of participants: given and withdrawn with equal ease (Art. 7(3) GDPR). */
export function Listing({ own: { registration, event, token }, language }: { own: Own; language: Language }) {
  const t = text(language)
  if (registration.listedSince === null) {
    return (
      <section>
        <h2>{t.title}</h2>
        <p>{t.ask}</p>
        <PostForm action={`/r/${token}/listing`}>
          <div>
            <Button look="secondary">{t.give}</Button>
          </div>
        </PostForm>
      </section>
    )
  }
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
    ask: 'Dürfen Ihr Name, Ihr Amt und Ihre Organisation in der Liste der Teilnehmenden stehen? Das ist freiwillig: Die Liste erhalten alle, die teilnehmen, und Sie können die Einwilligung hier jederzeit widerrufen.',
    give: 'Ja, ich willige ein',
    withdraw: 'Einwilligung widerrufen',
  },
  {
    title: 'List of participants',
    listed: (date: string) =>
      `Since ${date} you have consented to your name, office and organisation appearing in the list.`,
    ask: 'May your name, office and organisation appear in the list of participants? This is optional: everyone who takes part receives the list, and you can withdraw your consent here at any time.',
    give: 'Yes, I consent',
    withdraw: 'Withdraw consent',
  },
)
