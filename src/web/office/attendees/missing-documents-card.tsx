import type { RegistrationRecord } from '../../../domain/registrations/reading/read-registration.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { TextField } from '../../ui/text-fields.tsx'

/** Which documents the office still waits for from somebody; a reminder asks for them. */
export function MissingDocumentsCard({
  record: { registration, event },
  language,
}: {
  record: RegistrationRecord
  language: Language
}) {
  const t = text(language)
  const form = { language, values: { documents: registration.documentsMissing }, errors: {} }
  return (
    <Card title={t.title}>
      <PostForm action={`/office/events/${event.id}/attendees/${registration.id}/documents`}>
        <TextField {...{ form, name: 'documents', label: t.what, hint: t.hint }} maxlength={300} autocomplete="off" />
        <ButtonRow>
          <Button look="secondary">{t.save}</Button>
        </ButtonRow>
      </PostForm>
    </Card>
  )
}

const text = words({
  title: ['Unterlagen', 'Documents'],
  what: ['Das fehlt noch', 'Still missing'],
  hint: [
    'Zum Beispiel: Einverständnis zur Übernachtung. Leer, wenn alles da ist. Eine Erinnerung fragt danach.',
    'For example: consent to the overnight stay. Empty when everything has come. A reminder asks for it.',
  ],
  save: ['Speichern', 'Save'],
})
