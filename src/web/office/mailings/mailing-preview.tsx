import { Hono } from 'hono'
import { z } from 'zod'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { audienceChoices } from '../../../domain/mailings/audience-choices.ts'
import type { FoundRecipient } from '../../../domain/mailings/find-recipients.ts'
import { mailingFilter } from '../../../domain/mailings/mailing-filter.ts'
import { lettersInput, mailingInput } from '../../../domain/mailings/mailing-input.ts'
import { findSampleRecipients, sampleLetter } from '../../../domain/mailings/sample-letter.ts'
import { readIn } from '../../../domain/mailings/written.ts'
import { isolated } from '../../../lib/isolated.ts'
import { isLanguage, type Language, words } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import type { FormState, FormValues } from '../../ui/form.ts'
import { showsLetters } from '../../ui/letter-box.tsx'
import type { Beside } from '../forms/form-page.tsx'
import { type OfficeForm, officeForm } from '../forms/office-form.ts'
import { submitted } from '../forms/submitted.ts'
import { LetterEditor, PreviewControls } from '../texts/letter-editor.tsx'
import { letterPreview, previewFaults } from '../texts/letter-preview.tsx'
import { type AboutAudience, audience, languageWords } from './audience-fields.tsx'
import { letterWords, whatAbout, wordSentences } from './mailing-form.tsx'

type Looked = z.infer<typeof lettersInput> & { advertising?: boolean }

/** What a preview needs of each form; that a draft is not finished does not hinder it. */
const ofMailing = officeForm(mailingInput, { ...letterWords, ...audience, ...whatAbout }, { sentences: wordSentences })
const ofReminder = officeForm(lettersInput, { ...letterWords, ...audience }, { sentences: wordSentences })
const ofAudience = officeForm(z.object({ filter: mailingFilter, toContacts: z.boolean() }), audience)

/** A mailing or a reminder as it is being typed, for the frame beside its form. Nothing is kept. */
export const mailingPreview = new Hono<AppEnv>()
  .post('/office/events/:id/mailings/preview', (c) => preview(c, ofMailing))
  .post('/office/events/:id/reminders/preview', (c) => preview(c, ofReminder))

async function preview(c: Context<'/:id'>, form: OfficeForm<never, Looked, AboutAudience>): Promise<Response> {
  const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
  const about = { event, choices: await audienceChoices(c.env, event.id) }
  const sent = await submitted(c, form, about, async (typed, asked) => ({ typed, asked }))
  if (sent.again) return previewFaults(c, sent.again.errors, sent.again.values.as)
  const { typed, asked } = sent.value
  const found = await findSampleRecipients(c.env, audienceOf(about, typed, asked))
  const one = found.find((recipient) => recipient.about === asked.person) ?? found[0]
  const reads = isLanguage(asked.reader) ? asked.reader : (one?.language ?? c.var.language)
  const letter = await sampleLetter(
    c.env,
    { ...typed, advertising: typed.advertising === true, attachments: [] },
    { event, about: one?.about, reader: c.var.user.email, language: reads },
  )
  if (!letter) throw new Refusal('not-found')
  const note = noteOf(one, reads, c.var.language)
  return letterPreview(c, { hostId: event.hostId, letter, of: readIn(typed, reads), as: asked.as, note })
}

/** A reminder of documents goes to those alone from whom some are missing; a mailing says it by a tick. */
function audienceOf(
  { event }: AboutAudience,
  { filter, toContacts }: Pick<Looked, 'filter' | 'toContacts'>,
  { anchor }: FormValues,
) {
  const documentsMissing = anchor === undefined ? filter.documentsMissing : anchor === 'documents'
  return { eventId: event.id, filter: { ...filter, documentsMissing }, toContacts }
}

/** Which of the forms a preview stands beside, and what of it was typed or stored. */
type Beneath = { about: AboutAudience; form: FormState; at: 'mailings' | 'reminders' }

/** The preview beside the form of a mailing or a reminder: about somebody of its audience, or an example. */
export async function besideMailing(c: Context, { about, form, at }: Beneath): Promise<Beside> {
  showsLetters(c)
  const { language, values } = form
  const t = text(language)
  const parsed = ofAudience.parse(values, about, language)
  const found = parsed.errors ? [] : await findSampleRecipients(c.env, audienceOf(about, parsed.value, values))
  const named = found.map((one) => ({
    value: one.about,
    label: one.contact ? t.contact(isolated(one.name)) : isolated(one.name),
  }))
  const choices = [{ value: '', label: found.length > 0 ? t.first : t.example }, ...named]
  const reading = languageWords(language)
  const readers = [
    { value: '', label: t.own },
    { value: 'de', label: reading.de },
    { value: 'en', label: reading.en },
  ]
  const action = `/office/events/${about.event.id}/${at}/preview`
  return {
    controls: <PreviewControls {...{ form, action, readers }} person={{ ...whose, choices }} />,
    around: (whole) => (
      <LetterEditor language={language} title={t.frame}>
        {whole}
      </LetterEditor>
    ),
  }
}

/** Whose details these are; the office has to know where it looks at an example. */
export function noteOf(one: FoundRecipient | undefined, reads: Language, language: Language): string {
  const t = text(language)
  if (!one) return t.nobody
  const reading = languageWords(language)[reads]
  const name = one.contact ? t.contact(isolated(one.name)) : isolated(one.name)
  return one.state === 'waiting' ? t.about(name, reading) : t.unreached(name)
}

const whose = {
  label: ['Vorschau mit den Angaben von', 'Preview with the details of'],
  hint: [
    'Wer nach der Auswahl oben nicht dazugehört, wird durch die erste Person ersetzt. Der persönliche Link führt nur zur Veranstaltung.',
    'Whoever is not among the selection above is replaced by the first person. The personal link leads to the event only.',
  ],
} as const

const text = words({
  first: ['der ersten Person der Auswahl', 'the first person of the selection'],
  example: ['Dr. Erika Mustermann (Beispiel)', 'Dr Erika Mustermann (example)'],
  own: ['die Sprache dieser Person', 'the language of this person'],
  frame: ['Vorschau des Schreibens', 'Preview of the mailing'],
  contact: [(name: string) => `${name} (hat andere angemeldet)`, (name: string) => `${name} (registered others)`],
  about: [
    (name: string, reads: string) => `Mit den Angaben von: ${name}. Gelesen wird ${reads}.`,
    (name: string, reads: string) => `With the details of: ${name}. Read in ${reads}.`,
  ],
  unreached: [
    (name: string) => `Die Auswahl erreicht zurzeit niemanden per E-Mail. Mit den Angaben von: ${name}.`,
    (name: string) => `The selection reaches nobody by e-mail at present. With the details of: ${name}.`,
  ],
  nobody: [
    'Die Auswahl trifft zurzeit auf niemanden zu. Hier steht ein Beispiel.',
    'The selection applies to nobody at present. This is an example.',
  ],
})
