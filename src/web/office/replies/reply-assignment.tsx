import { z } from 'zod'
import type { ManagedReply } from '../../../domain/calendar/replies/find-replies.ts'
import { settlement } from '../../../domain/calendar/replies/settle-reply.ts'
import type { Attendee } from '../../../domain/registrations/reading/find-attendees.ts'
import { isolated } from '../../../lib/isolated.ts'
import { type LanguageMap, words } from '../../../lib/languages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { shownName } from '../../ui/shown-name.ts'
import { HiddenField, TextField } from '../../ui/text-fields.tsx'
import { EventSelect } from '../event-select.tsx'
import { radio } from '../forms/choice-kinds.tsx'
import { FormPart } from '../forms/form-page.tsx'
import { line } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'

/** In which event somebody is looked for, by which words, and who was found. */
export type Search = {
  events: readonly { id: string; title: LanguageMap }[]
  eventId: string
  q: string
  attendees: readonly Attendee[] | undefined
}

/** Says to whose registration a reply belongs: the one it names, or one that is looked for. */
export function Assignment(props: { found: ManagedReply; search: Search; form: FormState }) {
  const {
    found: { reply, person },
    search,
    form,
  } = props
  const { language } = form
  const t = text(language)
  const { events, eventId, q, attendees } = search
  const action = `/office/replies/${reply.id}/assignment`
  const searched = { language, values: { event: eventId, q }, errors: {} }
  return (
    <Card title={['Einer Anmeldung zuordnen', 'Assign to a registration']}>
      <p>{reply.partStat === 'DECLINED' ? t.asks : t.notes}</p>
      {reply.registrationId !== null && person && (
        <PostForm action={action}>
          <HiddenField name="registration" value={reply.registrationId} />
          <Button alone label={t.belongs(shownName(person))} />
        </PostForm>
      )}
      <form class="form" method="get" action={`/office/replies/${reply.id}`}>
        <EventSelect form={searched} events={events} />
        <TextField form={searched} name="q" label={t.name} type="search" autocomplete="off" maxlength={200} />
        <Button alone look="secondary" icon="search" label={['Suchen', 'Search']} />
      </form>
      {attendees && <Found reply={reply} search={search} form={form} />}
    </Card>
  )
}

type FoundProps = { reply: ManagedReply['reply']; search: Search; form: FormState }

/** Who was found, to choose from; the search stays in the address, so that nothing is lost if nobody is chosen. */
function Found({ reply, search: { eventId, q, attendees = [] }, form }: FoundProps) {
  const t = text(form.language)
  if (attendees.length === 0) return <p class="empty">{t.nobody}</p>
  return (
    <FormPart
      {...{ of: assignmentForm, form, about: { attendees } }}
      action={`/office/replies/${reply.id}/assignment?${new URLSearchParams({ event: eventId, q })}`}
      button={['Zuordnen', 'Assign']}
    />
  )
}

export const assignmentForm = officeForm(
  z.object({ registration: z.string().min(1, 'missing') }),
  {
    registration: {
      kind: radio(({ attendees }: { attendees: readonly Attendee[] }) =>
        attendees.map((attendee) => ({
          value: attendee.id,
          label: [shownName(attendee), isolated(attendee.organisation)].filter(Boolean).join(', '),
        })),
      ),
      label: ['Wessen Antwort ist das?', 'Whose answer is it?'],
    },
  },
  {
    sentences: words({
      missing: [() => 'Bitte wählen Sie aus, wessen Antwort das ist.', () => 'Please choose whose answer it is.'],
    }),
  },
)

/** Puts a reply aside, with a word on what was done about it. */
export function Settlement({ id, form }: { id: number; form: FormState }) {
  return (
    <Card title={['Anders erledigt', 'Settled otherwise']}>
      <FormPart
        {...{ of: settlementForm, form, about: {}, action: `/office/replies/${id}/settlement`, look: 'secondary' }}
        button={['Als erledigt ablegen', 'Put aside as settled']}
      />
    </Card>
  )
}

export const settlementForm = officeForm(settlement, {
  note: {
    kind: line({ maxlength: 500 }),
    label: ['Was Sie getan haben', 'What you did'],
    hint: ['Zum Beispiel: „Angerufen, sie kommt.“', 'For example: “Called her, she is coming.”'],
    required: true,
  },
})

const text = words({
  asks: [
    'Die Person bekommt dann einen Brief mit dem Link zur Abmeldung. Abgemeldet ist sie erst, wenn sie dort bestätigt.',
    'The person then gets a letter with the link to cancel. They are cancelled only once they confirm it there.',
  ],
  notes: ['Die Antwort steht dann bei der Anmeldung.', 'The answer then stands at the registration.'],
  belongs: [(name: string) => `${name} zuordnen`, (name: string) => `Assign to ${name}`],
  name: ['Name oder Organisation', 'Name or organisation'],
  nobody: ['Hier ist niemand mit diesem Namen.', 'There is nobody with this name here.'],
})
