import { type Language, words } from '../../lib/languages.ts'
import { type FieldName, fieldOf, nameParts } from '../../lib/person/person-values.ts'
import { askedOf, labelOf } from '../../lib/person/person-words.ts'
import type { FormState } from '../ui/form.ts'
import { personErrors } from '../ui/person-words.ts'
import { TextField } from '../ui/text-fields.tsx'

/** Forms over the desk, as they look with every error: the script shows those that are there. */
export function DeskForms({ language }: { language: Language }) {
  const t = text(language)
  const issues = askedOf('walk-in').flatMap((name) => {
    const { kind, missing } = fieldOf(name)
    return missing ? [{ path: [name], message: kind === 'address' ? 'not-an-address' : 'missing' }] : []
  })
  const form = { language, values: {}, errors: { ...personErrors(issues, language, true), note: t.noteError } }
  return (
    <>
      <template data-part="deputy">
        <form class="form" novalidate>
          <p data-fill="hint" />
          {askedOf('stand-in').map((name) => (
            <DeskField {...{ form, name }} />
          ))}
          <Send>{t.admit}</Send>
        </form>
      </template>
      <template data-part="walk-in">
        <form class="form" novalidate>
          {askedOf('walk-in').map((name) => (
            <DeskField {...{ form, name }} />
          ))}
          <Send>{t.walkIn}</Send>
        </form>
      </template>
      <template data-part="name">
        <form class="form" novalidate>
          <p data-fill="hint" />
          {nameParts.map((name) => (
            <DeskField {...{ form, name }} />
          ))}
          <Send>{t.saveName}</Send>
        </form>
      </template>
      <template data-part="note">
        <form class="form" novalidate>
          <TextField {...{ form, name: 'note', label: t.note, hint: t.noteHint }} autocomplete="off" maxlength={200} />
          <Send>{t.save}</Send>
        </form>
      </template>
    </>
  )
}

/** In a line of text each: what is typed here goes as JSON. An address may be missing. */
function DeskField({ form, name }: { form: FormState; name: FieldName }) {
  const { kind, most, missing } = fieldOf(name)
  const common = { form, name, label: labelOf(name, form.language), autocomplete: 'off', maxlength: most }
  return kind === 'address' ? (
    <TextField {...common} type="email" hint={text(form.language).emailHint} />
  ) : (
    <TextField {...common} required={missing !== undefined} />
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
    saveName: 'Namen speichern',
  },
  {
    admit: 'Let the deputy in',
    walkIn: 'Register and let in',
    emailHint: 'Optional: confirmation and calendar entry go there.',
    note: 'Note for all desks',
    noteHint: 'For example “wheelchair place reserved”: what to do, not why. Empty: no note.',
    noteError: 'The note may have at most 200 characters in one line.',
    save: 'Save the note',
    saveName: 'Save the name',
  },
)
