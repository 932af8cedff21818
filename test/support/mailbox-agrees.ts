import { type Handed, readEntries } from './whole-life-rule.ts'

type Last = { live: boolean; announced: string; where: string }

/**
 * What people have by mail beside what can be read, once everything is told: an entry that lies in a mailbox says the same when,
 * where and whether as its feed. A title, a contact or an alarm alone is announced to nobody (decision 50). As sentences; `isOurs`
 * tells the entries of people from public ones.
 */
export function faultsOfMailboxes(handed: readonly Handed[], isOurs: (uid: string) => boolean): string[] {
  const mailed = lastOf(handed.filter(({ by }) => by === 'mail'))
  const read = lastOf(handed.filter(({ by }) => by !== 'mail'))
  return [...read].flatMap(([uid, now]) => {
    const had = mailed.get(uid)
    if (!had || !isOurs(uid)) return []
    if (had.live !== now.live)
      return [`${had.where} has ${uid} ${had.live ? 'for ever' : 'no more'}, ${now.where} has not`]
    return had.live && had.announced !== now.announced
      ? [`${had.where} is behind: ${had.announced} | ${now.announced}`]
      : []
  })
}

function lastOf(handed: readonly Handed[]): Map<string, Last> {
  return new Map(
    handed.flatMap(({ content, where }) =>
      readEntries(content).map(({ uid, cancelled, says }) => [
        uid,
        { live: !cancelled, announced: announcedOf(says), where },
      ]),
    ),
  )
}

function announcedOf(says: string): string {
  return says
    .split('\n')
    .filter((line) => /^(?:DTSTART|DTEND|LOCATION)[;:]/.test(line))
    .join(' ')
}
