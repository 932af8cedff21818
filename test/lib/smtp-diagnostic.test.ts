import { expect, test } from 'vitest'
import { readDiagnostic } from '../../src/lib/smtp-diagnostic.ts'

test.each<[string, number | undefined, string | undefined]>([
  ['smtp; 550 5.1.1 <p@x.example>: Recipient address rejected: User unknown', 550, '5.1.1'],
  ['smtp;550-5.1.1 The email account that you tried to reach does not exist', 550, '5.1.1'],
  ['SMTP; 550 #5.1.0 Address rejected.', 550, '5.1.0'],
  ["smtp; 5.1.0 - Unknown address error 550-'5.1.1 <p@x.example>: unknown'", 550, '5.1.1'],
  ['host mx.x.example[192.0.2.5] said: 550 5.7.1 <p@x.example>: no (in reply to RCPT TO command)', 550, '5.7.1'],
  ['smtp; 452-4.2.2 The recipient’s inbox is out of storage space', 452, '4.2.2'],
  ['smtp; 550 Requested action not taken: mailbox unavailable', 550, undefined],
  ['550 no mailbox here (5.1.1)', undefined, '5.1.1'],
  ['Das Postfach ist voll. #5.2.2', undefined, '5.2.2'],
  ['x-unix; user unknown', undefined, undefined],
  ['The server 5.1.1.7 did not answer within 550 seconds', undefined, undefined],
  ['smtp; 554 5.0.0.1 x', 554, undefined],
  ['', undefined, undefined],
  ['9'.repeat(100_000), undefined, undefined],
])('%s', (words, reply, status) => {
  const found = readDiagnostic(words)
  expect(found.status).toBe(status)
  if (reply !== undefined || status === undefined) expect(found.reply).toBe(reply)
})
