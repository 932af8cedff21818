import type { DeskPerson } from '../../domain/checkin/desk-person.ts'
import { type Language, words } from '../../lib/languages.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { PostForm } from '../ui/post-form.tsx'
import { shownName } from '../ui/shown-name.ts'
import { HiddenField } from '../ui/text-fields.tsx'
import type { DeskAddress } from './desk-address.ts'

type EntryFormProps = { person: DeskPerson; at: DeskAddress; language: Language; search: string; nonce: () => string }

/** Lets somebody in who was found by name, or out again. */
export function EntryForm({ person, at, language, search, nonce }: EntryFormProps) {
  const t = text(language)
  const isInside = person.inside !== null
  return (
    <PostForm action={at('entries')}>
      <HiddenField name="nonce" value={nonce()} />
      <HiddenField name="registration" value={person.id} />
      <HiddenField name="search" value={search} />
      <ButtonRow>
        <Button look={isInside ? 'secondary' : 'primary'} name="direction" value={isInside ? 'out' : 'in'}>
          {isInside ? t.out : t.in} <span class="kern-sr-only">{shownName(person)}</span>
        </Button>
      </ButtonRow>
    </PostForm>
  )
}

const text = words({ in: 'Einlassen', out: 'Hinaus' }, { in: 'Let in', out: 'Out' })
