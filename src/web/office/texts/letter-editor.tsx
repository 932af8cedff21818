import type { Child } from 'hono/jsx'
import { type Language, type WordPair, words } from '../../../lib/languages.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { type Choice, Select } from '../../ui/choice-fields.tsx'
import type { FormState } from '../../ui/form.ts'

type LetterEditorProps = {
  language: Language
  /** What the frame is called. */
  title: string
  /** What stands in it at first; without one a script asks for it. */
  src?: string | undefined
  children?: Child
}

/** The form of a letter, and beside it how it looks. A script lets the preview follow what is typed; a button does without one. */
export function LetterEditor({ language, title, src, children }: LetterEditorProps) {
  const t = text(language)
  return (
    <div class="editor" data-letter-editor>
      {children}
      <section class="editor__preview editor__letter" aria-label={t.preview}>
        <p class="muted" role="status" data-preview-status />
        <iframe class="letter" name={previewFrame} src={src} title={title} sandbox="" />
      </section>
    </div>
  )
}

type PreviewControlsProps = {
  form: FormState
  /** Where the form is looked at. */
  action: string
  person: { label: WordPair; hint: WordPair; choices: readonly Choice[] }
  /** In which languages somebody can read it, where the form has more than one. */
  readers?: readonly Choice[]
}

/** Whom the preview is about and its buttons; they stand in the form, so that it is sent with everything typed. */
export function PreviewControls({ form, action, person, readers }: PreviewControlsProps) {
  const t = text(form.language)
  return (
    <>
      <Select form={form} name="person" {...person} />
      {readers && (
        <Select form={form} name="reader" label={['Gelesene Sprache', 'Language that is read']} choices={readers} />
      )}
      <ButtonRow>
        <Button look="secondary" {...{ action }} target={previewFrame} label={t.preview} />
        <Button look="quiet" {...{ action }} target={previewFrame} name="as" value="text" label={t.plain} />
      </ButtonRow>
    </>
  )
}

const previewFrame = 'letter-preview'

const text = words({
  preview: ['Vorschau', 'Preview'],
  plain: ['Als reiner Text', 'As plain text'],
})
