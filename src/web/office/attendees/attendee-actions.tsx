import type { RegistrationRecord } from '../../../domain/registrations/reading/read-registration.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { IconName } from '../../ui/icon.tsx'

/** What the office can do about somebody, each on a page of its own. */
export function AttendeeActions({ record, language }: { record: RegistrationRecord; language: Language }) {
  const { registration, event, state, onHold } = record
  if (state === 'cancelled') return null
  const t = text(language)
  const here = `/office/events/${event.id}/attendees/${registration.id}`
  const tent = `/office/events/${event.id}/papers/table-tents.pdf?tentsFor=person:${registration.id}`
  const badge = `/office/events/${event.id}/papers/badges?id=${registration.id}`
  const waits = state === 'waiting' || state === 'review'
  const sits = state === 'confirmed' && registration.attendance === 'on-site'
  const actions: readonly Action[] = [
    { shown: !onHold, href: `${here}/edit`, say: 'edit', look: 'primary', icon: 'edit' },
    { shown: !onHold, href: `${here}/substitution`, say: 'substitute' },
    { shown: true, href: `${here}/role`, say: 'role' },
    { shown: waits, href: `${here}/seat`, say: 'seat' },
    { shown: true, href: badge, say: 'badge' },
    { shown: sits, href: tent, say: 'tent', icon: 'download' },
    { shown: true, href: `${here}/letter`, say: 'letter' },
    { shown: !onHold, href: `${here}/cancellation`, say: 'cancel', look: 'quiet', icon: 'close' },
  ]
  return (
    <Card title={t.actions}>
      <ButtonRow>
        {actions.map(
          ({ shown, href, say, look = 'secondary', icon }) =>
            shown && <ButtonLink href={href} look={look} icon={icon} label={t[say]} />,
        )}
      </ButtonRow>
    </Card>
  )
}

type Action = {
  shown: boolean
  href: string
  say: keyof ReturnType<typeof text>
  look?: 'primary' | 'secondary' | 'quiet'
  icon?: IconName
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
