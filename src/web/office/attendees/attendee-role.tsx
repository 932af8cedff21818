import { Hono } from 'hono'
import { setRole } from '../../../domain/registrations/changing/set-role.ts'
import { findAttendees } from '../../../domain/registrations/reading/find-attendees.ts'
import { readManagedRegistration } from '../../../domain/registrations/reading/read-managed-registration.ts'
import { type RegistrationRecord, readRegistration } from '../../../domain/registrations/reading/read-registration.ts'
import { words } from '../../../lib/languages.ts'
import { addressKey } from '../../../lib/mail-address.ts'
import { fullName } from '../../../lib/names.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { Saved } from '../../ui/form.ts'
import { readForm } from '../../ui/read-form.ts'
import { officeLayout } from '../office-layout.ts'
import { saved } from '../saved.ts'
import { AttendeeRolePage } from './attendee-role-page.tsx'
import { isRole } from './attendee-words.ts'

/** As what somebody comes: participant, company of somebody, speaker … */
export const attendeeRole = new Hono<AppEnv>()
  .get('/office/events/:id/attendees/:registration/role', async (c) => {
    const record = await managed(c)
    const { role, accompanies } = record.registration
    const whom = accompanies === null ? undefined : await readRegistration(c.env, accompanies)
    const values = { role, whom: whom ? whom.registration.email || fullName(whom.registration) : '' }
    const form = { language: c.var.language, values, errors: {} }
    const layout = officeLayout(c, { ...record.event, host: record.host })
    return c.html(<AttendeeRolePage layout={layout} form={form} record={record} />)
  })
  .post('/office/events/:id/attendees/:registration/role', async (c) => {
    const { language, staff } = c.var
    const record = await managed(c)
    const { id, eventId } = record.registration
    const values = await readForm(c)
    const role = isRole(values.role) ? values.role : record.registration.role
    const isCompany = role === 'accompanying' || role === 'assistance'
    const whom: Saved<string | undefined> = isCompany
      ? await findWhom(c, record, values.whom ?? '')
      : { value: undefined }
    const reason = values.reason?.trim() || undefined
    const outcome = whom.errors
      ? whom
      : await saved(setRole(c.env, staff, id, { role, accompanies: whom.value, reason }), language, {
          full: 'role',
          invalid: 'whom',
        })
    if (outcome.errors) {
      const layout = officeLayout(c, { ...record.event, host: record.host })
      const form = { language, values, errors: outcome.errors }
      return c.html(<AttendeeRolePage layout={layout} form={form} record={record} />, 422)
    }
    return c.redirect(`/office/events/${eventId}/attendees/${id}?done=saved`, 303)
  })

/** The one person at the event whom these words mean. */
async function findWhom(c: Context, { registration }: RegistrationRecord, typed: string): Promise<Saved<string>> {
  const t = text(c.var.language)
  const search = typed.trim()
  if (search === '') return { errors: { whom: t.missing } }
  const { attendees } = await findAttendees(c.env, { eventId: registration.eventId, search }, { size: 50 })
  const coming = attendees.filter(
    ({ id, cancelledAt, accompanies }) => cancelledAt === null && accompanies === null && id !== registration.id,
  )
  const exact = coming.filter(({ email }) => addressKey(email) === addressKey(search))
  const [one, another] = exact.length === 1 ? exact : coming
  if (!one) return { errors: { whom: t.nobody } }
  return another ? { errors: { whom: t.several } } : { value: one.id }
}

function managed(c: Context<'/:id/:registration'>) {
  return readManagedRegistration(c.env, c.var.staff, { eventId: c.req.param('id'), id: c.req.param('registration') })
}

const text = words({
  missing: ['Bitte nennen Sie, wen die Person begleitet.', 'Please say whom the person accompanies.'],
  nobody: [
    'Unter diesem Namen kommt niemand, den jemand begleiten kann. Bitte prüfen Sie Namen oder E-Mail-Adresse.',
    'Nobody of this name comes who can have company. Please check the name or e-mail address.',
  ],
  several: [
    'Das passt auf mehrere Personen. Bitte geben Sie die E-Mail-Adresse ein.',
    'Several people match. Please enter the e-mail address.',
  ],
})
