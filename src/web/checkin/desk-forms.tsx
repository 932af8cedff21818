import { personLabels } from '../../../templates/forms/person-labels.ts'
import { type Language, words } from '../../lib/languages.ts'
import { personErrors } from '../ui/person-words.ts'
import { TextField } from '../ui/text-fields.tsx'

/** Forms over the desk, as they look with every error: the script shows those that are there. */
export function DeskForms({ language, walkIns }: { language: Language; walkIns: boolean }) {
  const t = text(language)
  const codes = { firstName: 'missing', lastName: 'missing', organisation: 'missing', email: 'not-an-address' }
  const issues = Object.entries(codes).map(([name, message]) => ({ path: [name], message }))
  const form = { language, values: {}, errors: { ...personErrors(issues, language, true), note: t.noteError } }
  const label = personLabels(language)
  const field = (name: 'firstName' | 'lastName' | 'academicTitle' | 'organisation' | 'office' | 'email') => ({
    ...{ form, name, label: label[name], autocomplete: 'off', maxlength: 120 },
  })
  return (
    <>
      <template data-part="deputy">
        <form class="form" novalidate>
          <p data-fill="hint" />
          <TextField {...field('firstName')} required />
          <TextField {...field('lastName')} required />
          <Send>{t.admit}</Send>
        </form>
      </template>
      {walkIns && (
        <template data-part="walk-in">
          <form class="form" novalidate>
            <TextField {...field('firstName')} required />
            <TextField {...field('lastName')} required />
            <TextField {...field('organisation')} required />
            <TextField {...field('office')} />
            <TextField {...field('email')} type="email" hint={t.emailHint} />
            <Send>{t.walkIn}</Send>
          </form>
        </template>
      )}
      <template data-part="note">
        <form class="form" novalidate>
          <TextField {...{ form, name: 'note', label: t.note, hint: t.noteHint }} autocomplete="off" maxlength={200} />
          <Send>{t.save}</Send>
        </form>
      </template>
    </>
  )
}

function Send({ children }: { children: string }) {
  return (
    <>
      <p class="kern-error" role="alert" data-fill="trouble" hidden />
      <button type="submit" class="kern-btn kern-btn--primary">
        <span class="kern-label">{children}</span>
      </button>
    </>
  )
}

const text = words(
  {
    admit: 'Vertretung einlassen',
    walkIn: 'Anmelden und einlassen',
    emailHint: 'Freiwillig: Dorthin gehen Bestätigung und Kalendereintrag.',
    note: 'Hinweis für alle Check-ins',
    noteHint: 'Zum Beispiel „Rollstuhlplatz reserviert“: was zu tun ist, nicht warum. Leer: kein Hinweis.',
    noteError: 'Der Hinweis darf höchstens 200 Zeichen in einer Zeile haben.',
    save: 'Hinweis speichern',
  },
  {
    admit: 'Let the deputy in',
    walkIn: 'Register and let in',
    emailHint: 'Optional: confirmation and calendar entry go there.',
    note: 'Note for all desks',
    noteHint: 'For example “wheelchair place reserved”: what to do, not why. Empty: no note.',
    noteError: 'The note may have at most 200 characters in one line.',
    save: 'Save the note',
  },
)
