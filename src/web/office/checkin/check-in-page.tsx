import type { OfficeDesk } from '../../../domain/checkin/find-desks.ts'
import type { CheckInOverview } from '../../../domain/checkin/read-check-in-overview.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox, Select } from '../../ui/choice-fields.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Figures } from '../../ui/figures.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { EventHead } from '../events/event-head.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { ConflictTable, DeskTable, ListTable } from './check-in-tables.tsx'
import { DeskFields } from './desk-fields.tsx'
import { deskLabels } from './desk-form.ts'

type CheckInPageProps = {
  layout: OfficeLayout
  form: FormState
  event: EventRecord
  desks: readonly OfficeDesk[]
  overview: CheckInOverview
}

/** Who has come, what is in conflict, and the desks with their links. */
export function CheckInPage({ layout, form, event, desks, overview }: CheckInPageProps) {
  const { language } = layout
  const t = text(language)
  const { conflicts, confirmed, walkIns } = overview
  const lists = overview.lists.filter(({ rehearsal }) => !rehearsal)
  return (
    <OfficePage
      layout={layout}
      title={`${t.title}: ${inLanguage(event.title, language)}`}
      hasErrors={Object.keys(form.errors).length > 0}
    >
      <ErrorSummary form={form} />
      <EventHead layout={layout} event={event} />
      <section>
        <h2>{t.attendance}</h2>
        <Figures
          items={[
            [t.expected, confirmed],
            [t.walkIns, walkIns],
            [t.conflicts, conflicts.length],
          ]}
        />
        <ListTable event={event} lists={lists} language={language} />
      </section>
      {conflicts.length > 0 && (
        <section>
          <h2>{t.conflicts}</h2>
          <p>{t.conflictsHint}</p>
          <ConflictTable event={event} conflicts={conflicts} language={language} />
        </section>
      )}
      <section>
        <h2>{t.desks}</h2>
        <p>{t.desksHint}</p>
        <p>
          <a href={`/checkin/events/${event.id}`}>{t.myself}</a>
        </p>
        <DeskTable event={event} desks={desks} language={language} />
        <Rehearsal event={event} desks={desks} language={language} />
      </section>
      <OpenDesk form={form} event={event} />
    </OfficePage>
  )
}

function Rehearsal({ event, desks, language }: Pick<CheckInPageProps, 'event' | 'desks'> & { language: Language }) {
  const t = text(language)
  if (!desks.some(({ rehearsal }) => rehearsal)) return null
  return (
    <Card title={t.rehearsal} level={3}>
      <p>{t.rehearsalHint}</p>
      <PostForm action={`/office/events/${event.id}/checkin/rehearsal-end`}>
        <ButtonRow>
          <Button look="secondary">{t.endRehearsal}</Button>
        </ButtonRow>
      </PostForm>
    </Card>
  )
}

function OpenDesk({ form, event }: Pick<CheckInPageProps, 'form' | 'event'>) {
  const { language } = form
  const [t, label] = [text(language), deskLabels(language)]
  const sessions = event.programme.filter(({ bookable }) => bookable)
  const choices = [
    { value: '', label: t.days },
    ...sessions.map(({ id, title }) => ({ value: id, label: inLanguage(title, language) })),
  ]
  return (
    <Card title={t.open}>
      <PostForm action={`/office/events/${event.id}/checkin/desks`}>
        <DeskFields form={form} />
        <Select {...{ form, choices, name: 'sessionId', label: label.sessionId }} />
        <Checkbox {...{ form, name: 'rehearsal', label: label.rehearsal }} />
        <ButtonRow>
          <Button>{t.open}</Button>
          <ButtonLink look="quiet" href={`/office/events/${event.id}`}>
            {t.back}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Card>
  )
}

const text = words({
  title: ['Check-in', 'Check-in'],
  attendance: ['Wer gekommen ist', 'Who has come'],
  expected: ['zugesagt', 'confirmed'],
  walkIns: ['ohne Anmeldung gekommen', 'came without a registration'],
  conflicts: ['Widersprüche', 'Conflicts'],
  conflictsHint: [
    'Wer an zwei Stellen eingelassen wurde oder ohne Platz hineinkam. Gezählt wird jede Person einmal.',
    'Who was let in at two places, or came in without a seat. Everybody is counted once.',
  ],
  desks: ['Wo eingecheckt wird', 'Where people are checked in'],
  desksHint: [
    'Wer den Link hat, checkt dort ein, ohne Konto. Geben Sie die Kennwörter getrennt vom Link weiter: Sie öffnen die Liste auf dem Gerät, auch ohne Netz. Geht ein Gerät verloren, schließen Sie seinen Check-in.',
    'Whoever has the link checks people in there, without an account. Hand the passphrases over apart from the link: they open the list on the device, without a network too. If a device is lost, close its desk.',
  ],
  myself: ['Selbst einchecken, mit der Anmeldung im Büro', 'Check people in yourself, signed in to the office'],
  rehearsal: ['Probe', 'Rehearsal'],
  rehearsalHint: [
    'Alles aus der Probe wird gelöscht; die Check-ins der Probe zählen danach wirklich.',
    'Everything in the rehearsal is erased; its desks count for real afterwards.',
  ],
  endRehearsal: ['Probe beenden', 'End the rehearsal'],
  open: ['Check-in öffnen', 'Open a desk'],
  days: ['Veranstaltung, jeder Tag für sich', 'The event, each day by itself'],
  back: ['Zur Übersicht', 'To the overview'],
})
