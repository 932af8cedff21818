import type { Child } from 'hono/jsx'
import type { ChangedSince } from '../../../domain/papers/find-changed.ts'
import { isolated } from '../../../lib/isolated.ts'
import { type Language, words } from '../../../lib/languages.ts'
import type { PersonName } from '../../../lib/names.ts'
import { states } from '../../../lib/state-words.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Figures } from '../../ui/figures.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { shownName } from '../../ui/shown-name.ts'
import { HiddenField } from '../../ui/text-fields.tsx'
import { partWords } from './badge-words.ts'

type BadgeChangesProps = { changes: ChangedSince; here: string; language: Language }

/** What has changed since badges were printed: what to print anew, and what to take out of the box. */
export function BadgeChanges({ changes: { printed, fresh, changed, gone }, here, language }: BadgeChangesProps) {
  const t = text(language)
  if (printed === 0) return null
  return (
    <Card title={['Seit dem letzten Druck', 'Since the last printing']}>
      <Figures
        items={[
          [t.fresh, fresh.length],
          [t.changed, changed.length],
          [states.cancelled, gone.length],
        ]}
      />
      <People title={t.fresh} people={fresh} say={(one) => isolated(one.organisation)} more={t.more} />
      <People
        title={t.changed}
        people={changed.map(({ badge, parts }) => ({ ...badge, parts }))}
        say={({ parts }) => t.other(parts.map((part) => partWords(language)[part]).join(', '))}
        more={t.more}
      />
      {fresh.length + changed.length > 0 && (
        <ButtonLink
          alone
          look="secondary"
          href={`${here}?whom=changed`}
          label={t.choose(fresh.length + changed.length)}
        />
      )}
      {gone.length > 0 && (
        <>
          <People title={t.goneTitle} people={gone} say={(one) => isolated(one.organisation)} more={t.more} open />
          <PostForm action={`${here}/removals`}>
            <HiddenField name="ids" value={gone.map(({ id }) => id).join(',')} />
            <Button alone look="secondary" label={['Diese Schilder sind aussortiert', 'These badges are taken out']} />
          </PostForm>
        </>
      )}
    </Card>
  )
}

/** More than these are counted. */
const mostNamed = 100

type PeopleProps<Person> = {
  title: string
  people: readonly Person[]
  say: (person: Person) => Child
  more: (count: number) => string
  open?: boolean
}

function People<Person extends PersonName>({ title, people, say, more, open }: PeopleProps<Person>) {
  if (people.length === 0) return null
  return (
    <details class="badge-part" open={open}>
      <summary>{`${title} (${people.length})`}</summary>
      <ul class="losses">
        {people.slice(0, mostNamed).map((person) => (
          <li>
            <strong>{shownName(person)}</strong> · {say(person)}
          </li>
        ))}
        {people.length > mostNamed && <li>{more(people.length - mostNamed)}</li>}
      </ul>
    </details>
  )
}

const text = words({
  fresh: ['neu', 'new'],
  changed: ['geändert', 'changed'],
  goneTitle: ['Aus dem Kasten nehmen', 'Take out of the box'],
  other: [(parts: string) => `anders: ${parts}`, (parts: string) => `different: ${parts}`],
  more: [(count: number) => `und ${count} weitere`, (count: number) => `and ${count} more`],
  choose: [
    (count: number) => (count === 1 ? 'Nur dieses eine Schild drucken' : `Nur diese ${count} Schilder drucken`),
    (count: number) => (count === 1 ? 'Print this badge only' : `Print these ${count} badges only`),
  ],
})
