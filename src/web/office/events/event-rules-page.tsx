import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { Concerned } from '../../../domain/registrations/deciding/concerned-by-deadlines.ts'
import { deadline, type Instant } from '../../../lib/dates.ts'
import { words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox, RadioGroup } from '../../ui/choice-fields.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FieldError } from '../../ui/field.tsx'
import { FieldGroup } from '../../ui/field-group.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { MomentField } from '../moment-field.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { ConcernedNotice, DeadlineAlert } from './deadline-notices.tsx'
import { EventHead } from './event-head.tsx'
import { ruleLabels } from './event-rules-labels.ts'

type EventRulesPageProps = {
  layout: OfficeLayout
  form: FormState
  event: EventRecord
  now: Instant
  /** Whom the deadlines that were moved just now concern. */
  concerned?: Concerned | undefined
}

/** How people register: deadlines, approval, waiting list, who may come along. */
export function EventRulesPage({ layout, form, event, now, concerned }: EventRulesPageProps) {
  const { language } = layout
  const t = text(language)
  const here = `/office/events/${event.id}`
  return (
    <OfficePage layout={layout} title={t.title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary form={form} />
      <EventHead layout={layout} event={event} />
      {concerned && <ConcernedNotice concerned={concerned} language={language} />}
      <DeadlineAlert event={event} language={language} />
      <p>
        <a href={`${here}/calendar`}>{t.calendar}</a>
      </p>
      <PostForm action={`${here}/rules`}>
        <Deadlines form={form} event={event} />
        <Who form={form} />
        <WaitingList form={form} />
        <ButtonRow>
          <Button>{t.save}</Button>
          <ButtonLink look="quiet" href={here}>
            {t.back}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
      {now >= event.closesAt && event.status !== 'cancelled' && <Reopening form={form} action={`${here}/reopening`} />}
    </OfficePage>
  )
}

function Deadlines({ form, event }: { form: FormState; event: EventRecord }) {
  const label = ruleLabels(form.language)
  const t = text(form.language)
  const field = (name: 'lateUntil' | 'changeUntil' | 'cancelUntil' | 'substituteUntil', hint: string) => (
    <MomentField form={form} name={name} label={label[`${name}.date`]} hint={hint} />
  )
  return (
    <FieldGroup title={t.deadlines}>
      <p class="muted">{t.closes(deadline(event.closesAt, event.zone, form.language))}</p>
      {field('lateUntil', t.late)}
      {field('changeUntil', t.untilStart)}
      {field('cancelUntil', t.untilStart)}
      {field('substituteUntil', t.untilStart)}
    </FieldGroup>
  )
}

function Who({ form }: { form: FormState }) {
  const label = ruleLabels(form.language)
  const t = text(form.language)
  const number = { inputmode: 'numeric', maxlength: 3, width: 'short' } as const
  return (
    <FieldGroup title={t.who}>
      <Checkbox form={form} name="approval" label={label.approval} hint={t.approval} />
      <TextField form={form} name="mostPeople" label={label.mostPeople} hint={t.mostPeople} {...number} />
      <Checkbox form={form} name="accompanying" label={label.accompanying} hint={t.accompanying} />
      <Checkbox form={form} name="photos" label={label.photos} hint={t.photos} />
      <TextField form={form} name="confirmHours" label={label.confirmHours} hint={t.confirmHours} {...number} />
      <fieldset id="field-attendanceModes">
        <legend class="kern-label">{label.attendanceModes}</legend>
        <Checkbox form={form} name="attendance.on-site" label={t.onSite} />
        <Checkbox form={form} name="attendance.online" label={t.online} />
        <FieldError form={form} name="attendanceModes" />
      </fieldset>
    </FieldGroup>
  )
}

function WaitingList({ form }: { form: FormState }) {
  const label = ruleLabels(form.language)
  const t = text(form.language)
  const choices = [
    { value: 'automatic', label: t.automatic, hint: t.automaticHint },
    { value: 'offered', label: t.offered, hint: t.offeredHint },
    { value: 'paused', label: t.paused, hint: t.pausedHint },
  ]
  return (
    <FieldGroup title={label.waitingList}>
      <RadioGroup form={form} name="waitingList" label={t.freeSeat} choices={choices} />
      <TextField
        {...{ form, name: 'offerHours', label: label.offerHours, hint: t.offerHours }}
        inputmode="numeric"
        maxlength={3}
        width="short"
      />
    </FieldGroup>
  )
}

function Reopening({ form, action }: { form: FormState; action: string }) {
  const t = text(form.language)
  return (
    <Card title={t.reopen}>
      <p>{t.reopenHint}</p>
      <PostForm action={action}>
        <MomentField form={form} name="closes" label={t.newClosing} required />
        <TextField form={form} name="reason" label={t.reason} hint={t.reasonHint} maxlength={500} required />
        <ButtonRow>
          <Button look="secondary">{t.reopenNow}</Button>
        </ButtonRow>
      </PostForm>
    </Card>
  )
}

const text = words(
  {
    title: 'Anmelderegeln',
    deadlines: 'Fristen',
    closes: (at: string) => `Anmeldeschluss ist ${at}; Sie ändern ihn unter „Bearbeiten“.`,
    late: 'Leer: keine. Danach eingehende Anmeldungen stehen unter „Anträge“ und warten auf Ihre Entscheidung.',
    untilStart: 'Leer: bis zum Beginn der Veranstaltung.',
    who: 'Wer sich wie anmeldet',
    approval: 'Alle stehen zuerst unter „Anträge“. Niemand erfährt etwas, bevor Sie die Entscheidungen freigeben.',
    mostPeople: '1: jede Person für sich. Mehr: Das Vorzimmer meldet mehrere in einem Formular an.',
    accompanying: 'Eine Begleitperson braucht einen Platz, eine Assistenz nie.',
    photos:
      'Das Formular fragt dann freiwillig nach der Einwilligung, und Namensschilder können zeigen, wer nicht eingewilligt hat.',
    confirmHours: 'Leer: ohne Bestätigung. Sonst bleibt der Platz so lange reserviert und wird danach frei.',
    onSite: 'vor Ort',
    online: 'online',
    freeSeat: 'Wird ein Platz frei,',
    automatic: 'rückt die nächste Person sofort nach',
    automaticHint: 'Üblich, wenn alle bis zum Schluss kommen können.',
    offered: 'wird er der nächsten Person angeboten',
    offeredHint: 'Sie nimmt ihn an oder er geht nach Ablauf an die Nächste.',
    paused: 'bleibt er frei, bis Sie entscheiden',
    pausedHint: 'Neue Anmeldungen stellen sich hinten an.',
    offerHours: 'Nur beim Anbieten von Bedeutung.',
    calendar: 'Kalender: Datei oder Einladung, Erinnerung, Online-Teilnahme',
    save: 'Speichern',
    back: 'Abbrechen',
    reopen: 'Anmeldung wieder öffnen',
    reopenHint: 'Der Anmeldeschluss ist vorbei. Ein neuer öffnet die Anmeldung für alle.',
    newClosing: 'Neuer Anmeldeschluss',
    reason: 'Begründung',
    reasonHint: 'Steht im Protokoll, nicht auf der öffentlichen Seite.',
    reopenNow: 'Wieder öffnen',
  },
  {
    title: 'Registration rules',
    deadlines: 'Deadlines',
    closes: (at: string) => `Registration closes on ${at}; you change that under “Edit”.`,
    late: 'Empty: none. Registrations that come later stand under “Applications” and wait for your decision.',
    untilStart: 'Empty: until the event begins.',
    who: 'Who registers, and how',
    approval: 'Everybody stands under “Applications” first. Nobody hears anything before you release the decisions.',
    mostPeople: '1: everybody for themselves. More: one office registers several people in one form.',
    accompanying: 'Company needs a seat, assistance never does.',
    photos: 'The form then asks for a voluntary consent, and badges can show who did not give it.',
    confirmHours: 'Empty: without confirmation. Else the seat is held for so long and then becomes free.',
    onSite: 'on site',
    online: 'online',
    freeSeat: 'When a seat becomes free,',
    automatic: 'the next person gets it at once',
    automaticHint: 'Usual where people can come at short notice.',
    offered: 'it is offered to the next person',
    offeredHint: 'They accept it, or it goes to the next after a while.',
    paused: 'it stays free until you decide',
    pausedHint: 'New registrations join the end of the list.',
    offerHours: 'Matters only where seats are offered.',
    calendar: 'Calendar: file or invitation, reminder, taking part online',
    save: 'Save',
    back: 'Cancel',
    reopen: 'Reopen registration',
    reopenHint: 'The deadline is over. A new one opens registration for everybody.',
    newClosing: 'New deadline',
    reason: 'Reason',
    reasonHint: 'Stands in the audit trail, not on the public page.',
    reopenNow: 'Reopen',
  },
)
