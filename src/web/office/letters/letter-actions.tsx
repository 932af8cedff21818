import { unknownEnd } from '../../../domain/outbox/after-attempt.ts'
import { isOpenLetter } from '../../../domain/outbox/letter-filter.ts'
import { liftingInput } from '../../../domain/outbox/lift-suppression.ts'
import type { LetterRecord } from '../../../domain/outbox/read-letter-record.ts'
import { defaultZone, shortDateTime } from '../../../lib/dates.ts'
import { words } from '../../../lib/languages.ts'
import { Card } from '../../ui/card.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostButton } from '../../ui/post-button.tsx'
import { FormPart } from '../forms/form-page.tsx'
import { line } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'

/** What the office can do about a letter: lift the suppression of its address, send it again, tick it off. */
export function LetterActions({ record, form }: { record: LetterRecord; form: FormState }) {
  const { language } = form
  const { letter, suppression } = record
  const { id, state, address, eventId, problem } = letter
  const t = text(language)
  const here = `/office/letters/${id}`
  const isOut = state !== 'waiting' && state !== 'dropped'
  const canGoAgain = isOut && address !== '' && (eventId !== null || state === 'given-up')
  return (
    <div class="stack">
      {suppression && (
        <Card title={['An diese Adresse geht nichts mehr', 'Nothing goes to this address any more']}>
          <p>{t[suppression.reason](shortDateTime(suppression.since, defaultZone, language))}</p>
          <FormPart
            {...{ of: liftingForm, form, about: {}, action: `${here}/suppression/lifting`, look: 'secondary' }}
            button={['Sperre aufheben', 'Lift the suppression']}
          />
        </Card>
      )}
      {canGoAgain && (
        <Card title={['Noch einmal senden', 'Send again']}>
          <p>{problem === unknownEnd ? t.twice : t.anew}</p>
          {suppression && <p>{t.held}</p>}
          <PostButton action={`${here}/delivery`} look="secondary" icon="mail" label={t.send} />
        </Card>
      )}
      {isOpenLetter(letter) && (
        <Card title={['Abhaken', 'Tick off']}>
          <p>{t.settleHint}</p>
          <PostButton action={`${here}/settlement`} look="secondary" icon="success" label={['Erledigt', 'Settled']} />
        </Card>
      )}
    </div>
  )
}

export const liftingForm = officeForm(liftingInput, {
  reason: {
    kind: line({ maxlength: 300 }),
    label: ['Warum darf dort wieder etwas hin?', 'Why may letters go there again?'],
    hint: [
      'Zum Beispiel: „Postfach ist wieder eingerichtet, Telefonat mit Frau Müller“. Steht im Protokoll.',
      'For example: “Mailbox is set up again, call with Ms Müller”. It stands in the audit trail.',
    ],
    required: true,
  },
})

const text = words({
  bounced: [
    (since: string) => `Seit ${since}: Die Adresse gibt es nicht mehr. Weitere Briefe bleiben hier liegen.`,
    (since: string) => `Since ${since}: the address no longer exists. Further letters stay here.`,
  ],
  complained: [
    (since: string) =>
      `Seit ${since}: Jemand hat dort einen Brief als Spam gemeldet. Weitere Briefe bleiben hier liegen.`,
    (since: string) => `Since ${since}: somebody there reported a letter as spam. Further letters stay here.`,
  ],
  anew: [
    'Der Brief wird mit dem heutigen Stand an die heutige Adresse der Person geschrieben.',
    'The letter is written with today’s state to the person’s address of today.',
  ],
  twice: [
    'Niemand weiß, ob der Brief angekommen ist. Senden Sie ihn noch einmal, kommt er vielleicht doppelt an.',
    'Nobody knows whether the letter arrived. If you send it again, it may arrive twice.',
  ],
  held: [
    'Solange die Adresse gesperrt ist, bleibt auch der neue Brief liegen – es sei denn, die Person hat inzwischen eine andere.',
    'As long as the address is suppressed the new letter stays here, too – unless the person has another one by now.',
  ],
  send: ['Noch einmal senden', 'Send again'],
  settleHint: [
    'Haben Sie die Person anders erreicht, zählt der Brief nicht mehr als offen.',
    'If you reached the person in another way, the letter no longer counts as open.',
  ],
})
