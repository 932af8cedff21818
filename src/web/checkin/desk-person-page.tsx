import type { Desk } from '../../domain/checkin/desk.ts'
import type { DeskPerson } from '../../domain/checkin/desk-person.ts'
import { clockTime } from '../../lib/dates.ts'
import { standingWords } from '../../lib/desk-words.ts'
import { isolated } from '../../lib/isolated.ts'
import { words } from '../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Select } from '../ui/choice-fields.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import type { FormState } from '../ui/form.ts'
import type { BaseLayout } from '../ui/page-layout.ts'
import { PostForm } from '../ui/post-form.tsx'
import { sheetChoices } from '../ui/sheet-choices.ts'
import { shownName } from '../ui/shown-name.ts'
import { TextField } from '../ui/text-fields.tsx'
import type { DeskAddress } from './desk-address.ts'
import { DeskPaper } from './desk-paper.tsx'
import { EntryForm } from './entry-form.tsx'

type DeskPersonPageProps = {
  layout: BaseLayout
  form: FormState
  desk: Desk
  person: DeskPerson
  at: DeskAddress
  nonce: () => string
}

/** Everything that can be done for somebody at a desk, without scripts. */
export function DeskPersonPage({ layout, form, desk, person, at, nonce }: DeskPersonPageProps) {
  const { language } = form
  const t = text(language)
  const { id, organisation, office, standing, inside } = person
  const isGone = standing === 'cancelled' || standing === 'substituted'
  const state = inside ? t.since(clockTime(inside.since, desk.event.zone, language)) : standingWords(language)[standing]
  return (
    <DeskPaper {...{ layout, desk, form, title: shownName(person), back: at() }}>
      <DefinitionList
        items={[
          [t.organisation, isolated(organisation)],
          [t.office, office],
          [t.state, state],
          [t.note, person.note],
        ]}
      />
      {(inside || standing === 'confirmed') && <EntryForm {...{ person, at, language, nonce, search: '' }} />}
      <ButtonRow>
        {!isGone && !desk.rehearsal && (
          <ButtonLink look="secondary" href={at(`people/${id}/substitution`)}>
            {t.deputy}
          </ButtonLink>
        )}
        {!isGone && !desk.rehearsal && (
          <ButtonLink look="secondary" icon="edit" href={at(`people/${id}/name`)}>
            {t.name}
          </ButtonLink>
        )}
        <ButtonLink look="secondary" href={at(`people/${id}/group`)}>
          {t.group}
        </ButtonLink>
      </ButtonRow>
      {!isGone && <Badge form={form} id={id} at={at} />}
      {!desk.rehearsal && (
        <Card title={t.note}>
          <PostForm action={at(`people/${id}/note`)}>
            <TextField {...{ form, name: 'note', label: t.noteLabel, hint: t.noteHint }} maxlength={200} />
            <ButtonRow>
              <Button look="secondary">{t.save}</Button>
            </ButtonRow>
          </PostForm>
        </Card>
      )}
      {!isGone && !desk.rehearsal && (
        <Card title={t.lost}>
          <p>{t.lostHint}</p>
          <PostForm action={at(`people/${id}/code`)}>
            <ButtonRow>
              <Button look="secondary">{t.newCode}</Button>
            </ButtonRow>
          </PostForm>
        </Card>
      )}
    </DeskPaper>
  )
}

function Badge({ form, id, at }: { form: FormState; id: string; at: DeskAddress }) {
  const t = text(form.language)
  const choices = sheetChoices(form.language)
  const [action = '', query = ''] = at(`people/${id}/badge.pdf`).split('?')
  const chosen = { ...form, values: { sheet: 'dymo-99015' } }
  return (
    <Card title={t.badge}>
      <form class="form" method="get" action={action}>
        {[...new URLSearchParams(query)].map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Select {...{ form: chosen, choices, name: 'sheet', label: t.sheet }} />
        <ButtonRow>
          <Button look="secondary">{t.print}</Button>
        </ButtonRow>
      </form>
    </Card>
  )
}

const text = words(
  {
    organisation: 'Organisation',
    office: 'Amt oder Funktion',
    state: 'Stand',
    since: (time: string) => `da seit ${time}`,
    deputy: 'Vertretung kommt',
    name: 'Namen berichtigen',
    group: 'Ganze Gruppe',
    badge: 'Namensschild',
    sheet: 'Rolle oder Bogen',
    print: 'Namensschild drucken',
    note: 'Hinweis',
    noteLabel: 'Hinweis für alle Check-ins',
    noteHint: 'Was zu tun ist, nicht warum. Leer: kein Hinweis.',
    save: 'Hinweis speichern',
    lost: 'Schild verloren',
    lostHint: 'Der bisherige Code gilt danach nicht mehr.',
    newCode: 'Neuen Code ausgeben',
  },
  {
    organisation: 'Organisation',
    office: 'Office or position',
    state: 'State',
    since: (time: string) => `here since ${time}`,
    deputy: 'A deputy comes',
    name: 'Correct the name',
    group: 'The whole group',
    badge: 'Badge',
    sheet: 'Roll or sheet',
    print: 'Print badge',
    note: 'Note',
    noteLabel: 'Note for all desks',
    noteHint: 'What to do, not why. Empty: no note.',
    save: 'Save the note',
    lost: 'Badge lost',
    lostHint: 'The code so far no longer counts then.',
    newCode: 'Issue a new code',
  },
)
