import { Hono } from 'hono'
import { z } from 'zod'
import { dropMail } from '../../../domain/calendar/replies/drop-mail.ts'
import { readManagedReply } from '../../../domain/calendar/replies/find-replies.ts'
import type { Upload } from '../../../domain/files/checked-file.ts'
import { words } from '../../../lib/languages.ts'
import { longestMail } from '../../../ports/mailer.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FormState } from '../../ui/form.ts'
import { FormPage } from '../forms/form-page.tsx'
import type { Kind } from '../forms/form-spec.ts'
import { area, file } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'

/** The mail that was dropped: a file, else the pasted text. */
const mailInput = z
  .object({ mail: z.custom<Upload | undefined>(), text: z.string() })
  .transform(({ mail, text }, context): Uint8Array => {
    const bytes = mail?.bytes ?? new TextEncoder().encode(text.trim() ? text : '')
    const nothing = isBlank(bytes) && (mail ? 'empty' : 'missing')
    const fault = nothing || (bytes.length > longestMail ? 'large' : outlook(bytes))
    if (fault) context.addIssue({ code: 'custom', path: ['mail'], message: fault })
    return bytes
  })

/** Not one character that could be read: a mark of its encoding, spaces and empty lines are none. */
function isBlank(bytes: Uint8Array): boolean {
  return !/[^\s\p{Cc}\uFEFF]/u.test(new TextDecoder().decode(bytes.subarray(0, longestMail)))
}

/** The signature of a Compound File, in which Outlook saves mails (MS-CFB § 2.2). */
function outlook(bytes: Uint8Array): 'outlook' | undefined {
  return [0xd0, 0xcf, 0x11, 0xe0].every((octet, at) => bytes[at] === octet) ? 'outlook' : undefined
}

/** A mail ends as it ends. */
const asTyped: Kind<string | undefined> = {
  ...area({ rows: 8, maxlength: 200_000 }),
  read: (values, name) => values[name] ?? '',
}

const form = officeForm(
  mailInput,
  {
    mail: {
      kind: file(['.eml', '.ics', '.txt', 'message/rfc822', 'text/calendar', 'text/plain']),
      label: ['Datei der Mail (.eml) oder des Termins (.ics)', 'File of the mail (.eml) or of the entry (.ics)'],
      hint: [
        'Höchstens 1 MB. Auch eine weitergeleitete Mail mit der Antwort als Anlage.',
        'At most 1 MB. Also a forwarded mail with the reply attached.',
      ],
    },
    text: {
      kind: asTyped,
      label: ['Oder der Text der Mail', 'Or the text of the mail'],
      hint: [
        'So vollständig wie möglich. Steht keine Antwort eines Kalenders darin, klären Sie selbst, was gemeint ist.',
        'As complete as possible. If no answer of a calendar is in it, you decide what it means.',
      ],
    },
  },
  {
    sentences: words({
      missing: [
        () => 'Bitte wählen Sie eine Datei, oder fügen Sie den Text der Mail ein.',
        () => 'Please choose a file, or paste the text of the mail.',
      ],
      empty: [
        () => 'In der Datei steht nichts. Bitte speichern Sie die Mail noch einmal, oder fügen Sie ihren Text ein.',
        () => 'There is nothing in the file. Please save the mail once more, or paste its text.',
      ],
      large: [
        () =>
          'Die Datei ist größer als 1 MB. Speichern Sie die Mail bitte ohne ihre Anlagen, oder fügen Sie nur den Text ein.',
        () => 'The file is larger than 1 MB. Please save the mail without its attachments, or paste its text.',
      ],
      outlook: [
        () =>
          'Das ist eine Outlook-Datei (.msg), die sich nicht lesen lässt. Speichern Sie die Mail bitte als .eml, speichern Sie die .ics-Datei daraus, oder fügen Sie den Text ein.',
        () =>
          'This is an Outlook file (.msg), which cannot be read. Please save the mail as .eml, save the .ics file from it, or paste the text.',
      ],
    }),
  },
)

/** Where a mail is dropped that came to another mailbox. */
export const replyDrop = new Hono<AppEnv>()
  .get('/office/replies/new', (c) => page(c))
  .post('/office/replies', async (c) => {
    const sent = await submitted(c, form, {}, (bytes) => dropMail(c.env, c.var.staff, bytes))
    if (sent.again) return page(c, sent.again)
    const { reply } = await readManagedReply(c.env, c.var.staff, sent.value)
    return c.redirect(`/office/replies/${sent.value}?done=reply-${reply.state}`, 303)
  })

function page(c: Context, sent?: FormState) {
  const { language } = c.var
  const t = text(language)
  const layout = officeLayout(c, undefined, '/office/replies/new')
  return c.html(
    <FormPage
      {...{ layout, title: t.title, of: form, form: sent ?? { language, values: {}, errors: {} }, about: {} }}
      head={
        <div class="stack">
          <h1>{t.title}</h1>
          <p>{t.what}</p>
        </div>
      }
      action="/office/replies"
      button={['Ablegen', 'Drop']}
      back="/office/replies"
      upload
    />,
    sent ? 422 : 200,
  )
}

const text = words({
  title: ['Mail ablegen', 'Drop a mail'],
  what: [
    'Kam eine Antwort auf eine Einladung in einem anderen Postfach an, legen Sie sie hier ab: Was darin steht, wird gelesen, als wäre sie hier eingegangen.',
    'If a reply to an invitation came to another mailbox, drop it here: it is read as if it had come in here.',
  ],
})
