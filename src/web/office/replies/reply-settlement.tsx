import { words } from '../../../lib/languages.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { TextField } from '../../ui/text-fields.tsx'

/** Puts a reply aside, with a word on what was done about it. */
export function Settlement({ id, form }: { id: number; form: FormState }) {
  const t = text(form.language)
  return (
    <Card title={t.title}>
      <PostForm action={`/office/replies/${id}/settlement`}>
        <TextField
          form={form}
          name="note"
          label={settlementLabels(form.language).note}
          hint={t.hint}
          maxlength={500}
          required
        />
        <ButtonRow>
          <Button look="secondary">{t.settle}</Button>
        </ButtonRow>
      </PostForm>
    </Card>
  )
}

export const settlementLabels = words({ note: ['Was Sie getan haben', 'What you did'] })

const text = words({
  title: ['Anders erledigt', 'Settled otherwise'],
  hint: ['Zum Beispiel: „Angerufen, sie kommt.“', 'For example: “Called her, she is coming.”'],
  settle: ['Als erledigt ablegen', 'Put aside as settled'],
})
