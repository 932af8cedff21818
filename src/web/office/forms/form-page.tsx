import type { Child } from 'hono/jsx'
import { type WordPair, wordOf, words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState, FormValues } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { HiddenField } from '../../ui/text-fields.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { submission } from './created-once.ts'
import { FormFields } from './form-fields.tsx'
import type { OfficeForm } from './office-form.ts'

/** What shows beside a form what becomes of it: its controls stand in the form, below the buttons. */
export type Beside = { controls: Child; around: (form: Child) => ReturnType<typeof PostForm> }

type FormPartProps<About> = {
  of: OfficeForm<never, unknown, About>
  form: FormState
  about: About
  action: string
  /** What the button says, where it is not "Save". */
  button?: WordPair | undefined
  look?: 'primary' | 'secondary' | undefined
  /** Where somebody goes who gives up. */
  back?: string | undefined
  backLabel?: WordPair | undefined
  upload?: boolean | undefined
  beside?: Beside | undefined
}

/** A form on a page of its own, below the head of what it is about; children follow it. */
export function FormPage<About>({
  layout,
  title,
  head,
  children,
  ...part
}: FormPartProps<About> & { layout: OfficeLayout; title: string; head?: Child; children?: Child }) {
  return (
    <OfficePage layout={layout} title={title} hasErrors={Object.keys(part.form.errors).length > 0}>
      <ErrorSummary form={part.form} />
      {head ?? <h1>{title}</h1>}
      <FormPart {...part} />
      {children}
    </OfficePage>
  )
}

/** The form itself, for a page that has more than one. */
export function FormPart<About>({ of, form, about, action, button, look, ...more }: FormPartProps<About>) {
  const t = text(form.language)
  const { back, backLabel, upload, beside } = more
  const whole = (
    <PostForm action={action} upload={upload}>
      {isCreating(of, form) && <Unsent values={form.values} />}
      <FormFields of={of} form={form} about={about} />
      <ButtonRow>
        <Button look={look}>{button ? wordOf(button, form.language) : t.save}</Button>
        {back && (
          <ButtonLink look="quiet" href={back}>
            {backLabel ? wordOf(backLabel, form.language) : t.back}
          </ButtonLink>
        )}
      </ButtonRow>
      {beside?.controls}
    </PostForm>
  )
  return beside ? beside.around(whole) : whole
}

/** What `createdOnce` knows such a form by, also where it is a button alone. */
export function Unsent({ values }: { values: FormValues }) {
  return <HiddenField name={submission} value={values[submission] ?? ''} />
}

/** A form that creates something knows itself again; some ask for it by a field of their own. */
function isCreating({ leaves }: { leaves: readonly { name: string }[] }, { values }: FormState): boolean {
  return values[submission] !== undefined && leaves.every(({ name }) => name !== submission)
}

const text = words({ save: ['Speichern', 'Save'], back: ['Abbrechen', 'Cancel'] })
