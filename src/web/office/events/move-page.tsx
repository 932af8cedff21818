import type { Move, MovePlan } from '../../../domain/events/plan-move.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { movedReminders } from '../../../domain/mailings/moved-reminders.ts'
import type { Informed } from '../../../domain/registrations/reading/count-informed.ts'
import { dateRange } from '../../../lib/dates.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState, FormValues } from '../../ui/form.ts'
import { FormFields } from '../forms/form-fields.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { EventHead } from './event-head.tsx'
import { type AboutMove, moveForm } from './move-form.ts'
import { MoveTable } from './move-table.tsx'

export type MovePreview = {
  plan: MovePlan
  move: Move
  seen: string
  informed: Informed
  reminders: ReturnType<typeof movedReminders>
  /** It would be over at once. */
  isOver: boolean
}

type MovePageProps = {
  layout: OfficeLayout
  event: EventRecord
  form: FormState
  about: AboutMove
  preview?: MovePreview | undefined
}

/** Where an event is to be moved, and once that is said, everything that goes along. */
export function MovePage({ layout, event, form, about, preview }: MovePageProps) {
  const { language } = form
  const t = text(language)
  const here = `/office/events/${event.id}`
  const now = dateRange(event.startsAt, event.endsAt, event.allDay, event.zone, language)
  return (
    <OfficePage layout={layout} title={t.title} form={form}>
      <EventHead layout={layout} event={event} title={t.title} />
      <ErrorSummary form={form} />
      {event.status === 'cancelled' ? (
        <Alert kind="info" title={['Die Veranstaltung ist abgesagt.', 'The event has been called off.']} />
      ) : (
        <>
          {form.values.from === 'edit' && <Alert kind="info" title={t.restSaved} />}
          <p>{t.now(now)}</p>
          <form class="form" method="get" action={`${here}/rescheduling`} novalidate>
            <FormFields of={moveForm} form={form} about={about} />
            <Button alone look={preview ? 'secondary' : 'primary'} label={preview ? t.again : t.preview} />
          </form>
          {preview && <Preview {...{ event, form, preview, language, here }} />}
        </>
      )}
    </OfficePage>
  )
}

type PreviewProps = { event: EventRecord; form: FormState; preview: MovePreview; language: Language; here: string }

function Preview({ event, form, preview, language, here }: PreviewProps) {
  const { plan, move, seen, informed, reminders } = preview
  const t = text(language)
  const { startsAt, endsAt, allDay, zone } = move.date
  const zones = { before: event.zone, after: zone, allDay: { before: event.allDay, after: allDay } }
  return (
    <Confirm
      title={t.question(dateRange(startsAt, endsAt, allDay, zone, language))}
      action={`${here}/rescheduling`}
      confirm={['Jetzt verschieben', 'Move now']}
      back={here}
      values={{ ...carried(form.values), seen }}
    >
      <p>{t.days(plan.days)}</p>
      {plan.blocked && <Alert kind="warning" title={t.blocked} />}
      <MoveTable {...{ plan, reminders, zones, language }} />
      <h3>{t.letters}</h3>
      <Letters {...{ event, preview, informed, language }} />
    </Confirm>
  )
}

/** What was asked for, without the ticks that stand in the table. */
function carried(values: FormValues): FormValues {
  const entries = Object.entries(values).filter(([name]) => moveForm.leaves.some((leaf) => leaf.name === name))
  return Object.fromEntries(entries.filter(([name]) => name !== 'seen'))
}

type LettersProps = { event: EventRecord; preview: MovePreview; informed: Informed; language: Language }

/** Who will hear of it, reckoned from who is registered. */
function Letters({ event, preview, informed, language }: LettersProps) {
  const t = text(language)
  const { plan, isOver, move } = preview
  if (event.status === 'draft') return <p>{t.draft}</p>
  if (isOver) return <p>{t.over}</p>
  const sameDate = event.startsAt === move.date.startsAt && event.endsAt === move.date.endsAt
  const sessions = plan.lines.some(
    ({ thing, moves, at, after }) => thing === 'item' && moves && at.startsAt !== after.startsAt,
  )
  if (sameDate && !sessions) return <p>{t.unchanged}</p>
  const lines = [
    informed.confirmed > 0 && t.confirmed(informed.confirmed),
    informed.waiting > 0 && t.waiting(informed.waiting),
    informed.offered > 0 && t.offered(informed.offered),
    informed.review > 0 && t.review(informed.review),
    informed.contacts > 0 && t.contacts(informed.contacts),
  ].filter((line) => line !== false)
  if (lines.length === 0) return <p>{t.nobody}</p>
  return (
    <>
      <p>{t.soon}</p>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {informed.withoutAddress > 0 && <p>{t.withoutAddress(informed.withoutAddress)}</p>}
    </>
  )
}

const people = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('de')} ${many}`
const english = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`

const text = words({
  title: ['Veranstaltung verschieben', 'Move the event'],
  restSaved: [
    'Die übrigen Angaben sind gespeichert. Der Termin ist noch nicht verschoben: Bitte prüfen Sie, was mitgeht.',
    'The rest has been saved. The event has not been moved yet: please check what goes along.',
  ],
  now: [(date: string) => `Bisher: ${date}`, (date: string) => `So far: ${date}`],
  preview: ['Zeigen, was mitgeht', 'Show what goes along'],
  again: ['Neu berechnen', 'Work it out anew'],
  question: [(date: string) => `Verschieben auf ${date}?`, (date: string) => `Move to ${date}?`],
  days: [
    (days: number): string =>
      days === 0
        ? 'Der Tag bleibt, nur die Uhrzeiten ändern sich.'
        : `Alles Angekreuzte geht ${Math.abs(days) === 1 ? 'einen Tag' : `${Math.abs(days)} Tage`} ${days > 0 ? 'nach hinten' : 'nach vorn'}; die Uhrzeiten bleiben, auch über die Zeitumstellung.`,
    (days: number): string =>
      days === 0
        ? 'The day stays, only the times change.'
        : `Everything ticked moves ${Math.abs(days) === 1 ? 'one day' : `${Math.abs(days)} days`} ${days > 0 ? 'later' : 'earlier'}; clock times stay, also over a change of the clocks.`,
  ],
  blocked: [
    'So geht es noch nicht: Bitte ändern Sie, was fett hervorgehoben ist, oder kreuzen Sie es an.',
    'This does not work yet: please change what is set in bold, or tick it.',
  ],
  letters: ['Wer davon erfährt', 'Who hears of it'],
  soon: [
    'Zehn Minuten nach der letzten Änderung geht eine Nachricht hinaus, mit allem, was sich geändert hat:',
    'Ten minutes after the last change a message goes out with everything that changed:',
  ],
  confirmed: [
    (count: number) => `an ${people(count, 'Person mit Platz', 'Personen mit Platz')}, mit neuem Kalendereintrag`,
    (count: number) => `to ${english(count, 'person with a seat', 'people with a seat')}, with a new calendar entry`,
  ],
  waiting: [
    (count: number) => `an ${people(count, 'Person auf der Warteliste', 'Personen auf der Warteliste')}`,
    (count: number) => `to ${english(count, 'person on the waiting list', 'people on the waiting list')}`,
  ],
  offered: [
    (count: number) => `an ${people(count, 'Person mit einem Angebot', 'Personen mit einem Angebot')}`,
    (count: number) => `to ${english(count, 'person with an offer', 'people with an offer')}`,
  ],
  review: [
    (count: number) =>
      `an ${people(count, 'Person, über deren Antrag Sie noch entscheiden', 'Personen, über deren Antrag Sie noch entscheiden')}`,
    (count: number) =>
      `to ${english(count, 'person whose application is undecided', 'people whose applications are undecided')}`,
  ],
  contacts: [
    (count: number) => `an ${people(count, 'Vorzimmer oder Kontakt', 'Vorzimmer und Kontakte')}`,
    (count: number) => `to ${english(count, 'contact', 'contacts')}`,
  ],
  withoutAddress: [
    (count: number): string =>
      count === 1
        ? '1 Person hat keine E-Mail-Adresse; bitte geben Sie ihr Bescheid.'
        : `${count} Personen haben keine E-Mail-Adresse; bitte geben Sie ihnen Bescheid.`,
    (count: number): string =>
      count === 1
        ? '1 person has no e-mail address; please let them know.'
        : `${count} people have no e-mail address; please let them know.`,
  ],
  draft: ['Niemand: Die Veranstaltung ist ein Entwurf.', 'Nobody: the event is a draft.'],
  over: ['Niemand: Die Veranstaltung wäre dann schon vorbei.', 'Nobody: the event would be over already.'],
  unchanged: ['Niemand: Am Termin ändert sich nichts.', 'Nobody: the date does not change.'],
  nobody: ['Niemand: Es ist noch niemand angemeldet.', 'Nobody: nobody is registered yet.'],
})
