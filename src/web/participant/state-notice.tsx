import { eventQuota } from '../../domain/events/event-quota.ts'
import { isHeld } from '../../domain/registrations/waiting/why-not-yet.ts'
import { movesUp } from '../../domain/seats/moves-up.ts'
import { registrationPhase } from '../../domain/seats/registration-phase.ts'
import { deadline, type Instant } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import { Alert, type AlertKind } from '../ui/alert.tsx'
import { Button, ButtonLink, ButtonRow } from '../ui/button.tsx'
import { CancellationWords } from '../ui/cancellation-words.tsx'
import { decidedBy, type HeardBy } from '../ui/heard-by.ts'
import { PostForm } from '../ui/post-form.tsx'
import { queueWords } from '../ui/queue-words.ts'
import type { Own } from './own-registration.ts'
import type { Standing } from './standing.ts'
import { WhyWaiting } from './why-waiting.tsx'

type StateNoticeProps = { own: Own; standing: Standing; language: Language; now: Instant; heard: HeardBy }

/** Where one stands, in one plain sentence and what follows from it. */
export function StateNotice({ own, standing, language, now, heard }: StateNoticeProps) {
  const { event, state, registration } = own
  const { position, why } = standing
  const t = text(language)
  const { phone } = event.contact
  const notice = (kind: AlertKind, title: string, children: string) => (
    <Alert kind={kind} title={title}>
      <p>{children}</p>
    </Alert>
  )
  if (event.status === 'cancelled')
    return (
      <Alert kind="danger" title={t.calledOff}>
        <CancellationWords event={event} language={language} />
        <p>{t.calledOffNow}</p>
      </Alert>
    )
  if (state === 'cancelled' && registration.decision === 'declined')
    return notice('info', t.declined, t.declinedNow(phone))
  if (now >= event.endsAt) return notice('info', t.over, t.overNow)
  if (state === 'cancelled') return <Cancelled {...{ own, standing, language, now }} />
  if (registration.confirmBy !== null && registration.confirmedAt === null)
    return <Unconfirmed {...{ own, language }} />
  if (state === 'review') return notice('info', t.review, `${t.reviewNow} ${decidedBy(heard, language)}`)
  if (state === 'offered') return <Offered {...{ own, language }} />
  if (state === 'waiting') {
    const held = why?.full.some(isHeld) ?? eventQuota(standing.event).aim !== null
    const queue = { movesUp: movesUp(event, now, held), offerHours: event.offerHours }
    return (
      <Alert kind="warning" title={t.waiting(position)}>
        {why && <WhyWaiting why={why} language={language} />}
        <p>{queueWords(queue, heard, language)}</p>
        <p>{queue.movesUp === 'over' ? t.waitingOver(phone) : t.waitingNow}</p>
      </Alert>
    )
  }
  return notice('success', t.confirmed, now < event.startsAt ? t.confirmedNow : t.runningNow(phone))
}

/** Whoever may register gets there from here. */
function Cancelled({ own, standing, language, now }: Omit<StateNoticeProps, 'heard'>) {
  const t = text(language)
  const { slug, contact, status } = own.event
  const mayAgain = status === 'published' && ['open', 'late'].includes(registrationPhase(standing.event, now))
  return (
    <Alert kind="info" title={t.cancelled}>
      <p>{mayAgain ? t.againNow : t.cancelledNow(contact.phone)}</p>
      {mayAgain && (
        <ButtonRow>
          <ButtonLink href={`/e/${slug}/registration`}>{t.again}</ButtonLink>
        </ButtonRow>
      )}
    </Alert>
  )
}

/** The seat is held for a while; taking it is a button, because mail scanners follow links. */
function Offered({ own: { event, token, claim }, language }: { own: Own; language: Language }) {
  const t = text(language)
  const until = claim.expiresAt === null ? '' : deadline(claim.expiresAt, event.zone, language)
  return (
    <Alert kind="warning" title={t.offered}>
      <p>{t.offeredNow(until)}</p>
      <PostForm action={`/r/${token}/acceptance`}>
        <ButtonRow>
          <Button>{t.accept}</Button>
          <ButtonLink href={`/r/${token}/cancellation`} look="quiet">
            {t.decline}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Alert>
  )
}

function Unconfirmed({ own: { event, token, registration }, language }: { own: Own; language: Language }) {
  const t = text(language)
  return (
    <Alert kind="warning" title={t.unconfirmed}>
      <p>{t.unconfirmedNow(deadline(registration.confirmBy ?? 0, event.zone, language))}</p>
      <PostForm action={`/r/${token}/confirmation`}>
        <div>
          <Button>{t.confirm}</Button>
        </div>
      </PostForm>
    </Alert>
  )
}

const text = words(
  {
    calledOff: 'Die Veranstaltung ist abgesagt',
    calledOffNow: 'Sie findet nicht statt. Sie müssen nichts weiter tun.',
    declined: 'Ihre Anmeldung konnte nicht angenommen werden',
    declinedNow: (phone: string) =>
      `Der Veranstalter konnte Ihnen keinen Platz geben. Bei Fragen rufen Sie uns an: ${phone}.`,
    cancelled: 'Sie nehmen nicht teil',
    cancelledNow: (phone: string) =>
      `Sie sind abgemeldet. Anmelden kann man sich zurzeit nicht. Möchten Sie doch kommen, rufen Sie uns bitte an: ${phone}.`,
    againNow: 'Sie sind abgemeldet. Möchten Sie doch kommen, können Sie sich wieder anmelden.',
    again: 'Wieder anmelden',
    over: 'Die Veranstaltung ist vorbei',
    overNow: 'Ihre Angaben bleiben hier stehen, bis sie gelöscht werden.',
    unconfirmed: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
    unconfirmedNow: (until: string) =>
      `Wir halten Ihre Anmeldung bis ${until} fest. Danach verfällt sie, wenn Sie nicht bestätigt haben.`,
    confirm: 'E-Mail-Adresse bestätigen',
    review: 'Ihre Anmeldung wird geprüft',
    reviewNow: 'Der Veranstalter entscheidet, ob Sie einen Platz haben.',
    offered: 'Ein Platz ist für Sie frei',
    offeredNow: (until: string) => `Bitte nehmen Sie ihn bis ${until} an. Danach verfällt das Angebot.`,
    accept: 'Platz annehmen',
    decline: 'Platz ablehnen',
    waiting: (position: number) => `Sie stehen auf der Warteliste, an Stelle ${position}`,
    waitingNow:
      'Ob es dazu kommt, können wir nicht vorhersagen: Bitte planen Sie die Reise erst, wenn Sie eine Zusage haben.',
    waitingOver: (phone: string) =>
      `Ihre Teilnahme kommt damit nicht zustande. Bei Fragen rufen Sie uns bitte an: ${phone}.`,
    confirmed: 'Sie haben einen Platz',
    confirmedNow: 'Wir freuen uns auf Sie. Wenn Sie verhindert sind, sagen Sie bitte ab.',
    runningNow: (phone: string) =>
      `Die Veranstaltung hat begonnen. Ändern oder absagen geht jetzt nur noch am Telefon: ${phone}.`,
  },
  {
    calledOff: 'The event has been called off',
    calledOffNow: 'It will not take place. You need not do anything.',
    declined: 'Your registration could not be accepted',
    declinedNow: (phone: string) =>
      `The host could not give you a place. If you have questions, please call us: ${phone}.`,
    cancelled: 'You are not taking part',
    cancelledNow: (phone: string) =>
      `Your registration is cancelled. At present nobody can register. If you want to come after all, please call us: ${phone}.`,
    againNow: 'Your registration is cancelled. If you want to come after all, you can register again.',
    again: 'Register again',
    over: 'The event is over',
    overNow: 'Your details stay here until they are erased.',
    unconfirmed: 'Please confirm your e-mail address',
    unconfirmedNow: (until: string) =>
      `We hold your registration until ${until}. After that it ends unless you have confirmed.`,
    confirm: 'Confirm e-mail address',
    review: 'Your registration is under review',
    reviewNow: 'The host decides whether you have a seat.',
    offered: 'A seat is free for you',
    offeredNow: (until: string) => `Please accept it by ${until}. After that the offer ends.`,
    accept: 'Accept the seat',
    decline: 'Decline the seat',
    waiting: (position: number) => `You are on the waiting list, in position ${position}`,
    waitingNow:
      'We cannot foresee whether that will happen: please plan your journey only once you have a confirmed seat.',
    waitingOver: (phone: string) => `So you cannot take part. If you have questions, please call us: ${phone}.`,
    confirmed: 'You have a seat',
    confirmedNow: 'We look forward to seeing you. If you cannot come, please cancel.',
    runningNow: (phone: string) => `The event has begun. To change or cancel, please call us now: ${phone}.`,
  },
)
