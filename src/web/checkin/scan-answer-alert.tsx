import type { Desk } from '../../domain/checkin/desk.ts'
import type { ScanAnswer } from '../../domain/checkin/scan-answer.ts'
import { clockTime } from '../../lib/dates.ts'
import { toneOf } from '../../lib/desk-tone.ts'
import { scanWords } from '../../lib/desk-words.ts'
import { type Language, words } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import { Alert } from '../ui/alert.tsx'
import { Button, ButtonRow } from '../ui/button.tsx'
import { PostForm } from '../ui/post-form.tsx'
import { HiddenField } from '../ui/text-fields.tsx'

type ScanAnswerAlertProps = { answer: ScanAnswer; desk: Desk; here: string; language: Language; nonce: () => string }

/** What came of a scan: who it is, what the desk should know, and a way to take it back. */
export function ScanAnswerAlert({ answer, desk, here, language, nonce }: ScanAnswerAlertProps) {
  const t = text(language)
  const { says, person, since } = answer
  const at = since !== null && t.since(clockTime(since, desk.event.zone, language), answer.desk || t.office)
  return (
    <Alert kind={toneOf(says)} title={scanWords(language)[says]} announce>
      {person && (
        <p>
          <strong>{fullName(person)}</strong>
          {person.organisation && <>, {person.organisation}</>}
        </p>
      )}
      {at && <p>{at}</p>}
      {person?.note && <p>{person.note}</p>}
      {person && (says === 'welcome' || says === 'goodbye') && (
        <PostForm action={`${here}/entries`}>
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
    </Alert>
  )
}

const text = words(
  {
    since: (time: string, desk: string) => `Da seit ${time} (${desk}).`,
    office: 'Tagungsbüro',
    undo: 'Zurücknehmen',
  },
  {
    since: (time: string, desk: string) => `Here since ${time} (${desk}).`,
    office: 'conference office',
    undo: 'Take back',
  },
)
