import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { LetterText } from '../../../../templates/mail/letter-text.ts'
import { light } from '../../../../templates/mail/palette.ts'
import { sampleLetter } from '../../../domain/calendar/sample-letter.ts'
import { withFiles } from '../../../domain/outbox/with-files.ts'
import { findSamplePeople } from '../../../domain/registrations/reading/find-sample-people.ts'
import { type Language, words } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FieldErrors } from '../../ui/form.ts'
import { letterHtml } from '../../ui/letter-html.ts'
import { submitted } from '../forms/submitted.ts'
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

/** Why there is no preview, in the frame where it would stand. */
function PreviewFaults({ language, errors }: { language: Language; errors: FieldErrors }) {
  const t = text(language)
  return (
    <Sheet language={language} title={t.faults}>
      <h1 style="font-size:20px">{t.faults}</h1>
      <ul>
        {Object.values(errors).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </Sheet>
  )
}

/** A letter as programs show it that read no HTML. */
function PlainPreview({ language, letter }: { language: Language; letter: { subject: string; text: string } }) {
  return (
    <Sheet language={language} title={letter.subject}>
      <h1 style="font-size:20px">{letter.subject}</h1>
      <pre style="white-space:pre-wrap;overflow-wrap:anywhere;font-size:15px;line-height:1.5">{letter.text}</pre>
    </Sheet>
  )
}

/** A frame has no style sheet of the application: it is shut off from everything. */
function Sheet({ language, title, children }: { language: Language; title: string; children?: Child }) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
      </head>
      <body style={`margin:24px;background:${light.sheet};color:${light.text};font-family:system-ui,sans-serif`}>
        <main>{children}</main>
      </body>
    </html>
  )
}

const text = words({
  faults: ['Noch lässt sich das Schreiben nicht zeigen', 'The letter cannot be shown yet'],
})
