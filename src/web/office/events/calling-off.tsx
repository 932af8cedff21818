import { Hono } from 'hono'
import { previewCancellation } from '../../../domain/calendar/preview-cancellation.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { countArranged, withdrawCalledOff } from '../../../domain/mailings/withdraw-called-off.ts'
import { cancelEvent } from '../../../domain/registrations/cancelling/cancel-event.ts'
import type { CancellationWords } from '../../../domain/registrations/cancelling/cancellation-input.ts'
import { whomItConcerns } from '../../../domain/registrations/cancelling/whom-it-concerns.ts'
import { whyNotRemoved } from '../../../domain/retention/remove-draft.ts'
import { words } from '../../../lib/languages.ts'
import { sameValue } from '../../../lib/same-value.ts'
import { sha256 } from '../../../lib/tokens.ts'
import type { AppEnv, Context } from '../../env.ts'
import { Alert } from '../../ui/alert.tsx'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import type { FormState, FormValues } from '../../ui/form.ts'
import { submitted } from '../forms/submitted.ts'
import { justDone } from '../just-done.ts'
import { officeLayout } from '../office-layout.ts'
import { CalledOffPage } from './called-off-page.tsx'
import { aboutCancellation, cancellationForm } from './calling-off-form.ts'
import { CallingOffPage, type Previewed } from './calling-off-page.tsx'
import { PageOfEvent } from './page-of-event.tsx'

/** Calls an event off: first what to say, then who hears it and how, then it is done. Nothing of it needs a script. */
export const callingOff = new Hono<AppEnv>()
  .get('/office/events/:id/cancellation', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    if (event.status === 'cancelled') return calledOffPage(c, event, { otherwise: justDone(c, 'seen') === 'otherwise' })
    if (await isUnknown(c, event)) return unknownPage(c, event)
    const asked: FormValues = c.req.query()
    const form: FormState = { language: c.var.language, values: asked, errors: {} }
    if (asked.step !== 'preview') return shown(c, event, form)
    const looked = await submitted(c, cancellationForm, aboutCancellation(event), async (words) => words, asked)
    return looked.again ? shown(c, event, looked.again) : shown(c, event, form, await previewed(c, event, looked.value))
  })
  .post('/office/events/:id/cancellation', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const sent = await submitted(c, cancellationForm, aboutCancellation(event), async (words, values) => ({
      words,
      values,
    }))
    if (sent.again) return shown(c, event, sent.again)
    const { words, values } = sent.value
    if (event.status === 'cancelled') return tooLate(c, event, words)
    if (await isUnknown(c, event)) return unknownPage(c, event, 409)
    const preview = await previewed(c, event, words)
    const [wordsSeen = '', factsSeen] = (values.seen ?? '').split('.')
    const asShown = preview.shown.startsWith(`${wordsSeen}.`)
    if (values.step !== 'confirm' || !asShown) {
      const form: FormState = { language: c.var.language, values, errors: {} }
      return shown(c, event, form, { ...preview, reworded: values.step === 'confirm' && wordsSeen !== '' })
    }
    const outcome = await cancelEvent(c.env, c.var.staff, event.id, words)
    if (outcome === 'already') return tooLate(c, await readManagedEvent(c.env, c.var.staff, event.id), words)
    // As the preview said; whoever dies in between leaves it to the job.
    await withdrawCalledOff(c.env)
    const otherwise = factsSeen === preview.seen ? '' : '&seen=otherwise'
    return c.redirect(`/office/events/${event.id}/cancellation?done=called-off${otherwise}`, 303)
  })

async function previewed(c: Context, event: EventRecord, words: CancellationWords): Promise<Previewed> {
  const [preview, arranged, wording] = await Promise.all([
    previewCancellation(c.env, c.var.staff, { eventId: event.id, words }),
    countArranged(c.env, event.id),
    sha256(JSON.stringify(words)),
  ])
  return { ...preview, arranged, reworded: false, shown: `${wording}.${preview.seen}` }
}

async function shown(c: Context, event: EventRecord, form: FormState, preview?: Previewed) {
  const concerned = preview?.concerned ?? (await whomItConcerns(c.env, event.id))
  const isOver = event.endsAt <= c.env.clock.now()
  const layout = officeLayout(c, event, `/office/events/${event.id}/cancellation`)
  return c.html(
    <CallingOffPage {...{ layout, event, form, concerned, isOver, preview }} />,
    Object.keys(form.errors).length > 0 ? 422 : 200,
  )
}

/** Somebody was quicker: their words hold, and what was typed here is not lost. */
function tooLate(c: Context, event: EventRecord, { reason, text }: CancellationWords) {
  const stands = { reason: event.cancellationReason, text: event.cancellationText }
  return calledOffPage(c, event, sameValue(stands, { reason, text }) ? {} : { unsaid: { reason, text } }, 409)
}

async function calledOffPage(
  c: Context,
  event: EventRecord,
  more: { unsaid?: CancellationWords; otherwise?: boolean },
  status: 200 | 409 = 200,
) {
  const layout = officeLayout(c, event, `/office/events/${event.id}/cancellation`)
  const concerned = await whomItConcerns(c.env, event.id)
  return c.html(<CalledOffPage {...{ layout, event, concerned, ...more }} />, status)
}

async function isUnknown(c: Context, { id, status }: EventRecord): Promise<boolean> {
  return status === 'draft' && (await whyNotRemoved(c.env, id)) === undefined
}

/** A draft of which nobody knows needs no calling-off: that would make it public. */
function unknownPage(c: Context, event: EventRecord, status: 200 | 409 = 200) {
  const layout = officeLayout(c, event, `/office/events/${event.id}/cancellation`)
  const t = text(c.var.language)
  return c.html(
    <PageOfEvent layout={layout} event={event} title={t.title}>
      <Alert kind="info" title={t.unknown}>
        <p>{t.remove}</p>
        <ButtonRow>
          <ButtonLink look="secondary" href={`/office/events/${event.id}/removal`} label={t.toRemoval} />
        </ButtonRow>
      </Alert>
    </PageOfEvent>,
    status,
  )
}

const text = words({
  title: ['Veranstaltung absagen', 'Call the event off'],
  unknown: ['Von diesem Entwurf weiß niemand', 'Nobody knows of this draft'],
  remove: [
    'Er war nie öffentlich, und niemand ist angemeldet: Es gibt nichts abzusagen. Brauchen Sie ihn nicht mehr, können Sie ihn löschen.',
    'It was never public, and nobody is registered: there is nothing to call off. If you no longer need it, you can delete it.',
  ],
  toRemoval: ['Entwurf löschen …', 'Delete the draft …'],
})
