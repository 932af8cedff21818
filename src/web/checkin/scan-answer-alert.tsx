import type { Desk } from '../../domain/checkin/desk.ts'
import type { ScanAnswer } from '../../domain/checkin/scan-answer.ts'
import { clockTime } from '../../lib/dates.ts'
import { toneOf } from '../../lib/desk-tone.ts'
import { scanWords } from '../../lib/desk-words.ts'
import { isolated } from '../../lib/isolated.ts'
import { type Language, words } from '../../lib/languages.ts'
import { Alert } from '../ui/alert.tsx'
import { Button, ButtonLink, ButtonRow } from '../ui/button.tsx'
import { fieldId } from '../ui/form.ts'
import { PostForm } from '../ui/post-form.tsx'
import { shownName } from '../ui/shown-name.ts'
import { HiddenField } from '../ui/text-fields.tsx'
import type { DeskAddress } from './desk-address.ts'

type ScanAnswerAlertProps = { answer: ScanAnswer; desk: Desk; at: DeskAddress; language: Language; nonce: () => string }

/** What came of a scan: who it is, what the desk should know, and a way to take it back. */
export function ScanAnswerAlert({ answer, desk, at, language, nonce }: ScanAnswerAlertProps) {
  const t = text(language)
  const { says, person, since } = answer
  const inSince = since !== null && t.since(clockTime(since, desk.event.zone, language), answer.desk || t.office)
  return (
    <Alert kind={toneOf(says)} title={scanWords(language)[says]} announce>
      {person && (
        <p>
          <strong>{shownName(person)}</strong>
          {person.organisation && <>, {isolated(person.organisation)}</>}
        </p>
      )}
      {inSince && <p>{inSince}</p>}
      {says === 'unknown' && (
        <p>
          <a href={`#${fieldId('search')}`} autofocus>
            {t.searchByName}
          </a>
        </p>
      )}
      {person?.note && <p>{person.note}</p>}
      {person && (says === 'welcome' || says === 'goodbye') && (
        <PostForm action={at('entries')}>
          <HiddenField name="nonce" value={nonce()} />
          <HiddenField name="registration" value={person.id} />
          <HiddenField name="undoes" value={answer.nonce} />
          <ButtonRow>
            <Button look="quiet" name="direction" value="undo">
              {t.undo}
            </Button>
          </ButtonRow>
        </PostForm>
      )}
      {person && (
        <ButtonRow>
          <ButtonLink look="quiet" href={at(`people/${person.id}`)}>
            {t.more}
          </ButtonLink>
        </ButtonRow>
      )}
    </Alert>
  )
}

const text = words(
  {
    since: (time: string, desk: string) => `Da seit ${time} (${desk}).`,
    office: 'Tagungsbüro',
    searchByName: 'Bitte nach dem Namen suchen',
    undo: 'Zurücknehmen',
    more: 'Namensschild, Vertretung, Gruppe, Hinweis',
  },
  {
    since: (time: string, desk: string) => `Here since ${time} (${desk}).`,
    office: 'conference office',
    searchByName: 'Please search by name',
    undo: 'Take back',
    more: 'Badge, deputy, group, note',
  },
)
