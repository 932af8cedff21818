import type { Desk } from '../../domain/checkin/desk.ts'
import type { HeadCount } from '../../domain/checkin/desk-head-count.ts'
import type { ListedPerson } from '../../domain/checkin/desk-person.ts'
import type { ScanAnswer } from '../../domain/checkin/scan-answer.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import { Alert } from '../ui/alert.tsx'
import { Button, ButtonLink, ButtonRow } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Figures } from '../ui/figures.tsx'
import { Layout } from '../ui/layout.tsx'
import type { BaseLayout } from '../ui/page-layout.ts'
import { ActionForm, PostForm } from '../ui/post-form.tsx'
import { shownName } from '../ui/shown-name.ts'
import { HiddenField, TextField } from '../ui/text-fields.tsx'
import type { DeskAddress } from './desk-address.ts'
import { DeskApp } from './desk-app.tsx'
import { DeskHead } from './desk-head.tsx'
import { EntryForm } from './entry-form.tsx'
import { FoundPeople } from './found-people.tsx'
import { ScanAnswerAlert } from './scan-answer-alert.tsx'

type DeskPageProps = {
  layout: BaseLayout
  desk: Desk
  at: DeskAddress
  /** The address of the desk without a query. */
  base: string
  list: HeadCount
  search: string
  people: readonly ListedPerson[]
  answer: ScanAnswer | undefined
  /** Uses a nonce to each form, so that a form sent twice is one scan. */
  nonce: () => string
}

/** A desk for a browser without scripts: a code from a hand scanner, or a name, and the answer in words. */
export function DeskPage({ layout, desk, at, base, list, search, people, answer, nonce }: DeskPageProps) {
  const { language } = layout
  const t = text(language)
  const form = { language, values: { search }, errors: {} }
  const title = desk.label || t.office
  const canPass = people.filter(({ inside, standing }) => !inside && standing === 'confirmed')
  const address = at('people/together')
  const together = `${address}${address.includes('?') ? '&' : '?'}search=${encodeURIComponent(search)}`
  return (
    <Layout {...layout} title={`${title}: ${inLanguage(desk.event.title, language)}`} scripts={['checkin']}>
      <DeskHead {...{ desk, title, language }} />
      <DeskApp base={base} language={language} />
      <div class="stack" data-desk-plain>
        {desk.rehearsal && <Alert kind="info" title={t.rehearsal} />}
        {answer && <ScanAnswerAlert {...{ answer, desk, at, language, nonce }} />}
        <Overfull list={list} language={language} />
        <Card title={t.scan}>
          <PostForm action={at('entries')}>
            <HiddenField name="nonce" value={nonce()} />
            <TextField
              {...{ form, name: 'code', label: t.code, hint: t.codeHint }}
              autocomplete="off"
              maxlength={500}
            />
            <ButtonRow>
              <Button name="direction" value="in">
                {t.in}
              </Button>
              <Button look="secondary" name="direction" value="out">
                {t.out}
              </Button>
            </ButtonRow>
          </PostForm>
        </Card>
        <Card title={t.search}>
          <search>
            <form class="form" action={base} method="get">
              {desk.id === null && desk.sessionId !== null && <HiddenField name="session" value={desk.sessionId} />}
              <TextField
                {...{ form, name: 'search', label: t.name }}
                type="search"
                autocomplete="off"
                maxlength={200}
              />
              <ButtonRow>
                <Button look="secondary" icon="search">
                  {t.find}
                </Button>
              </ButtonRow>
            </form>
          </search>
          {canPass.length > 1 && (
            <ButtonRow>
              <ButtonLink look="secondary" href={together}>
                {t.together}
              </ButtonLink>
            </ButtonRow>
          )}
          {search !== '' && (
            <FoundPeople people={people} desk={desk} language={language}>
              {(person) => (
                <>
                  {(person.inside || person.standing === 'confirmed') && (
                    <EntryForm {...{ person, at, language, search, nonce }} />
                  )}
                  <ButtonLink look="quiet" href={at(`people/${person.id}`)}>
                    {t.more} <span class="kern-sr-only">{shownName(person)}</span>
                  </ButtonLink>
                </>
              )}
            </FoundPeople>
          )}
        </Card>
        {desk.walkIns && !desk.rehearsal && (
          <ButtonRow>
            <ButtonLink look="secondary" icon="add" href={at('people/new')}>
              {t.walkIn}
            </ButtonLink>
          </ButtonRow>
        )}
        <Figures
          items={[
            [list.limit === null ? t.inside : t.insideOf(list.limit), list.inside],
            [t.people, list.people],
          ]}
        />
        {desk.verifier !== null && <ActionForm action={at('locking')}>{t.lock}</ActionForm>}
      </div>
    </Layout>
  )
}

function Overfull({ list, language }: { list: HeadCount; language: Language }) {
  if (list.limit === null || list.inside <= list.limit) return null
  return <Alert kind="warning" title={text(language).overfull(list.limit)} />
}

const text = words(
  {
    office: 'Check-in des Tagungsbüros',
    rehearsal: 'Probe: Hier zählt nichts, und am Ende wird alles gelöscht.',
    scan: 'Code',
    code: 'Code vom Namensschild',
    codeHint: 'Mit dem Handscanner einlesen oder abtippen.',
    in: 'Einlassen',
    out: 'Hinaus',
    search: 'Ohne Namensschild',
    name: 'Name oder Organisation',
    find: 'Suchen',
    more: 'Mehr',
    together: 'Alle Gefundenen einlassen …',
    walkIn: 'Ohne Anmeldung aufnehmen',
    inside: 'gerade da',
    insideOf: (limit: number) => `gerade da, höchstens ${limit}`,
    people: 'gekommen',
    lock: 'Check-in sperren',
    overfull: (limit: number) => `Die Grenze von ${limit} ist überschritten: Es sind mehr im Raum.`,
  },
  {
    office: 'Check-in by the conference office',
    rehearsal: 'Rehearsal: nothing counts here, and all of it is erased in the end.',
    scan: 'Code',
    code: 'Code on the badge',
    codeHint: 'Read it with the hand scanner, or type it.',
    in: 'Let in',
    out: 'Out',
    search: 'Without a badge',
    name: 'Name or organisation',
    find: 'Search',
    more: 'More',
    together: 'Let in all who were found …',
    walkIn: 'Take in a walk-in',
    inside: 'here now',
    insideOf: (limit: number) => `here now, at most ${limit}`,
    people: 'came',
    lock: 'Lock the desk',
    overfull: (limit: number) => `The limit of ${limit} is exceeded: more are in the room.`,
  },
)
