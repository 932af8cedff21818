import type { Instant } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import { Alert, type AlertKind } from '../ui/alert.tsx'
import type { Own } from './own-registration.ts'

type StateNoticeProps = {
  own: Own
  /** The place on the waiting list, from 1. */
  position: number
  language: Language
  now: Instant
}

/** Where one stands, in one plain sentence and what follows from it. */
export function StateNotice({ own: { event, state }, position, language, now }: StateNoticeProps) {
  const t = text(language)
  const notice = (kind: AlertKind, title: string, children: string) => (
    <Alert kind={kind} title={title}>
      <p>{children}</p>
    </Alert>
  )
  if (event.status === 'cancelled') return notice('danger', t.calledOff, t.calledOffNow)
  if (state === 'cancelled') return notice('info', t.cancelled, t.cancelledNow(event.contact.phone))
  if (now >= event.endsAt) return notice('info', t.over, t.overNow)
  if (state === 'waiting') return notice('warning', t.waiting(position), t.waitingNow)
  return notice('success', t.confirmed, now < event.startsAt ? t.confirmedNow : t.runningNow(event.contact.phone))
}

const text = words(
  {
    calledOff: 'Die Veranstaltung ist abgesagt',
    calledOffNow: 'Sie findet nicht statt. Sie müssen nichts weiter tun.',
    cancelled: 'Sie nehmen nicht teil',
    cancelledNow: (phone: string) =>
      `Sie sind abgemeldet. Möchten Sie doch kommen, melden Sie sich bitte neu an oder rufen Sie uns an: ${phone}.`,
    over: 'Die Veranstaltung ist vorbei',
    overNow: 'Ihre Angaben bleiben hier stehen, bis sie gelöscht werden.',
    waiting: (position: number) => `Sie stehen auf der Warteliste, an Stelle ${position}`,
    waitingNow:
      'Alle Plätze sind vergeben. Wird einer frei, rückt die Liste in der Reihenfolge der Anmeldungen nach, und Sie bekommen sofort eine E-Mail. Ob es dazu kommt, können wir nicht vorhersagen: Bitte planen Sie die Reise erst, wenn Sie eine Zusage haben.',
    confirmed: 'Sie haben einen Platz',
    confirmedNow: 'Wir freuen uns auf Sie. Wenn Sie verhindert sind, sagen Sie bitte ab: Der Platz geht dann weiter.',
    runningNow: (phone: string) =>
      `Die Veranstaltung hat begonnen. Ändern oder absagen geht jetzt nur noch am Telefon: ${phone}.`,
  },
  {
    calledOff: 'The event has been called off',
    calledOffNow: 'It will not take place. You need not do anything.',
    cancelled: 'You are not taking part',
    cancelledNow: (phone: string) =>
      `Your registration is cancelled. If you want to come after all, please register again or call us: ${phone}.`,
    over: 'The event is over',
    overNow: 'Your details stay here until they are erased.',
    waiting: (position: number) => `You are on the waiting list, in position ${position}`,
    waitingNow:
      'All seats are taken. When one becomes free, it goes to the next person in order of registration, and you will receive an e-mail at once. We cannot foresee whether that will happen: please plan your journey only once your seat is confirmed.',
    confirmed: 'You have a seat',
    confirmedNow:
      'We look forward to seeing you. If you cannot come, please cancel: the seat then goes to someone else.',
    runningNow: (phone: string) => `The event has begun. To change or cancel, please call us now: ${phone}.`,
  },
)
