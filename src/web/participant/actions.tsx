import { deadlinesOf } from '../../domain/seats/deadlines.ts'
import { deadline, type Instant } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import { ButtonLink, ButtonRow } from '../ui/button.tsx'
import { deadlineOver } from '../ui/event-refusal.ts'
import { isGoingOn, mayStill, type Own } from './own-registration.ts'

type ActionsProps = { own: Own; choosable: boolean; language: Language; now: Instant }

/** What one can do by oneself and until when; what is over is a sentence with whom to call. */
export function Actions({ own, choosable, language, now }: ActionsProps) {
  if (!isGoingOn(own)) return null
  const { event, token, state } = own
  const t = text(language)
  const until = deadlinesOf(event)
  const date = (action: 'change' | 'cancel' | 'substitute') => deadline(until[action], event.zone, language)
  const may = (action: 'change' | 'cancel' | 'substitute') => mayStill(own, action, now)
  const over = (['change', 'substitute', 'cancel'] as const).filter((action) => !may(action))
  const cancel =
    state === 'waiting' ? t.leave : state === 'offered' ? t.decline : state === 'review' ? t.withdraw : t.cancel
  return (
    <section>
      <h2>{t.title}</h2>
      <ButtonRow>
        {may('change') && (
          <ButtonLink href={`/r/${token}/answers`} look="secondary" icon="edit">
            {t.change}
          </ButtonLink>
        )}
        {may('change') && choosable && (
          <ButtonLink href={`/r/${token}/choices`} look="secondary" icon="edit">
            {t.choose}
          </ButtonLink>
        )}
        {may('substitute') && (
          <ButtonLink href={`/r/${token}/substitution`} look="secondary" icon="account">
            {t.substitute}
          </ButtonLink>
        )}
        {may('cancel') && (
          <ButtonLink href={`/r/${token}/cancellation`} look="quiet" icon="close">
            {cancel}
          </ButtonLink>
        )}
      </ButtonRow>
      <ul class="muted">
        {may('change') && <li>{t.changeUntil(date('change'))}</li>}
        {may('substitute') && <li>{t.substituteUntil(date('substitute'))}</li>}
        {may('cancel') && <li>{t.cancelUntil(date('cancel'))}</li>}
        {over.map((action) => (
          <li>{deadlineOver(action, event, language)}</li>
        ))}
      </ul>
      {over.length > 0 && <p>{t.call(event.contact.name, event.contact.phone)}</p>}
    </section>
  )
}

const text = words(
  {
    title: 'Was Sie tun können',
    change: 'Angaben ändern',
    choose: 'Teilnahme und Programmpunkte ändern',
    substitute: 'Vertretung benennen',
    cancel: 'Absagen',
    leave: 'Warteliste verlassen',
    decline: 'Platz ablehnen',
    withdraw: 'Anmeldung zurückziehen',
    changeUntil: (date: string) => `Ändern können Sie bis ${date}.`,
    substituteUntil: (date: string) => `Eine Vertretung benennen können Sie bis ${date}.`,
    cancelUntil: (date: string) => `Absagen können Sie bis ${date}.`,
    call: (name: string, phone: string) =>
      `Was hier nicht mehr geht: Bitte wenden Sie sich an ${name}, Telefon ${phone}.`,
  },
  {
    title: 'What you can do',
    change: 'Change details',
    choose: 'Change attendance and sessions',
    substitute: 'Name a deputy',
    cancel: 'Cancel',
    leave: 'Leave the waiting list',
    decline: 'Decline the seat',
    withdraw: 'Withdraw the registration',
    changeUntil: (date: string) => `You can change your registration until ${date}.`,
    substituteUntil: (date: string) => `You can name a deputy until ${date}.`,
    cancelUntil: (date: string) => `You can cancel until ${date}.`,
    call: (name: string, phone: string) =>
      `For what is no longer possible here: please contact ${name}, phone ${phone}.`,
  },
)
