import type { Child } from 'hono/jsx'
import type { Desk } from '../../domain/checkin/desk.ts'
import { words } from '../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import type { FormState } from '../ui/form.ts'
import { Layout } from '../ui/layout.tsx'
import type { BaseLayout } from '../ui/page-layout.ts'
import { PostForm } from '../ui/post-form.tsx'
import { Written } from '../ui/written.tsx'

type DeskPaperProps = {
  layout: BaseLayout
  desk: Desk
  title: string
  form?: FormState | undefined
  /** The page of the desk. */
  back: string
  children?: Child
}

/** A page of a desk about one thing, and the way back to the desk. */
export function DeskPaper({ layout, desk, title, form, back, children }: DeskPaperProps) {
  const t = text(layout.language)
  const hasErrors = form !== undefined && Object.keys(form.errors).length > 0
  return (
    <Layout {...layout} title={title} hasErrors={hasErrors} scripts={['registration']}>
      {form && <ErrorSummary form={form} />}
      <header class="desk-head">
        <p class="muted">{desk.label || <Written of={desk.event.title} language={layout.language} />}</p>
        <h1>{title}</h1>
      </header>
      {children}
      <ButtonRow>
        <ButtonLink href={back} look="quiet" icon="back">
          {t.back}
        </ButtonLink>
      </ButtonRow>
    </Layout>
  )
}

/** A form of a desk about somebody, as a page of its own: its fields, and one button. */
export function DeskForm({
  action,
  id,
  send,
  children,
}: {
  action: string
  id: string
  send: string
  children: Child
}) {
  return (
    <PostForm action={action} id={id}>
      {children}
      <ButtonRow>
        <Button label={send} />
      </ButtonRow>
    </PostForm>
  )
}

const text = words({ back: 'Zum Check-in' }, { back: 'To the desk' })
