import type { Child } from 'hono/jsx'
import { Button, ButtonLink, ButtonRow } from './button.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { FormState } from './form.ts'
import { Layout } from './layout.tsx'
import type { BaseLayout } from './page-layout.ts'
import { PostForm } from './post-form.tsx'

type EventFormPageProps = {
  layout: BaseLayout
  form: FormState
  title: string
  /** The title of the event, in the language of the page. */
  event: string
  /** What follows from it. */
  hint: string
  /** Where it is sent, and where "no" leads. */
  action: string
  back: string
  id?: string
  texts: { send: string; back: string }
  children: Child
}

/** A page with one form about an event; what is wrong stands above it. */
export function EventFormPage({
  layout,
  form,
  title,
  event,
  hint,
  action,
  back,
  texts,
  children,
  ...rest
}: EventFormPageProps) {
  return (
    <Layout {...layout} title={title} hasErrors={Object.keys(form.errors).length > 0} scripts={['registration']}>
      <ErrorSummary form={form} />
      <div class="stack">
        <h1>{title}</h1>
        <p class="lead">{event}</p>
        <p>{hint}</p>
      </div>
      <PostForm action={action} {...rest}>
        {children}
        <ButtonRow>
          <Button>{texts.send}</Button>
          <ButtonLink href={back} look="quiet">
            {texts.back}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Layout>
  )
}
