import { Hono } from 'hono'
import { changeDesk } from '../../../domain/checkin/change-desk.ts'
import { findDesks, type OfficeDesk } from '../../../domain/checkin/find-desks.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { deadline, shortDateTime } from '../../../lib/dates.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import { Alert } from '../../ui/alert.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import type { FormState } from '../../ui/form.ts'
import { LinkLine } from '../../ui/link-line.tsx'
import { PostButton } from '../../ui/post-button.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { PageOfEvent } from '../events/page-of-event.tsx'
import { FormPart } from '../forms/form-page.tsx'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { deskForm } from './desk-form.ts'

/** One desk of an event: link, QR code and passphrase for its helpers, and what can be changed while it is open. */
export const desks = new Hono<AppEnv>()
  .get('/office/events/:id/checkin/desks/:desk', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const desk = await deskOf(c)
    const form = { language: c.var.language, values: deskForm.values(desk, { ...event, opening: false }), errors: {} }
    return c.html(page(c, event, desk, form))
  })
  .post('/office/events/:id/checkin/desks/:desk', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const desk = await deskOf(c)
    const about = { ...event, opening: false }
    const sent = await submitted(c, { ...deskForm, stored: deskForm.values(desk, about) }, about, (change) =>
      changeDesk(c.env, c.var.staff, { eventId: event.id, deskId: desk.id, change }),
    )
    if (sent.again) return c.html(page(c, event, desk, sent.again), 422)
    return c.redirect(`/office/events/${event.id}/checkin/desks/${desk.id}?done=saved`, 303)
  })

/** Throws Refusal `not-found`. */
async function deskOf(c: Context<'/:id/:desk'>): Promise<OfficeDesk> {
  const { id: eventId, desk: deskId } = c.req.param()
  const desk = (await findDesks(c.env, c.var.staff, eventId)).find(({ id }) => id === deskId)
  if (!desk) throw new Refusal('not-found')
  return desk
}

/** One desk: what to hand to the helpers, what can be changed while it is open, and its end. */
function page(c: Context, event: EventRecord, desk: OfficeDesk, form: FormState) {
  const { language } = form
  const t = text(language)
  const here = `/office/events/${event.id}/checkin`
  return (
    <PageOfEvent layout={officeLayout(c, event)} event={event} title={desk.label} tab="checkin" form={form}>
      {desk.rehearsal && <Alert kind="info" title={t.rehearsal} />}
      <DefinitionList
        items={[
          [['Liste', 'List'], desk.session ? inLanguage(desk.session, language) : t.days],
          [t.state, desk.state === 'open' ? t.until(deadline(desk.closesAt, event.zone, language)) : t[desk.state]],
          [t.visited, desk.visitedAt === null ? t.never : shortDateTime(desk.visitedAt, event.zone, language)],
        ]}
      />
      {desk.link && <Handing desk={desk} link={desk.link} language={language} />}
      {desk.state === 'open' && (
        <>
          <Card title={['Ändern', 'Change']}>
            <FormPart
              {...{ of: deskForm, form, about: { ...event, opening: false }, action: `${here}/desks/${desk.id}` }}
              button={['Änderungen speichern', 'Save changes']}
            />
          </Card>
          <Card title={t.close}>
            <p>{t.closeHint}</p>
            <PostButton action={`${here}/desks/${desk.id}/closure`} look="danger" label={t.close} />
          </Card>
        </>
      )}
      <ButtonLink alone look="quiet" icon="back" href={here} label={['Zu allen Check-ins', 'To all desks']} />
    </PageOfEvent>
  )
}

/** Link and passphrase, each to go its own way. */
function Handing({ desk, link, language }: { desk: OfficeDesk; link: string; language: FormState['language'] }) {
  const t = text(language)
  return (
    <div class="desk-handing">
      <Card title={['Link für das Gerät', 'Link for the device']}>
        <p>{t.linkHint}</p>
        <QrCode text={link} label={t.qr(desk.label)} />
        <LinkLine href={link} label={link} />
      </Card>
      <Card title={['Kennwort', 'Passphrase']}>
        <p>{t.passphraseHint}</p>
        <p class="desk-passphrase">
          <code class="unbroken">{desk.passphrase}</code>
        </p>
      </Card>
    </div>
  )
}

const text = words({
  rehearsal: [
    'Probe: Hier zählt nichts, und am Ende wird alles gelöscht.',
    'Rehearsal: nothing counts here, and all of it is erased in the end.',
  ],
  days: ['Veranstaltung, jeder Tag für sich', 'The event, each day by itself'],
  state: ['Gilt', 'Valid'],
  until: [(deadline: string) => `bis ${deadline}`, (deadline: string) => `until ${deadline}`],
  visited: ['Link zuletzt benutzt', 'Link last used'],
  never: ['noch nie', 'never yet'],
  closed: ['geschlossen', 'closed'],
  expired: ['abgelaufen', 'expired'],
  linkHint: [
    'Mit der Kamera des Telefons öffnen, das einchecken soll. Mit dem Kennwort checkt man dort ein, ohne Konto.',
    'Open it with the camera of the phone that checks people in. With the passphrase it does, without an account.',
  ],
  qr: [
    (desk: string) => `QR-Code mit dem Link zum Check-in ${desk}`,
    (desk: string) => `QR code with the link of the desk ${desk}`,
  ],
  passphraseHint: [
    'Getrennt vom Link sagen, zum Beispiel mündlich. Erst das Kennwort öffnet die Liste; es verschlüsselt sie auf dem Gerät und wird nach jedem Neuladen und nach 15 Minuten Ruhe gefragt.',
    'Say it apart from the link, for example by word of mouth. Only the passphrase opens the list; it encrypts it on the device, and is asked for after every reload and after 15 idle minutes.',
  ],
  close: ['Jetzt schließen', 'Close now'],
  closeHint: [
    'Der Link gilt sofort nicht mehr, und die Geräte löschen ihre Listen. Was vorher ohne Netz gescannt wurde, wird noch 48 Stunden lang angenommen.',
    'The link ends at once, and the devices erase their lists. What was scanned before without a network is still taken for 48 hours.',
  ],
})
