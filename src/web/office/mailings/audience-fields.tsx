import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { audienceChoices } from '../../../domain/mailings/audience-choices.ts'
import { seatStates } from '../../../domain/registrations/waiting/seat-state.ts'
import { inLanguage, type Language, type LanguageMap, words } from '../../../lib/languages.ts'
import type { Choice } from '../../ui/choice-fields.tsx'
import type { FormValues } from '../../ui/form.ts'
import { attendeeState } from '../attendees/attendee-status.tsx'
import { attendanceWords, roleWords } from '../attendees/attendee-words.ts'
import { checkbox, checkboxes, select } from '../forms/choice-kinds.tsx'
import { group, within } from '../forms/form-fields.tsx'
import type { Frame, Kind } from '../forms/form-spec.ts'

export type AudienceChoices = Awaited<ReturnType<typeof audienceChoices>>
export type AboutAudience = { event: EventRecord; choices: AudienceChoices }

type Found = (about: AboutAudience, language: Language) => readonly Choice[]

/** Any of these, or one; nothing is asked where there is no choice. */
const any = (found: Found) => ({ kind: checkboxes(found), when: isSome(found) })
const oneOrAll = (found: Found) => ({
  kind: select((about: AboutAudience, language) => [{ value: '', label: ['egal', 'any'] }, ...found(about, language)]),
  when: isSome(found),
})
const isSome = (found: Found) => (about: AboutAudience) => found(about, 'de').length > 0

const yesOrNo: Kind<boolean | null | undefined> = {
  read: (values, name) => (values[name] === 'yes' ? true : values[name] === 'no' ? false : null),
  write: (answer, name) => ({ [name]: answer == null ? '' : answer ? 'yes' : 'no' }),
  draw: select({ '': ['egal', 'any'], yes: ['ja', 'yes'], no: ['nein', 'no'] }).draw,
}

const narrowing: Frame = ({ children, form }) => (
  <details open={isNarrowed(form.values)}>
    <summary>{text(form.language).narrow}</summary>
    <div class="stack">{children}</div>
  </details>
)

/** To whom a mailing goes: everybody to whom all of it applies. A group in which nothing is ticked restricts nothing. */
export const audience = group(['An wen?', 'To whom?'], {
  filter: {
    parts: {
      states: {
        kind: checkboxes((_: object, language) =>
          seatStates.map((state) => ({ value: state, label: attendeeState(state, language) })),
        ),
        name: 'states',
        label: ['Stand der Anmeldung', 'Status of the registration'],
        required: true,
        above: (_: object, language: Language) => <p>{text(language).how}</p>,
      },
      categories: {
        ...any(({ event }, language) => event.categories.map(({ id, name }) => named(id, name, language))),
        name: 'categories',
        label: ['Zielgruppe', 'Target group'],
      },
      ...within(narrowing, {
        sessions: {
          ...any(({ event }, language) =>
            event.programme.filter(({ bookable }) => bookable).map(({ id, title }) => named(id, title, language)),
          ),
          name: 'sessions',
          label: ['Programmpunkt', 'Session'],
        },
        roles: { ...any((_, language) => pairs(roleWords(language))), name: 'roles', label: ['Rolle', 'Role'] },
        lands: { ...any(({ choices }) => choices.lands.map(counted)), name: 'lands', label: ['Land', 'Land'] },
        organisation: {
          ...oneOrAll(({ choices }) => choices.organisations.map(counted)),
          name: 'organisation',
          label: ['Organisation', 'Organisation'],
        },
        attendance: {
          ...oneOrAll(({ event }, language) =>
            event.attendanceModes.length > 1 ? pairs(attendanceWords(language)) : [],
          ),
          name: 'attendance',
          label: ['Teilnahme', 'Attendance'],
          empty: null,
        },
        language: {
          ...oneOrAll((_, language) => pairs(languageWords(language))),
          name: 'language',
          label: ['Sprache der Briefe', 'Language of the letters'],
          empty: null,
        },
        listed: {
          kind: yesOrNo,
          name: 'listed',
          label: ['Einwilligung zur Liste der Teilnehmenden', 'Consent to the list of participants'],
        },
        attended: { kind: yesOrNo, name: 'attended', label: ['War da (Check-in)', 'Was there (check-in)'] },
        documentsMissing: {
          kind: checkbox,
          name: 'documentsMissing',
          label: ['Nur Personen, von denen Unterlagen fehlen', 'Only people from whom documents are missing'],
        },
      }),
    },
  },
  toContacts: {
    kind: checkbox,
    label: [
      'Auch an Anmeldende (Vorzimmer), einmal je Sammelanmeldung',
      'Also to who registered others, once per group registration',
    ],
    hint: [
      'Wer andere angemeldet hat, bekommt ein Schreiben für alle zusammen. Personen ohne eigene E-Mail-Adresse erreicht es auf diesem Weg.',
      'Whoever registered others gets one letter for all of them. People without an e-mail address of their own are reached this way.',
    ],
    after: 'categories',
  },
})

/** What was chosen must not be folded away. */
function isNarrowed(values: FormValues): boolean {
  const names = /^(?:(?:sessions|roles|lands)-.*|organisation|attendance|language|listed|attended|documentsMissing)$/
  return Object.entries(values).some(([name, value]) => names.test(name) && value !== '')
}

function named(id: string, name: LanguageMap, language: Language): Choice {
  return { value: id, label: inLanguage(name, language) }
}

function pairs(labels: Record<string, string>): Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}

function counted({ key, name, count }: AudienceChoices['lands'][number]): Choice {
  return { value: key, label: `${name} (${count})` }
}

/** What the languages of letters are called. */
export const languageWords = words({ de: ['Deutsch', 'German'], en: ['Englisch', 'English'] })

const text = words({
  how: [
    'Es bekommen alle, auf die alles zutrifft. Wo Sie nichts ankreuzen, wird nicht unterschieden.',
    'Everybody gets it to whom all of this applies. Where you tick nothing, no difference is made.',
  ],
  narrow: [
    'Weiter eingrenzen: Programmpunkt, Rolle, Land, Organisation, Sprache …',
    'Narrow it down: session, role, Land, organisation, language …',
  ],
})
