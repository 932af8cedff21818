import { dropMail } from '../../../../src/domain/calendar/replies/drop-mail.ts'
import { anEventWith, person } from '../../../support/an-event-with.ts'
import { lettersIn } from '../../../support/registering.ts'
import { type Answer, answerText } from '../../../support/reply-mails.ts'

export const bytes = (text: string) => new TextEncoder().encode(text)

/** An event with one seat: Ada has it, Béla waits; both know their entries. The mails to and from them are at hand. */
export async function anInvitation(
  fields: Parameters<typeof anEventWith>[2] = {},
  seats: Parameters<typeof anEventWith>[1] = { event: 1 },
) {
  const here = await anEventWith('file', seats, fields)
  const { deps, client, event } = here
  const ada = (await here.send([person(1)])).registration?.id ?? ''
  const bela = (await here.send([person(2)], { submission: 's2' })).registration?.id ?? ''
  const staff = { as: 'staff', userId: 'anna', hostIds: [event.hostId] } as const
  const drop = (text: string) => dropMail(deps, staff, bytes(text))
  const answered = (more: Partial<Answer> = {}) => drop(answerText({ uid: ada, attendee: 'p1@x.example', ...more }))
  const rows = async () => {
    const result = await client.execute(
      'select state, reason, registration_id as who, session_id as session from replies order by id',
    )
    return result.rows.map(({ state, reason, who }) =>
      [state, reason, who === ada ? 'Ada' : who === bela ? 'Béla' : null].filter((part) => part !== null).join(' '),
    )
  }
  const asked = async () => (await lettersIn(client)).filter((letter) => letter.startsWith('reply-declined'))
  return { ...here, ada, bela, staff, drop, answered, rows, asked }
}
