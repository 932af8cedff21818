import { Hono } from 'hono'
import { type CertificateText, certificateTextFaults } from '../../../../templates/pdf/papers/certificate-text.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { previewCertificate } from '../../../domain/papers/certificates/preview-certificate.ts'
import { readCertificateText } from '../../../domain/papers/certificates/read-certificate-text.ts'
import { revokeCertificate } from '../../../domain/papers/certificates/revoke-certificate.ts'
import { saveCertificateText } from '../../../domain/papers/certificates/save-certificate-text.ts'
import { languages } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { readForm } from '../../ui/read-form.ts'
import { download } from '../download.ts'
import { officeLayout } from '../office-layout.ts'
import { saved } from '../saved.ts'
import { certificateErrors } from './certificate-errors.ts'
import { CertificatePage } from './certificate-page.tsx'

const here = '/office/events/:id/certificate'

/** What the certificates of an event say and who signs them; and the one of a person, taken back. */
export const certificate = new Hono<AppEnv>()
  .get(here, async (c) => {
    const { text } = await readCertificateText(c.env, c.req.param('id'))
    return page(c, valuesOf(text))
  })
  .post(here, async (c) => {
    const { text, values, errors } = await readText(c)
    if (errors) return page(c, values, errors)
    const eventId = c.req.param('id')
    const outcome = await saved(saveCertificateText(c.env, c.var.staff, { eventId, text }), c.var.language)
    if (outcome.errors) return page(c, values, outcome.errors)
    return c.redirect(`/office/events/${eventId}/certificate?done=saved`, 303)
  })
  .post(`${here}/removal`, async (c) => {
    const eventId = c.req.param('id')
    await saveCertificateText(c.env, c.var.staff, { eventId, text: null })
    return c.redirect(`/office/events/${eventId}/certificate?done=removed`, 303)
  })
  .post(`${here}/preview`, async (c) => {
    const { text, values, errors } = await readText(c)
    if (errors) return page(c, values, errors)
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const language = values.as === 'en' ? 'en' : 'de'
    const stream = await previewCertificate(c.env, c.var.staff, { eventId: event.id, language, text })
    return download(c, stream, { type: 'application/pdf', about: event, what: 'specimen', ending: 'pdf' })
  })
  .post('/office/events/:id/attendees/:registration/certificate-revocation', async (c) => {
    const { id: eventId, registration: registrationId } = c.req.param()
    await revokeCertificate(c.env, c.var.staff, { eventId, registrationId })
    return c.redirect(`/office/events/${eventId}/attendees/${registrationId}?done=saved`, 303)
  })

function valuesOf({ body, signer }: CertificateText): FormValues {
  return { 'body.de': body.de, 'body.en': body.en ?? '', 'signer.de': signer.de, 'signer.en': signer.en ?? '' }
}

/** The text as typed, or a sentence per field. */
async function readText(c: Context) {
  const values = await readForm(c)
  const typed = (name: string) => (values[name] ?? '').replace(/\r\n?/g, '\n').trim()
  const text = {
    body: { de: typed('body.de'), en: typed('body.en') },
    signer: { de: typed('signer.de'), en: typed('signer.en') },
  }
  const errors: FieldErrors = {}
  for (const language of languages) {
    const faults = certificateTextFaults({ body: text.body[language], signer: text.signer[language] })
    Object.assign(errors, certificateErrors(faults, language, c.var.language))
  }
  return { text, values, errors: Object.keys(errors).length > 0 ? errors : undefined }
}

async function page(c: Context<typeof here>, values: FormValues, errors: FieldErrors = {}): Promise<Response> {
  const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
  const { isOwn } = await readCertificateText(c.env, event.id)
  const form = { language: c.var.language, values, errors }
  const layout = officeLayout(c, event, `/office/events/${event.id}/certificate`)
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return c.html(<CertificatePage {...{ layout, form, event, isOwn }} />, status)
}
