import { type Consent, consentedSince, consents, isAsked } from '../../domain/registrations/changing/consents.ts'
import { longDate } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import { Button } from '../ui/button.tsx'
import { PostForm } from '../ui/post-form.tsx'
import { consentPaths } from './consent.ts'
import { isGoingOn, type Own } from './own-registration.ts'

type ConsentsProps = { own: Own; language: Language }

/**
 * The consents that the event asks for, and those once given: given and withdrawn with equal ease (Art. 7(3) GDPR). Who does not take part any
 * more is asked for none.
 */
export function Consents({ own, language }: ConsentsProps) {
  const since = consentedSince(own.registration)
  const asks = isGoingOn(own)
  const shown = consents.filter((consent) => (asks && isAsked(consent, own.event)) || since[consent] !== null)
  return (
    <>
      {shown.map((consent) => (
        <OneConsent {...{ own, language, consent }} since={since[consent]} />
      ))}
    </>
  )
}

function OneConsent({ own, language, consent, since }: ConsentsProps & { consent: Consent; since: number | null }) {
  const t = text(language)
  const path = `/r/${own.token}/${consentPaths[consent]}`
  const given = since !== null
  return (
    <section>
      <h2>{t[consent]}</h2>
      <p>{given ? t[`${consent}Given`](longDate(since, own.event.zone, language)) : t[`${consent}Asked`]}</p>
      <PostForm action={given ? `${path}-withdrawal` : path}>
        <div>
          <Button look="secondary">{given ? t.withdraw : t.give}</Button>
        </div>
      </PostForm>
    </section>
  )
}

const text = words(
  {
    listed: 'Liste der Teilnehmenden',
    listedGiven: (date: string) =>
      `Seit ${date} haben Sie eingewilligt, dass Ihr Name, Ihr Amt und Ihre Organisation in der Liste stehen.`,
    listedAsked:
      'Dürfen Ihr Name, Ihr Amt und Ihre Organisation in der Liste der Teilnehmenden stehen? Das ist freiwillig: Die Liste erhalten alle, die teilnehmen, und Sie können die Einwilligung hier jederzeit widerrufen.',
    photo: 'Fotos',
    photoGiven: (date: string) =>
      `Seit ${date} haben Sie eingewilligt, dass Fotos von der Veranstaltung Sie erkennbar zeigen und veröffentlicht werden.`,
    photoAsked:
      'Dürfen Fotos von der Veranstaltung Sie erkennbar zeigen und veröffentlicht werden, auch im Internet? Das ist freiwillig und ändert nichts an Ihrer Teilnahme; Sie können die Einwilligung hier jederzeit widerrufen.',
    give: 'Ja, ich willige ein',
    withdraw: 'Einwilligung widerrufen',
  },
  {
    listed: 'List of participants',
    listedGiven: (date: string) =>
      `Since ${date} you have consented to your name, office and organisation appearing in the list.`,
    listedAsked:
      'May your name, office and organisation appear in the list of participants? This is optional: everyone who takes part receives the list, and you can withdraw your consent here at any time.',
    photo: 'Photographs',
    photoGiven: (date: string) =>
      `Since ${date} you have consented to photographs of the event showing you recognisably and being published.`,
    photoAsked:
      'May photographs of the event show you recognisably and be published, on the internet, too? This is optional and changes nothing about your taking part; you can withdraw your consent here at any time.',
    give: 'Yes, I consent',
    withdraw: 'Withdraw consent',
  },
)
