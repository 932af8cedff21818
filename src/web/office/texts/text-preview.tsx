import { Hono } from 'hono'
import type { LetterText } from '../../../../templates/mail/letter-text.ts'
import { sampleLetter } from '../../../domain/calendar/sample-letter.ts'
import { withFiles } from '../../../domain/outbox/with-files.ts'
import { findSamplePeople } from '../../../domain/registrations/reading/find-sample-people.ts'
import type { AppEnv, Context } from '../../env.ts'
import { letterHtml } from '../../ui/letter-html.ts'
import { submitted } from '../forms/submitted.ts'
import { letterTextForm } from './text-fields.tsx'
import { textOf, whichText } from './text-form.tsx'
import { PlainPreview, PreviewFaults } from './text-preview-page.tsx'

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
    const sent = await submitted(c, letterTextForm(which.kind), {}, async (text, asked) => ({ text, asked }))
    if (sent.again) return shown(c, <PreviewFaults language={c.var.language} errors={sent.again.errors} />, 422)
    return preview(c, which, sent.value.text, sent.value.asked)
  })

type Wanted = { person?: string; as?: string }

async function preview(c: Asked, which: Awaited<ReturnType<typeof whichText>>, text: LetterText, asked: Wanted) {
  const { event, kind, of } = which
  const people = await findSamplePeople(c.env, event.id, 50)
  const person = people.find(({ id }) => id === asked.person) ?? people[0]
  const letter = sampleLetter(c.env, kind, of, { event, person, to: c.var.user.email, text })
  if (asked.as === 'text') return shown(c, <PlainPreview language={of} letter={letter} />)
  return letterHtml(c, (await withFiles(c.env, event.hostId, letter)) ?? { ...letter, attachments: [] })
}

function shown(c: Asked, page: { toString(): string }, status: 200 | 422 = 200) {
  return letterHtml(c, { html: `<!doctype html>${page}`, attachments: [] }, status)
}
