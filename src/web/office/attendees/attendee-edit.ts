import { z } from 'zod'
import { changeRegistration } from '../../../domain/registrations/changing/change-registration.ts'
import { personOf } from '../../../domain/registrations/reading/person-of.ts'
import { ChangedMeanwhile } from '../../../domain/registrations/submitting/merge-person.ts'
import { anotherPerson } from '../../ui/read-person.ts'
import { conflictsShown, readSeen, seenValue } from '../../ui/seen.ts'
import { hidden } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { NotSaved } from '../forms/submitted.ts'
import { personForm } from './person-forms.tsx'
import { attendee } from './person-kinds.tsx'

const form = officeForm(z.object({ seen: z.string(), person: anotherPerson }), {
  seen: { kind: hidden, label: ['', ''] },
  person: { kind: attendee, label: ['Zur Person', 'About the person'] },
})

/** A person, changed by the office: the same fields as online. */
export const attendeeEdit = personForm({
  at: 'edit',
  to: '',
  form,
  title: [(name) => `${name} bearbeiten`, (name) => `Edit ${name}`],
  what: [
    'Die Person bekommt einen Brief, der sagt, was sich geändert hat. Eine neue E-Mail-Adresse bekommt einen neuen persönlichen Link; der alte gilt dann nicht mehr.',
    'The person gets a letter that says what has changed. A new e-mail address gets a new personal link; the old one then no longer works.',
  ],
  values: (_, record) => {
    const person = personOf(record)
    return form.values({ seen: seenValue(person), person }, record.event)
  },
  save: async (c, { registration: { id } }, { person }, values) => {
    try {
      await changeRegistration(c.env, c.var.staff, id, person, readSeen(values))
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error
      const { errors, values: again } = conflictsShown(values, error.conflicts, c.var.language)
      throw new NotSaved(errors, again)
    }
  },
  done: 'saved',
})
