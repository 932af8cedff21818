import { deadlinesOf } from '../../domain/seats/deadlines.ts'
import { deadline, type Instant } from '../../lib/dates.ts'
import { listing } from '../../lib/figures.ts'
import { type Language, words } from '../../lib/languages.ts'
import { ButtonLink, ButtonRow } from '../ui/button.tsx'
import { deadlineOver } from '../ui/event-refusal.ts'
import { isGoingOn, mayStill, type Own } from './own-registration.ts'

type ActionsProps = { own: Own; choosable: boolean; language: Language; now: Instant }

/** What one can do by oneself and until when; what is over is a sentence with whom to call. */
export function Actions({ own, choosable, language, now }: ActionsProps) {
  if (!isGoingOn(own) || now >= own.event.endsAt) return null
  const { event, token, state } = own
  const t = text(language)
  const until = deadlinesOf(event)
  const date = (action: 'change' | 'cancel' | 'substitute') => deadline(until[action], event.zone, language)
  const may = (action: 'change' | 'cancel' | 'substitute') => mayStill(own, action, now)
  const over = (['change', 'substitute', 'cancel'] as const).filter((action) => !may(action))
  // What ends at one time is one deadline.
  const byDate = Object.groupBy((['change', 'substitute', 'cancel'] as const).filter(may), date)
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
        {Object.entries(byDate).map(([until, actions = []]) => (
          <li>
            {t.until(
              listing(
                actions.map((action) => t[`to-${action}`]),
                language,
              ),
              until,
            )}
          </li>
        ))}
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
    'to-change': 'ändern',
    'to-substitute': 'eine Vertretung benennen',
    'to-cancel': 'absagen',
    until: (actions: string, date: string) => `Bis ${date} können Sie ${actions}.`,
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
    'to-change': 'change your registration',
    'to-substitute': 'name a deputy',
    'to-cancel': 'cancel',
    until: (actions: string, date: string) => `Until ${date} you can ${actions}.`,
    call: (name: string, phone: string) =>
      `For what is no longer possible here: please contact ${name}, phone ${phone}.`,
  },
)
