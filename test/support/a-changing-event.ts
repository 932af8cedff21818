import { announceChanges } from '../../src/domain/calendar/announce-changes.ts'
import { saveSession } from '../../src/domain/programme/save-session.ts'
import { day, hour, instantOf, minute } from '../../src/lib/dates.ts'
import { anEventWith, office } from './an-event-with.ts'
import { deliveredTo } from './delivered.ts'

/**
 * An event on 2 December 2027 with three workshops at 10, 11 and 12 in rooms 0, 1 and 2; the seats are given. `edit` changes it as the office
 * does, `announced` waits until changes are told and gives the letters: to whom, the subject, and the lines of what changed.
 */
export async function aChangingEvent(seats: { event: number; sessions: number[] }, kind: 'file' | 'server' = 'file') {
  const here = await anEventWith(kind, seats, { attendanceModes: ['on-site', 'online'] })
  const { deps, client, clock, event, sessions } = here
  const startsAt = instantOf('2027-12-02', '10:00', 'Europe/Berlin')
  const save = async (nr: number, more: { startsAt?: number | null; room?: string } = {}) => {
    const at = more.startsAt === undefined ? startsAt + nr * hour : more.startsAt
    await saveSession(deps, office, {
      ...{ eventId: event.id, id: sessions[nr] ?? '' },
      session: {
        ...{ title: { de: `Workshop ${nr}` }, description: { de: '' }, bookable: true, speakers: [] },
        ...{ startsAt: at, endsAt: at === null ? null : at + 45 * minute, size: seats.sessions[nr] ?? null },
        room: more.room ?? `Raum ${nr}`,
      },
    })
  }
  for (const nr of sessions.keys()) await save(nr)
  const deliver = deliveredTo(deps)
  const edit = (set: string) => client.execute(`update events set ${set}, changed_at = ${clock.at}`)
  const moveAll = async (days: number) => {
    await edit(`starts_at = starts_at + ${days * day}, ends_at = ends_at + ${days * day}`)
    await client.execute(`update programme_items set starts_at = starts_at + ${days * day},
      ends_at = ends_at + ${days * day}, changed_at = ${clock.at}`)
  }
  const letters = async () =>
    (await deliver()).map(({ kind, to, subject, text, attachments }) => ({
      ...{ kind, to, text, attachments },
      subject: subject.replace(/ – Integration in ländlichen Räumen/, ''),
      lines: linesIn(text),
    }))
  const announced = async () => {
    clock.pass(10 * minute)
    await announceChanges(deps)
    return letters()
  }
  return { ...here, startsAt, save, edit, moveAll, letters, announced }
}

/** The list before "Das gilt jetzt". */
function linesIn(text: string): string[] {
  const [before = ''] = text.split('Das gilt jetzt')
  return before
    .replace(/\n {2,}/g, ' ')
    .split('\n')
    .flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []))
}
