import type { CopiedDates } from '../../../domain/copying/plan-copy.ts'
import type { CopiedRows } from '../../../domain/copying/read-copied-rows.ts'
import type { MoveConflict, MoveLine } from '../../../domain/events/plan-move.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Section } from '../../ui/section.tsx'
import { conflictWords, standing, thingName } from './move-words.ts'

type Shown = { zone: string; allDay: boolean; language: Language }
type Props = Shown & { rows: CopiedRows; dates: CopiedDates | undefined }

/** What a copy takes over, in figures, what it leaves behind, and when everything would be. */
export function CopiedParts({ rows, dates, ...shown }: Props) {
  const t = text(shown.language)
  return (
    <>
      <Section title={['Was übernommen wird', 'What is taken over']}>
        <p>{t.always}</p>
        <DefinitionList items={figuresOf(rows, shown.language)} />
        <p>{t.never}</p>
      </Section>
      {dates && <Dates dates={dates} {...shown} />}
    </>
  )
}

/** Each in words that an office uses; of what it does not have nothing is said. */
function figuresOf(rows: CopiedRows, language: Language) {
  const t = text(language)
  const limits = (...scopes: string[]) =>
    rows.quotas.filter(({ scope, size }) => scopes.includes(scope) && size !== null).length
  const whole = rows.quotas.find(({ scope }) => scope === 'event')
  const seats = whole?.aim ?? whole?.size ?? null
  const { left } = rows
  const counted = (count: number, behind = 0) =>
    (count > 0 || behind > 0) && (behind > 0 ? t.without(count, behind) : String(count))
  return [
    [t.seats, seats === null ? t.unlimited : String(seats)],
    [t.programmeItems, counted(rows.programmeItems.length, left.programmeItems)],
    [t.itemLimits, counted(limits('session'))],
    [t.categories, counted(rows.categories.length)],
    [t.categoryLimits, counted(limits('category'))],
    [t.otherLimits, counted(limits('organisation', 'land') + rows.quotaRules.length)],
    [t.eventPartners, counted(rows.eventPartners.length)],
    [t.badgeDesigns, counted(rows.badgeDesigns.length)],
    [t.desks, counted(rows.desks.length, left.desks)],
    [t.reminders, counted(rows.reminders.length, left.reminders)],
    [t.texts, counted(rows.letterTexts.length + rows.certificateTexts.length)],
  ] as const
}

/** Those of the event itself; the programme keeps its distance, and is named where the clocks do not let it. */
function Dates({ dates: { plan, clock }, ...shown }: Shown & { dates: CopiedDates }) {
  const { zone, allDay, language } = shown
  const named = ({ thing, conflicts }: MoveLine, only?: readonly MoveConflict[]) =>
    conflicts
      .filter((one) => !only || only.includes(one))
      .map((one) => conflictWords(thing, one, language))
      .join(' ')
  const stands = (line: MoveLine) => standing(line.thing, line.after, zone, language, line.thing === 'date' && allDay)
  const own = plan.lines.filter(({ id }) => id === '')
  const moved = plan.lines.filter((line) => line.id !== '' && named(line, ['skipped', 'twice']) !== '')
  return (
    <Section title={['Die Termine bei diesem ersten Tag', 'The dates with this first day']}>
      <DefinitionList
        items={own.map((line) => {
          const faults = line.thing === 'date' ? clock.map((one) => conflictWords('date', one, language)) : []
          return [thingName(line, language), [stands(line), ...faults, named(line)].filter(Boolean).join('\n')] as const
        })}
      />
      {moved.length > 0 && (
        <Alert kind="warning" title={['Die Uhren werden umgestellt', 'The clocks are changed']} level={3}>
          <ul>
            {moved.map((line) => (
              <li>
                {thingName(line, language)}, {stands(line)}: {named(line, ['skipped', 'twice'])}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </Section>
  )
}

const text = words({
  always: [
    'Beschreibung, Ort, Ansprechperson, Regeln und Fristen; dazu:',
    'Description, place, contact, rules and deadlines; and besides:',
  ],
  never: [
    'Nicht übernommen werden Menschen und was sie betrifft: Anmeldungen, Briefe, Antworten, Drucke und Check-ins; wer gesprochen hat, Abgesagtes und die Adresse für die Teilnahme online. Check-ins bekommen neue Links.',
    'Not taken over are people and what concerns them: registrations, letters, answers, printings and check-ins; who spoke, what was called off, and the address for taking part online. Check-ins get new links.',
  ],
  without: [
    (count: number, left: number) =>
      `${count}; ${left === 1 ? '1 bleibt weg' : `${left} bleiben weg`} (abgesagt oder von Abgesagtem abhängig)`,
    (count: number, left: number) =>
      `${count}; ${left === 1 ? '1 is left out' : `${left} are left out`} (called off, or depending on what was)`,
  ],
  unlimited: ['unbegrenzt', 'no limit'],
  seats: ['Plätze insgesamt', 'Seats in all'],
  programmeItems: ['Programmpunkte', 'Items of the programme'],
  itemLimits: ['Davon mit begrenzten Plätzen', 'Of these with a limit of seats'],
  categories: ['Zielgruppen', 'Target groups'],
  categoryLimits: ['Zielgruppen mit begrenzten Plätzen', 'Target groups with a limit of seats'],
  otherLimits: ['Grenzen für Länder und Organisationen', 'Limits of Länder and organisations'],
  eventPartners: ['Mitveranstalter', 'Partners'],
  badgeDesigns: ['Gestaltungen der Schilder', 'Badge designs'],
  desks: ['Check-ins', 'Check-ins'],
  reminders: ['Erinnerungen', 'Reminders'],
  texts: ['Eigene Texte von Briefen und Bescheinigungen', 'Own texts of letters and certificates'],
})
