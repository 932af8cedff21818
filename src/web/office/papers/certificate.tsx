import { Hono } from 'hono'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { previewCertificate } from '../../../domain/papers/certificates/preview-certificate.ts'
import { readCertificateText } from '../../../domain/papers/certificates/read-certificate-text.ts'
import { revokeCertificate } from '../../../domain/papers/certificates/revoke-certificate.ts'
import { saveCertificateText } from '../../../domain/papers/certificates/save-certificate-text.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FormState } from '../../ui/form.ts'
import { download } from '../download.ts'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { certificateForm } from './certificate-form.ts'
import { CertificatePage } from './certificate-page.tsx'

const here = '/office/events/:id/certificate'

/** What the certificates of an event say and who signs them; and the one of a person, taken back. */
export const certificate = new Hono<AppEnv>()
  .get(here, (c) => page(c))
  .post(here, async (c) => {
    const eventId = c.req.param('id')
    const sent = await submitted(c, certificateForm, {}, (text) =>
      saveCertificateText(c.env, c.var.staff, { eventId, text }),
    )
    return sent.again ? page(c, sent.again) : c.redirect(`/office/events/${eventId}/certificate?done=saved`, 303)
  })
  .post(`${here}/removal`, async (c) => {
    const eventId = c.req.param('id')
    await saveCertificateText(c.env, c.var.staff, { eventId, text: null })
    return c.redirect(`/office/events/${eventId}/certificate?done=removed`, 303)
  })
  .post(`${here}/preview`, async (c) => {
    const sent = await submitted(c, certificateForm, {}, async (text, { as }) => {
      const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
      const specimen = { eventId: event.id, language: as === 'en' ? ('en' as const) : ('de' as const), text }
      const stream = await previewCertificate(c.env, c.var.staff, specimen)
      return download(c, stream, { type: 'application/pdf', about: event, what: 'specimen', ending: 'pdf' })
    })
    return sent.again ? page(c, sent.again) : sent.value
  })
  .post('/office/events/:id/attendees/:registration/certificate-revocation', async (c) => {
    const { id: eventId, registration: registrationId } = c.req.param()
    await revokeCertificate(c.env, c.var.staff, { eventId, registrationId })
    return c.redirect(`/office/events/${eventId}/attendees/${registrationId}?done=saved`, 303)
  })

async function page(c: Context<typeof here>, sent?: FormState): Promise<Response> {
  const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
  const { isOwn, text } = await readCertificateText(c.env, event.id)
  const { body, signer } = text
  const form = sent ?? {
    language: c.var.language,
    values: { 'body.de': body.de, 'body.en': body.en ?? '', 'signer.de': signer.de, 'signer.en': signer.en ?? '' },
    errors: {},
  }
  const layout = officeLayout(c, event, `/office/events/${event.id}/certificate`)
  return c.html(<CertificatePage {...{ layout, form, event, isOwn }} />, sent ? 422 : 200)
}
