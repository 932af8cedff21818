import type { EventRecord } from '../../../domain/events/read-event.ts'
import { dateRange } from '../../../lib/dates.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import type { FormState, FormValues } from '../../ui/form.ts'
import { FormFields } from '../forms/form-fields.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { EventHead } from './event-head.tsx'
import { type AboutMove, moveForm } from './move-form.ts'
import { type MoveGroup, MoveGroups } from './move-groups.tsx'
import { MoveLetters } from './move-letters.tsx'
import { MoveSummary } from './move-summary.tsx'
import type { MovePreview } from './previewed-move.ts'

type MovePageProps = {
  layout: OfficeLayout
  event: EventRecord
  form: FormState
  about: AboutMove
  /** It is over already: what people look for then is another one like it. */
  isPast: boolean
  preview?: MovePreview | undefined
}

/** Where an event is to be moved, and once that is said, everything that goes along. */
export function MovePage({ layout, event, form, about, isPast, preview }: MovePageProps) {
  const { language } = form
  const t = text(language)
  const here = `/office/events/${event.id}`
  const now = dateRange(event.startsAt, event.endsAt, event.allDay, event.zone, language)
  const never = event.status === 'cancelled' ? t.calledOff : event.forgottenAt !== null && t.forgotten
  return (
    <OfficePage layout={layout} title={t.title} form={form}>
      <EventHead layout={layout} event={event} title={t.title} />
      {(never || isPast) && (
        <Alert kind="info" title={never || t.past}>
          <p>
            <a href={`${here}/copy`}>{t.copy}</a>
          </p>
        </Alert>
      )}
      {!never && (
        <>
          {form.values.from === 'edit' && <Alert kind="info" title={t.restSaved} />}
          <p>{t.now(now)}</p>
          <form class="form" method="get" action={`${here}/rescheduling`} novalidate>
            <FormFields of={moveForm} form={form} about={about} />
            <Button alone look={preview ? 'secondary' : 'primary'} label={preview ? t.again : t.preview} />
          </form>
          {preview?.plan.changesNothing && <Alert kind="info" title={t.nothing} announce />}
          {preview && !preview.plan.changesNothing && <Preview {...{ event, form, preview, language, here }} />}
        </>
      )}
    </OfficePage>
  )
}

type PreviewProps = { event: EventRecord; form: FormState; preview: MovePreview; language: Language; here: string }

function Preview({ event, form, preview, language, here }: PreviewProps) {
  const { plan, move, seen, reminders } = preview
  const t = text(language)
  const { startsAt, endsAt, allDay, zone } = move.date
  const zones = { before: event.zone, after: zone, allDay: { before: event.allDay, after: allDay } }
  const asked = carried(form.values)
  const tickedAt = (group: MoveGroup, ticks: 'all' | 'none') =>
    `${here}/rescheduling?${new URLSearchParams({ ...asked, [ticks]: group })}#${group}`
  return (
    <Confirm
      title={t.question(dateRange(startsAt, endsAt, allDay, zone, language))}
      action={`${here}/rescheduling`}
      confirm={['Jetzt verschieben', 'Move now']}
      back={here}
      values={{ ...asked, seen }}
    >
      {plan.blocked && <Alert kind="warning" title={t.blocked} level={3} />}
      <MoveSummary {...{ event, preview, language }} />
      <h3>{t.letters}</h3>
      <MoveLetters {...{ event, preview, language }} />
      <MoveGroups {...{ event, plan, reminders, zones, tickedAt, language }} />
    </Confirm>
  )
}

/** What was asked for, without the ticks that stand in the table. */
function carried(values: FormValues): FormValues {
  const entries = Object.entries(values).filter(([name]) => moveForm.leaves.some((leaf) => leaf.name === name))
  return Object.fromEntries(entries.filter(([name]) => name !== 'seen'))
}

const text = words({
  title: ['Veranstaltung verschieben', 'Move the event'],
  calledOff: ['Die Veranstaltung ist abgesagt.', 'The event has been called off.'],
  restSaved: [
    'Die übrigen Angaben sind gespeichert. Der Termin ist noch nicht verschoben: Bitte prüfen Sie, was mitgeht.',
    'The rest has been saved. The event has not been moved yet: please check what goes along.',
  ],
  now: [(date: string) => `Bisher: ${date}`, (date: string) => `So far: ${date}`],
  preview: ['Zeigen, was mitgeht', 'Show what goes along'],
  again: ['Neu berechnen', 'Work it out anew'],
  question: [(date: string) => `Verschieben auf ${date}?`, (date: string) => `Move to ${date}?`],
  nothing: [
    'Damit ändert sich nichts. Bitte nennen Sie einen anderen Tag oder andere Uhrzeiten.',
    'This changes nothing. Please name another day or other times.',
  ],
  past: ['Die Veranstaltung ist schon vorbei.', 'The event is over already.'],
  forgotten: [
    'Die Veranstaltung ist vorbei, und ihre Daten sind gelöscht: Sie lässt sich nicht mehr verschieben.',
    'The event is over, and its data have been erased: it cannot be moved any more.',
  ],
  copy: ['Noch einmal anlegen, wie diese', 'Create one like it'],
  blocked: [
    'So geht es noch nicht: Bitte ändern Sie, was fett hervorgehoben ist, oder kreuzen Sie es an.',
    'This does not work yet: please change what is set in bold, or tick it.',
  ],
  letters: ['Wer davon erfährt', 'Who hears of it'],
})
