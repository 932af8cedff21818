import type { CopiedDates } from '../../../domain/copying/plan-copy.ts'
import type { CopiedRows } from '../../../domain/copying/read-copied-rows.ts'
import { dateRange, deadline, longDate } from '../../../lib/dates.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Section } from '../../ui/section.tsx'

type Plan = CopiedDates['plan']
type Props = { rows: CopiedRows; plan: Plan | undefined; zone: string; allDay: boolean; language: Language }

/** What a copy takes over, in figures, what it leaves behind, and when everything would be. */
export function CopiedParts({ rows, plan, zone, allDay, language }: Props) {
  const t = text(language)
  const figures = counted.map((key) => [t[key], String(rows[key].length)] as const)
  const texts = String(rows.letterTexts.length + rows.certificateTexts.length)
  return (
    <>
      <Section title={['Was übernommen wird', 'What is taken over']}>
        <p>{t.always}</p>
        <DefinitionList items={[...figures, [t.texts, texts]]} />
        <p>{t.never}</p>
      </Section>
      {plan && (
        <Section title={['Die Termine bei diesem ersten Tag', 'The dates with this first day']}>
          <DefinitionList items={datesOf(plan, { zone, allDay, language })} />
        </Section>
      )}
    </>
  )
}

const counted = [
  ...(['programmeItems', 'categories', 'quotas', 'eventPartners', 'badgeDesigns', 'desks', 'reminders'] as const),
]

/** Of the event itself; its programme keeps its distance from the first day. */
const ownThings = [
  ...([
    'date',
    'opening',
    'closing',
    'grace',
    'changing',
    'cancelling',
    'substituting',
    'promoting',
    'deletion',
  ] as const),
]

function datesOf({ lines }: Plan, { zone, allDay, language }: Omit<Props, 'rows' | 'plan'>) {
  const t = text(language)
  return ownThings.flatMap((thing) => {
    const line = lines.find((one) => one.thing === thing)
    if (!line) return []
    const [at = 0, end = at] = Object.values(line.after)
    const isFirst = thing === 'opening' || thing === 'deletion'
    const day = isFirst ? longDate(at, zone, language) : deadline(at, zone, language)
    const shown = thing === 'date' ? dateRange(at, end, allDay, zone, language) : day
    const hints = line.conflicts.flatMap((one) =>
      typeof one === 'object' ? [one.holiday ?? t.weekend] : one === 'past' ? [t.past] : [],
    )
    return [[t[thing], hints.length > 0 ? `${shown} (${[...new Set(hints)].join(', ')})` : shown] as const]
  })
}

const text = words({
  always: [
    'Beschreibung, Ort, Ansprechperson, Plätze, Regeln und Fristen; dazu:',
    'Description, place, contact, seats, rules and deadlines; and besides:',
  ],
  never: [
    'Nicht übernommen werden Menschen und was sie betrifft: Anmeldungen, Briefe, Antworten, Drucke und Check-ins; wer gesprochen hat, Abgesagtes und die Adresse für die Teilnahme online. Check-ins bekommen neue Links.',
    'Not taken over are people and what concerns them: registrations, letters, answers, printings and check-ins; who spoke, what was called off, and the address for taking part online. Check-ins get new links.',
  ],
  programmeItems: ['Programmpunkte', 'Items of the programme'],
  categories: ['Zielgruppen', 'Target groups'],
  quotas: ['Platzgrenzen', 'Limits'],
  eventPartners: ['Mitveranstalter', 'Partners'],
  badgeDesigns: ['Schildentwürfe', 'Badge designs'],
  desks: ['Check-ins', 'Check-ins'],
  reminders: ['Erinnerungen', 'Reminders'],
  texts: ['Eigene Texte von Briefen und Bescheinigungen', 'Own texts of letters and certificates'],
  date: ['Veranstaltung', 'Event'],
  opening: ['Anmeldung ab', 'Registration from'],
  closing: ['Anmeldeschluss', 'Deadline'],
  grace: ['Nachfrist bis', 'Grace period until'],
  changing: ['Ändern bis', 'Changes until'],
  cancelling: ['Absagen bis', 'Cancellations until'],
  substituting: ['Vertretung bis', 'Deputies until'],
  promoting: ['Nachrücken bis', 'Waiting list until'],
  deletion: ['Löschung der Daten', 'Data erased on'],
  weekend: ['Wochenende', 'weekend'],
  past: ['schon vorbei', 'over already'],
})
