/** What a report says of one letter at one recipient. */
export type Reporting = {
  messageId: string
  recipient: string
  original?: string
  action?: string
  status?: string
  diagnostic?: string
  /** The letter comes back by its header alone. */
  headersOnly?: boolean
  by?: string
}

/** A report of a mail server (RFC 3464 in RFC 6522) as postfix writes it, with the letter enclosed. */
export function deliveryReport(fields: Reporting): string {
  const {
    messageId,
    recipient,
    original,
    action = 'failed',
    status = '5.1.1',
    by = 'mx.harz.example',
    headersOnly,
  } = fields
  const { diagnostic = `smtp; 550 ${status} <${recipient}>: Recipient address rejected` } = fields
  const boundary = 'report-1'
  const letter = [
    ...[
      `Message-ID: ${messageId}`,
      'From: tagung@host.example',
      `To: ${recipient}`,
      'Subject: Zusage',
      'MIME-Version: 1.0',
    ],
    ...['Content-Type: text/calendar; method=REQUEST; charset=utf-8', ''],
    ...(headersOnly ? [] : ['BEGIN:VCALENDAR', 'METHOD:REQUEST', 'END:VCALENDAR', 'https://x.example/r/secret-link']),
  ]
  return [
    ...['Return-Path: <>', `From: MAILER-DAEMON@${by} (Mail Delivery System)`, 'To: tagung@host.example'],
    ...['Subject: Undelivered Mail Returned to Sender', `Message-ID: <${recipient.length}.${action}.${status}@${by}>`],
    ...['Auto-Submitted: auto-replied', 'MIME-Version: 1.0'],
    ...[
      `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
      '',
      'This is a MIME-encapsulated message.',
      '',
    ],
    ...[
      `--${boundary}`,
      'Content-Type: text/plain; charset=us-ascii',
      '',
      `I could not deliver your message to <${recipient}>.`,
      '',
    ],
    ...[
      `--${boundary}`,
      'Content-Type: message/delivery-status',
      '',
      `Reporting-MTA: dns; ${by}`,
      'Arrival-Date: Mon, 8 Nov 2027 10:00:00 +0100',
      '',
    ],
    ...[`Final-Recipient: rfc822; ${recipient}`, ...(original ? [`Original-Recipient: rfc822;${original}`] : [])],
    ...[
      `Action: ${action}`,
      `Status: ${status}`,
      'Remote-MTA: dns; mx2.harz.example',
      `Diagnostic-Code: ${diagnostic}`,
      '',
    ],
    ...[`--${boundary}`, `Content-Type: ${headersOnly ? 'text/rfc822-headers' : 'message/rfc822'}`, '', ...letter, ''],
    ...[`--${boundary}--`, ''],
  ].join('\r\n')
}
