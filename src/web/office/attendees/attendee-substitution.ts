import { z } from 'zod'
import { noConsents } from '../../../domain/registrations/changing/consents.ts'
import { substitute } from '../../../domain/registrations/changing/substitute.ts'
import { privacyVersion } from '../../../domain/retention/privacy-version.ts'
import { deputyValues } from '../../ui/read-deputy.ts'
import { anotherPerson } from '../../ui/read-person.ts'
import { officeForm } from '../forms/office-form.ts'
import { personForm } from './person-forms.tsx'
import { deputy } from './person-kinds.tsx'
import { reason } from './seat-fields.tsx'

/** The office names a deputy, also after the cut-off. */
export const attendeeSubstitution = personForm({
  at: 'substitution',
  form: officeForm(z.object({ deputy: anotherPerson, reason: z.string().optional() }), {
    deputy: { kind: deputy, label: ['Wer kommt', 'Who comes'] },
    reason,
  }),
  title: [(name) => `Vertretung für ${name}`, (name) => `A deputy for ${name}`],
  what: [
    'Platz und Programmpunkte gehen auf die Vertretung über. Der alte Link und der alte Code gelten nicht mehr, das Namensschild ist neu zu drucken. Beide bekommen einen Brief; die Einwilligung wird neu erfragt.',
    'Seat and sessions go to the deputy. The old link and code end, the badge has to be printed again. Both get a letter; the consent is asked anew.',
  ],
  button: ['Vertretung eintragen', 'Name the deputy'],
  values: (_, record) => deputyValues(record),
  save: (c, { registration: { id } }, { deputy, reason }) => {
    const person = { ...deputy, language: c.var.language, ...noConsents }
    return substitute(c.env, c.var.staff, id, { person, privacyVersion, reason })
  },
  done: 'substituted',
})
