import { registrationPhase } from '../../domain/seats/registration-phase.ts'
import type { Instant } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import { ButtonLink, ButtonRow } from '../ui/button.tsx'
import { deadlineOver } from '../ui/event-refusal.ts'
import { placesLeftInForm } from './added-people.ts'
import type { OwnBooking } from './own-booking.ts'

/** The way to register more people, or why there is none. */
export function AddSomebody({ own, language, now }: { own: OwnBooking; language: Language; now: Instant }) {
  const { event, token } = own
  const t = text(language)
  const { name, phone } = event.contact
  const phase = registrationPhase(event, now)
  if (phase === 'cancelled' || phase === 'over') return null
  if (placesLeftInForm(own) < 1) return <p>{t.full(event.mostPeople, name, phone)}</p>
  if (phase === 'closed') return <p>{`${deadlineOver('registerLate', event, language)} ${t.call(name, phone)}`}</p>
  return (
    <ButtonRow>
      <ButtonLink href={`/b/${token}/people`} look="secondary" icon="add">
        {t.add}
      </ButtonLink>
    </ButtonRow>
  )
}

const text = words(
  {
    add: 'Weitere Personen anmelden',
    full: (most: number, name: string, phone: string) =>
      `Hier finden höchstens ${most} Personen Platz. Für weitere senden Sie bitte ein neues Formular oder wenden Sie sich an ${name}, Telefon ${phone}.`,
    call: (name: string, phone: string) => `Bitte wenden Sie sich an ${name}, Telefon ${phone}.`,
  },
  {
    add: 'Register more people',
    full: (most: number, name: string, phone: string) =>
      `This booking takes at most ${most} people. For more please send a new form or contact ${name}, phone ${phone}.`,
    call: (name: string, phone: string) => `Please contact ${name}, phone ${phone}.`,
  },
)
