import type { Child } from 'hono/jsx'
import { light } from '../../../../templates/mail/palette.ts'
import { type Language, words } from '../../../lib/languages.ts'
import type { FieldErrors } from '../../ui/form.ts'

/** Why there is no preview, in the frame where it would stand. */
export function PreviewFaults({ language, errors }: { language: Language; errors: FieldErrors }) {
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
export function PlainPreview({ language, letter }: { language: Language; letter: { subject: string; text: string } }) {
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
