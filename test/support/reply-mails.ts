/** What is answered to an invitation; each program wraps it in its own way. */
export type Answer = {
  uid: string
  attendee: string
  partStat?: string
  sequence?: number
  /** DTSTAMP, "20271108T090000Z". */
  stamp?: string
  comment?: string
  messageId?: string
  method?: string
  /** Further lines of the VEVENT. */
  more?: string[]
}

const organizer = 'tagung@host.example'

/** The iCalendar object of an answer with CRLF, as RFC 5546 § 3.2.3 wants it. */
export function answerText(answer: Answer, lineEnd = '\r\n'): string {
  const { uid, attendee, partStat = 'DECLINED', sequence = 0, stamp = '20271108T090000Z', method = 'REPLY' } = answer
  return [
    ...['BEGIN:VCALENDAR', 'PRODID:-//Example//Client//EN', 'VERSION:2.0', `METHOD:${method}`, 'BEGIN:VEVENT'],
    ...[`UID:${uid}`, `SEQUENCE:${sequence}`, `DTSTAMP:${stamp}`, 'DTSTART:20271202T090000Z', 'DTEND:20271202T150000Z'],
    ...(answer.more ?? []),
    `ORGANIZER:mailto:${organizer}`,
    `ATTENDEE;PARTSTAT=${partStat}:mailto:${attendee}`,
    ...(answer.comment ? [`COMMENT:${answer.comment}`] : []),
    ...['SUMMARY:Integration in ländlichen Räumen', 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join(lineEnd)
}

/** Outlook over Exchange: the object in base64 beside text and HTML, MAILTO in capitals, an empty COMMENT, a time zone. */
export function fromOutlook(answer: Answer): string {
  const { attendee } = answer
  const calendar = answerText(answer)
    .replace('ATTENDEE;', 'ATTENDEE;CN="Müller, Łucja (Landkreis Harz)";')
    .replaceAll('mailto:', 'MAILTO:')
    .replace('SUMMARY:', 'COMMENT;LANGUAGE=de-DE:\\n\r\nSUMMARY;LANGUAGE=de-DE:Abgelehnt: ')
    .replace('BEGIN:VEVENT', `${windowsZone}\r\nBEGIN:VEVENT`)
    .replace('END:VEVENT', 'X-MICROSOFT-CDO-APPT-SEQUENCE:0\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\r\nEND:VEVENT')
  return mail(answer, {
    from: `=?iso-8859-1?Q?M=FCller=2C_Lucja?= <${attendee}>`,
    subject: '=?iso-8859-1?Q?Abgelehnt:_Integration_in_l=E4ndlichen_R=E4umen?=',
    parts: [
      part('text/plain; charset="iso-8859-1"', 'quoted-printable', 'Mit freundlichen Gr=FC=DFen'),
      part('text/html; charset="iso-8859-1"', 'quoted-printable', '<p>Mit freundlichen Gr=FC=DFen</p>'),
      part('text/calendar; charset="utf-8"; method=REPLY', 'base64', base64(calendar)),
    ],
  })
}

/** Gmail: the object twice, as a part and as the attachment invite.ics, in UTF-8. */
export function fromGmail(answer: Answer): string {
  const calendar = answerText(answer)
    .replace('PRODID:-//Example//Client//EN', 'PRODID:-//Google Inc//Google Calendar 70.9054//EN\r\nCALSCALE:GREGORIAN')
    .replace('ATTENDEE;', 'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;X-NUM-GUESTS=0;CN=Lucja Müller;')
  return mail(answer, {
    from: `"Lucja Müller" <${answer.attendee}>`,
    subject: 'Abgelehnt: Integration in ländlichen Räumen',
    parts: [
      part('text/plain; charset="UTF-8"; format=flowed; delsp=yes', 'base64', base64('Lucja Müller hat abgelehnt.')),
      part('text/calendar; charset="UTF-8"; method=REPLY', '7bit', calendar),
      part('application/ics; name="invite.ics"', 'base64', base64(calendar), 'attachment; filename="invite.ics"'),
    ],
  })
}

/** Apple: folded every 75 octets, also in the middle of a character, as an attachment of its own type. */
export function fromApple(answer: Answer): string {
  const calendar = foldedByOctets(
    answerText(answer).replace(
      'ATTENDEE;',
      'ATTENDEE;CN="Łucja Müller-Lüdenscheidt von und zu Großräschen-Süd";EMAIL=x@x.example;',
    ),
  )
  return mail(answer, {
    from: answer.attendee,
    subject: 'Accepted',
    parts: [
      part('text/plain; charset=us-ascii', '7bit', ''),
      part(
        'application/octet-stream; name=iCal.ics',
        'base64',
        calendar.toString('base64'),
        'attachment; filename=iCal.ics',
      ),
    ],
  })
}

/** Thunderbird: quoted-printable, and LF alone within the object. */
export function fromThunderbird(answer: Answer): string {
  const calendar = answerText(answer, '\n').replaceAll('=', '=3D').replaceAll('ä', '=C3=A4')
  return mail(answer, {
    from: `Lucja <${answer.attendee}>`,
    subject: 'Event Invitation Reply (Declined)',
    parts: [
      part('text/plain; charset=utf-8', '7bit', 'Lucja has declined your event invitation.'),
      part('text/calendar; method=REPLY; charset=UTF-8', 'quoted-printable', calendar),
    ],
  })
}

/** A mail that somebody forwards as an attachment. */
export function forwarded(original: string): string {
  return mail(
    { messageId: `forward-${original.length}@host.example` },
    {
      from: 'kollegin@host.example',
      subject: 'WG: Abgelehnt',
      parts: [
        part('text/plain; charset=utf-8', '8bit', 'Bitte einmal prüfen.'),
        part('message/rfc822', '8bit', original, 'attachment; filename="Abgelehnt.eml"'),
      ],
    },
  )
}

/** A mail of these parts. */
export function mail(
  { messageId = 'reply-1@client.example' }: { messageId?: string | undefined },
  { from, subject, parts, head = [] }: { from: string; subject: string; parts: string[]; head?: string[] },
): string {
  const boundary = `=_${messageId.replace(/\W/g, '')}`
  return [
    `Message-ID: <${messageId}>`,
    `From: ${from}`,
    `To: ${organizer}`,
    `Subject: ${subject}`,
    'Date: Mon, 08 Nov 2027 10:00:00 +0100',
    'MIME-Version: 1.0',
    ...head,
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    ...parts.flatMap((each) => [`--${boundary}`, each]),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

/** One part of a mail, its content encoded already. */
export function part(type: string, encoding: string, content: string, disposition = ''): string {
  return [
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${encoding}`,
    ...(disposition ? [`Content-Disposition: ${disposition}`] : []),
    '',
    content,
  ].join('\r\n')
}

export function base64(text: string): string {
  return Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')
}

function foldedByOctets(text: string): Buffer {
  const lines = text.split('\r\n').map((line) => {
    const bytes = Buffer.from(line)
    const pieces: Buffer[] = []
    for (let at = 0; at < bytes.length; at += 74) pieces.push(bytes.subarray(at, at + 74))
    return pieces.length > 0 ? pieces.reduce((all, piece) => Buffer.concat([all, Buffer.from('\r\n '), piece])) : bytes
  })
  return lines.reduce((all, line) => Buffer.concat([all, Buffer.from('\r\n'), line]))
}

const windowsZone = [
  ...['BEGIN:VTIMEZONE', 'TZID:W. Europe Standard Time'],
  ...['BEGIN:STANDARD', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100'],
  ...['RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD'],
  ...['BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'],
  ...['RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE'],
].join('\r\n')
