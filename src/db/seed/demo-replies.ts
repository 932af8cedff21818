import { demoMailbox } from './demo-host.ts'

/** The mail by which a calendar program answers the invitation with this UID, as Outlook words it. */
export function demoReply(answer: DemoReply): Uint8Array {
  const { uid, attendee, name, partStat, comment, sequence, stamp } = answer
  const label = { ACCEPTED: 'Zugesagt', DECLINED: 'Abgelehnt' }[partStat]
  return new TextEncoder().encode(
    [
      `Message-ID: <${uid}.${partStat.toLowerCase()}@landkreis.example>`,
      `From: ${name} <${attendee}>`,
      `To: ${demoMailbox}`,
      `Subject: ${label}: Praxisforum Integration`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="answer"',
      ...['', '--answer', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', ''],
      comment,
      ...[
        '--answer',
        'Content-Type: text/calendar; charset=utf-8; method=REPLY',
        'Content-Transfer-Encoding: 8bit',
        '',
      ],
      ...['BEGIN:VCALENDAR', 'PRODID:-//Example//Client//DE', 'VERSION:2.0', 'METHOD:REPLY', 'BEGIN:VEVENT'],
      ...[`UID:${uid}`, `SEQUENCE:${sequence}`, `DTSTAMP:${stamp}`, `ORGANIZER:mailto:${demoMailbox}`],
      `ATTENDEE;PARTSTAT=${partStat}:mailto:${attendee}`,
      ...(comment ? [`COMMENT:${comment}`] : []),
      ...['END:VEVENT', 'END:VCALENDAR', '--answer--', ''],
    ].join('\r\n'),
  )
}

export type DemoReply = {
  uid: string
  attendee: string
  name: string
  partStat: 'ACCEPTED' | 'DECLINED'
  /** One line of plain words, or empty. */
  comment: string
  /** Of the entry that was sent. */
  sequence: number
  /** DTSTAMP, "20271108T090000Z". */
  stamp: string
}
