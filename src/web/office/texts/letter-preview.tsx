import type { Child } from 'hono/jsx'
import { light } from '../../../../templates/mail/palette.ts'
import type { KeptLetter } from '../../../domain/outbox/renderer.ts'
import { withFiles } from '../../../domain/outbox/with-files.ts'
import { type Language, words } from '../../../lib/languages.ts'
import type { Context } from '../../env.ts'
import type { FieldErrors } from '../../ui/form.ts'
import { letterHtml } from '../../ui/letter-html.ts'

/** How a preview is wanted: as the letter, as its plain text, or only told in a sentence. */
type Shown = {
  hostId: string
  letter: KeptLetter
  /** The language of the letter. */
  of: Language
  as?: string | undefined
  /** About whom it is, above the letter. */
  note?: string | undefined
}

/** A letter for the frame beside its form. */
export async function letterPreview(c: Context, { hostId, letter, of, as, note }: Shown): Promise<Response> {
  if (as === 'status') return c.text([text(c.var.language).drawn, note].filter(Boolean).join(' '))
  if (as === 'text') return shown(c, <PlainPreview language={of} letter={letter} note={note} />)
  const inside = letter.attachments.filter(({ contentId }) => contentId !== undefined)
  const seen = (await withFiles(c.env, hostId, { ...letter, attachments: inside })) ?? { ...letter, attachments: [] }
  if (!note) return letterHtml(c, seen)
  const start = seen.html.indexOf('>', seen.html.indexOf('<body')) + 1
  const above = String(<Note language={c.var.language}>{note}</Note>)
  return letterHtml(c, { ...seen, html: `${seen.html.slice(0, start)}${above}${seen.html.slice(start)}` })
}

/** Why there is no preview, in the frame where it would stand. */
export async function previewFaults(c: Context, errors: FieldErrors, as?: string): Promise<Response> {
  const { language } = c.var
  const t = text(language)
  const sentences = Object.values(errors)
  if (as === 'status') return c.text(`${t.faults}: ${sentences.join(' ')}`, 422)
  const page = (
    <Sheet language={language} title={t.faults}>
      <h1 style="font-size:20px">{t.faults}</h1>
      <ul>
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </Sheet>
  )
  return shown(c, page, 422)
}

function shown(c: Context, page: { toString(): string }, status: 200 | 422 = 200) {
  return letterHtml(c, { html: `<!doctype html>${page}`, attachments: [] }, status)
}

type PlainPreviewProps = { language: Language; letter: { subject: string; text: string }; note?: string | undefined }

/** A letter as programs show it that read no HTML. */
function PlainPreview({ language, letter, note }: PlainPreviewProps) {
  return (
    <Sheet language={language} title={letter.subject}>
      {note && <p>{note}</p>}
      <h1 style="font-size:20px">{letter.subject}</h1>
      <pre style="white-space:pre-wrap;overflow-wrap:anywhere;font-size:15px;line-height:1.5">{letter.text}</pre>
    </Sheet>
  )
}

/** It belongs to the office and not to the letter. */
function Note({ language, children }: { language: Language; children?: Child }) {
  const look = `margin:0;padding:12px 16px;background:${light.panel};color:${light.text};border-bottom:1px solid ${light.border};font:15px/1.5 system-ui,sans-serif`
  return (
    <p lang={language} style={look}>
      {children}
    </p>
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
  drawn: ['Die Vorschau zeigt den Text, wie er jetzt ist.', 'The preview shows the text as it is now.'],
})
