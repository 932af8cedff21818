import type { Desk } from '../../domain/checkin/desk.ts'
import type { HeadCount } from '../../domain/checkin/desk-head-count.ts'
import type { ListedPerson } from '../../domain/checkin/desk-person.ts'
import type { ScanAnswer } from '../../domain/checkin/scan-answer.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import { Alert } from '../ui/alert.tsx'
import { Button, ButtonRow } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Figures } from '../ui/figures.tsx'
import { Layout } from '../ui/layout.tsx'
import type { Frame } from '../ui/page-frame.ts'
import { PostForm } from '../ui/post-form.tsx'
import { HiddenField, TextField } from '../ui/text-fields.tsx'
import { DeskApp } from './desk-app.tsx'
import { EntryForm } from './entry-form.tsx'
import { FoundPeople } from './found-people.tsx'
import { ScanAnswerAlert } from './scan-answer-alert.tsx'

type DeskPageProps = {
  frame: Frame
  desk: Desk
  /** The address of the desk, below which its forms go. */
  here: string
  list: HeadCount
  search: string
  people: readonly ListedPerson[]
  answer: ScanAnswer | undefined
  /** Lends a nonce to each form, so that a form sent twice is one scan. */
  nonce: () => string
}

/** A desk for a browser without scripts: a code from a hand scanner, or a name, and the answer in words. */
export function DeskPage({ frame, desk, here, list, search, people, answer, nonce }: DeskPageProps) {
  const { language } = frame
  const t = text(language)
  const form = { language, values: { search }, errors: {} }
  const title = desk.label || t.office
  return (
    <Layout {...frame} title={`${title}: ${inLanguage(desk.event.title, language)}`} scripts={['checkin']}>
      <header class="desk-head">
        <p class="muted">{inLanguage(desk.session ?? desk.event.title, language)}</p>
        <h1>{title}</h1>
      </header>
      <DeskApp desk={desk} here={here} language={language} />
      <div class="stack" data-desk-plain>
        {desk.rehearsal && <Alert kind="info" title={t.rehearsal} />}
        {answer && <ScanAnswerAlert {...{ answer, desk, here, language, nonce }} />}
        <Overfull list={list} language={language} />
        <Card title={t.scan}>
          <PostForm action={`${here}/entries`}>
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
            <form class="form" action={here} method="get">
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
          {search !== '' && (
            <FoundPeople people={people} desk={desk} language={language}>
              {(person) => <EntryForm {...{ person, here, language, search, nonce }} />}
            </FoundPeople>
          )}
        </Card>
        <Figures
          items={[
            [list.limit === null ? t.inside : t.insideOf(list.limit), list.inside],
            [t.people, list.people],
          ]}
        />
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
    inside: 'gerade da',
    insideOf: (limit: number) => `gerade da, höchstens ${limit}`,
    people: 'gekommen',
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
    inside: 'here now',
    insideOf: (limit: number) => `here now, at most ${limit}`,
    people: 'came',
    overfull: (limit: number) => `The limit of ${limit} is exceeded: more are in the room.`,
  },
)
