import type { Instant } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import { ButtonLink, ButtonRow } from '../ui/button.tsx'
import { type DeadlineAction, DeadlineLines } from '../ui/deadline-lines.tsx'
import { deadlineOver } from '../ui/event-refusal.ts'
import { isGoingOn, mayStill, type Own } from './own-registration.ts'

type ActionsProps = { own: Own; choosable: boolean; language: Language; now: Instant }

/** What one can do by oneself and until when; what is over is a sentence with whom to call. */
export function Actions({ own, choosable, language, now }: ActionsProps) {
  if (!isGoingOn(own) || now >= own.event.endsAt) return null
  const { event, token, state } = own
  const t = text(language)
  const all = ['change', 'substitute', 'cancel'] as const
  const may = (action: DeadlineAction) => mayStill(own, action, now)
  const over = all.filter((action) => !may(action))
  const cancel = state === 'waiting' ? t.leave : state === 'review' ? t.withdraw : t.cancel
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
        {/* A seat on offer is declined where it is offered. */}
        {may('cancel') && state !== 'offered' && (
          <ButtonLink href={`/r/${token}/cancellation`} look="quiet" icon="close">
            {cancel}
          </ButtonLink>
        )}
      </ButtonRow>
      <ul class="muted">
        <DeadlineLines {...{ event, language }} actions={all.filter(may)} />
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
    withdraw: 'Anmeldung zurückziehen',
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
    withdraw: 'Withdraw the registration',
    call: (name: string, phone: string) =>
      `For what is no longer possible here: please contact ${name}, phone ${phone}.`,
  },
)
