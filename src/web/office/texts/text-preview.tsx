import { Hono } from 'hono'
import type { LetterText } from '../../../../templates/mail/letter-text.ts'
import { sampleLetter } from '../../../domain/calendar/sample-letter.ts'
import { findSamplePeople } from '../../../domain/registrations/reading/find-sample-people.ts'
import type { AppEnv, Context } from '../../env.ts'
import { submitted } from '../forms/submitted.ts'
import { letterPreview, previewFaults } from './letter-preview.tsx'
import { letterTextForm } from './text-fields.tsx'
import { textOf, whichText } from './text-form.tsx'

const here = '/office/events/:id/texts/:kind/:language/preview'
type Asked = Context<typeof here>

/** A text as a letter, for the frame beside the form: as it is kept, or as it is being typed. */
export const textPreview = new Hono<AppEnv>()
  .get(here, async (c) => {
    const which = await whichText(c)
    return preview(c, which, await textOf(c, which), c.req.query())
  })
  .post(here, async (c) => {
    const which = await whichText(c)
    const sent = await submitted(c, letterTextForm(which.kind, which.of), {}, async (text, asked) => ({ text, asked }))
    if (sent.again) return previewFaults(c, sent.again.errors, sent.again.values.as)
    return preview(c, which, sent.value.text, sent.value.asked)
  })

type Wanted = { person?: string; as?: string }

async function preview(c: Asked, which: Awaited<ReturnType<typeof whichText>>, text: LetterText, asked: Wanted) {
  const { event, kind, of } = which
  const people = await findSamplePeople(c.env, event.id, 50)
  const person = people.find(({ id }) => id === asked.person) ?? people[0]
  const letter = sampleLetter(c.env, kind, of, { event, person, to: c.var.user.email, text })
  return letterPreview(c, { hostId: event.hostId, letter, of, as: asked.as })
}
