import { sessionWhere } from '../../../../templates/forms/session-where.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { planProgrammeMove } from '../../../domain/programme/plan-programme-move.ts'
import { type Instant, longDate } from '../../../lib/dates.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import type { FormValues } from '../../ui/form.ts'
import { Section } from '../../ui/section.tsx'
import { Table } from '../../ui/table.tsx'
import { PageOfEvent } from '../events/page-of-event.tsx'
import { drawn } from '../forms/drawn-controls.ts'
import type { OfficeLayout } from '../office-layout.ts'

type Item = EventRecord['programme'][number]
type Plan = ReturnType<typeof planProgrammeMove<Item>>
type Props = {
  layout: OfficeLayout
  event: EventRecord
  plan: Plan
  chosen: { people: number; both: readonly number[] }
  /** What was typed, to be sent once more. */
  values: FormValues
  /** The programme changed after somebody had looked at it. */
  stale: boolean
  now: Instant
}

/** Before and after, what does not go together then, and who hears of it: nothing is moved yet. */
export function MovePreview({ layout, event, plan, chosen, values, stale, now }: Props) {
  const { language } = layout
  const t = text(language)
  const here = `/office/events/${event.id}/programme`
  const { seen: _, ...typed } = values
  const { [drawn]: __, ...chosenAgain } = typed
  const back = `${here}/move?${new URLSearchParams(chosenAgain)}`
  const conflicts = conflictsOf(plan, chosen, t, (item) => inLanguage(item.title, language))
  const informed = event.status === 'published' && event.endsAt > now ? chosen.people : 0
  return (
    <PageOfEvent layout={layout} event={event} title={t.title} tab="programme">
      {stale && <Alert kind="warning" title={t.stale} announce />}
      {plan.missing > 0 && <Alert kind="warning" title={t.missing(plan.missing)} announce />}
      {conflicts.length > 0 && (
        <Alert kind="warning" title={t.conflicts}>
          <ul>
            {conflicts.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Section title={t.preview}>
        <Table<Plan['lines'][number]>
          caption={t.preview}
          rows={plan.lines}
          empty={t.nothing}
          columns={[
            { title: t.item, heading: true, cell: ({ item }) => inLanguage(item.title, language) },
            { title: t.before, cell: ({ before }) => when(before, event, layout) },
            { title: t.after, cell: ({ after }) => <strong>{when(after, event, layout)}</strong> },
          ]}
        />
      </Section>
      {!plan.blocked && plan.lines.length > 0 && !plan.moves && <p>{t.already}</p>}
      {plan.blocked || !plan.moves ? (
        <ButtonLink alone href={back} label={t.change} />
      ) : (
        <Confirm
          title={t.question(plan.lines.length)}
          action={`${here}/move`}
          confirm={conflicts.length > 0 ? t.anyway : t.confirm}
          back={back}
          values={{ ...typed, seen: plan.seen }}
        >
          <p>{informed > 0 ? t.letters(informed) : t.noLetter}</p>
        </Confirm>
      )}
    </PageOfEvent>
  )
}

function when(times: Plan['lines'][number]['after'], event: EventRecord, { language }: OfficeLayout): string {
  const shown = sessionWhere({ ...times, room: '' }, event, language)
  const day = longDate(times.startsAt ?? 0, event.zone, language)
  return shown.startsWith(day) ? shown : `${day}, ${shown}`
}

function conflictsOf(plan: Plan, { both }: Props['chosen'], t: ReturnType<typeof text>, name: (item: Item) => string) {
  return [
    ...plan.lines.flatMap(({ item, conflicts }) => conflicts.map((conflict) => t[conflict](name(item)))),
    ...plan.rooms.map(([one, other]) => t.room(name(one), name(other), one.room)),
    ...plan.pairs.flatMap(([one, other], place) => {
      const people = both[place] ?? 0
      return people > 0 ? [t.both(name(one), name(other), people)] : []
    }),
    ...(plan.isOffDays ? [t.offDays] : plan.blocked ? [t.blocked] : []),
  ]
}

const text = words({
  title: ['Programmpunkte verschieben', 'Move items of the programme'],
  preview: ['Vorher und nachher', 'Before and after'],
  item: ['Programmpunkt', 'Item'],
  before: ['Bisher', 'So far'],
  after: ['Künftig', 'Then'],
  already: [
    'Das steht schon so im Programm: Es ändert sich nichts.',
    'The programme says so already: nothing changes.',
  ],
  nothing: ['Nichts davon lässt sich verschieben.', 'None of it can be moved.'],
  stale: [
    'Das Programm wurde inzwischen geändert. Bitte sehen Sie noch einmal hin.',
    'The programme was changed meanwhile. Please look once more.',
  ],
  missing: [
    (items: number) =>
      items === 1
        ? '1 Programmpunkt, den Sie gewählt haben, ist nicht mehr da, abgesagt oder ohne Uhrzeit. Er wird nicht verschoben.'
        : `${items} Programmpunkte, die Sie gewählt haben, sind nicht mehr da, abgesagt oder ohne Uhrzeit. Sie werden nicht verschoben.`,
    (items: number) =>
      items === 1
        ? '1 item that you chose is not there any more, called off or without a time. It is not moved.'
        : `${items} items that you chose are not there any more, called off or without a time. They are not moved.`,
  ],
  conflicts: ['Das passt dann nicht zusammen', 'This will not go together'],
  outside: [
    (item: string) => `„${item}“ liegt dann außerhalb der Veranstaltung.`,
    (item: string) => `“${item}” is outside the event then.`,
  ],
  skipped: [
    (item: string) => `„${item}“: Diese Uhrzeit gibt es an dem Tag nicht, weil die Uhren vorgestellt werden.`,
    (item: string) => `“${item}”: there is no such time on that day, because the clocks go forward.`,
  ],
  twice: [
    (item: string) =>
      `„${item}“: Diese Uhrzeit gibt es an dem Tag zweimal, weil die Uhren zurückgestellt werden; gemeint ist die erste.`,
    (item: string) => `“${item}”: that time comes twice on that day, because the clocks go back; the first is meant.`,
  ],
  room: [
    (one: string, other: string, room: string) => `„${one}“ und „${other}“ sind dann gleichzeitig in „${room}“.`,
    (one: string, other: string, room: string) => `“${one}” and “${other}” are in “${room}” at the same time then.`,
  ],
  both: [
    (one: string, other: string, people: number) =>
      `„${one}“ und „${other}“ liegen dann gleichzeitig; ${people === 1 ? '1 Person hat' : `${people} Personen haben`} beide gewählt.`,
    (one: string, other: string, people: number) =>
      `“${one}” and “${other}” are at the same time then; ${people === 1 ? '1 person' : `${people} people`} chose both.`,
  ],
  offDays: [
    'Ein Programmpunkt läge an keinem Tag der Veranstaltung. Bitte wählen Sie einen anderen Tag, oder verschieben Sie die Veranstaltung.',
    'An item would be on none of the days of the event. Please choose another day, or move the event.',
  ],
  blocked: [
    'Ein Programmpunkt würde dadurch enden, bevor er beginnt. Bitte wählen Sie eine andere Zeit.',
    'An item would end before it begins. Please choose another time.',
  ],
  change: ['Anders verschieben', 'Move it otherwise'],
  question: [
    (items: number) => (items === 1 ? '1 Programmpunkt verschieben?' : `${items} Programmpunkte verschieben?`),
    (items: number) => (items === 1 ? 'Move 1 item?' : `Move ${items} items?`),
  ],
  confirm: ['Verschieben', 'Move'],
  anyway: ['Trotzdem verschieben', 'Move all the same'],
  letters: [
    (people: number) =>
      people === 1
        ? '1 Person hat etwas davon gewählt. Zehn Minuten nach der letzten Änderung erfährt sie es, und der Eintrag in ihrem Kalender zieht mit.'
        : `${people} Personen haben etwas davon gewählt. Zehn Minuten nach der letzten Änderung erfahren sie es, und die Einträge in ihren Kalendern ziehen mit.`,
    (people: number) =>
      people === 1
        ? '1 person chose some of it. They hear of it ten minutes after the last change, and the entry in their calendar moves along.'
        : `${people} people chose some of it. They hear of it ten minutes after the last change, and the entries in their calendars move along.`,
  ],
  noLetter: ['Es geht kein Brief hinaus.', 'No letter will go out.'],
})
