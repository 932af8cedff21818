import type { RegistrationRecord } from '../../../domain/registrations/reading/read-registration.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'

/** What the office can do about somebody, each on a page of its own. */
export function AttendeeActions({ record, language }: { record: RegistrationRecord; language: Language }) {
  const { registration, event, state, onHold } = record
  if (state === 'cancelled') return null
  const t = text(language)
  const here = `/office/events/${event.id}/attendees/${registration.id}`
  const tent = `/office/events/${event.id}/papers/table-tents.pdf?tentsFor=person:${registration.id}`
  const badge = `/office/events/${event.id}/papers/badges?id=${registration.id}`
  return (
    <Card title={t.actions}>
      <ButtonRow>
        {!onHold && (
          <ButtonLink href={`${here}/edit`} icon="edit">
            {t.edit}
          </ButtonLink>
        )}
        {!onHold && (
          <ButtonLink href={`${here}/substitution`} look="secondary">
            {t.substitute}
          </ButtonLink>
        )}
        <ButtonLink href={`${here}/role`} look="secondary">
          {t.role}
        </ButtonLink>
        {(state === 'waiting' || state === 'review') && (
          <ButtonLink href={`${here}/seat`} look="secondary">
            {t.seat}
          </ButtonLink>
        )}
        <ButtonLink href={badge} look="secondary">
          {t.badge}
        </ButtonLink>
        {state === 'confirmed' && registration.attendance === 'on-site' && (
          <ButtonLink href={tent} look="secondary" icon="download">
            {t.tent}
          </ButtonLink>
        )}
        <ButtonLink href={`${here}/letter`} look="secondary">
          {t.letter}
        </ButtonLink>
        {!onHold && (
          <ButtonLink href={`${here}/cancellation`} look="quiet" icon="close">
            {t.cancel}
          </ButtonLink>
        )}
      </ButtonRow>
    </Card>
  )
}

const text = words({
  actions: ['Was zu tun ist', 'What can be done'],
  edit: ['Bearbeiten', 'Edit'],
  substitute: ['Vertretung …', 'Deputy …'],
  role: ['Rolle …', 'Role …'],
  seat: ['Platz über die Grenze hinaus …', 'Seat beyond the limit …'],
  badge: ['Namensschild', 'Badge'],
  tent: ['Tischaufsteller', 'Table tent'],
  letter: ['Bestätigung zum Ausdrucken', 'Confirmation on paper'],
  cancel: ['Abmelden …', 'Cancel registration …'],
})
