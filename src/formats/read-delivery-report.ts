import { readDiagnostic } from '../lib/smtp-diagnostic.ts'

/** What became of a letter at one recipient (RFC 3464 § 2.3). */
export type ReportedRecipient = {
  /** Final-Recipient and Original-Recipient, as they are written: a mailbox that passes on knows both. */
  addresses: string[]
  action: string
  /** The enhanced status; what the last server said is nearer than what the reporting one made of it. */
  status: string
  /** The basic reply of the last server, undefined where none is named. */
  reply: number | undefined
}

/** What a mail server tells of a letter later (RFC 3464, 6522): which letter it is, and what became of it for whom. */
export type DeliveryReport = { messageId: string; recipients: ReportedRecipient[] }

type Part = { type: string; text: string }

const most = { characters: 64 * 1024, groups: 50 } as const
const statusType = /^message\/(?:global-)?delivery-status$/
const originalType = /^(?:message\/(?:rfc822|global)|text\/rfc822-headers|message\/global-headers)$/

/** Reads the parts of a report; undefined where none says what became of a letter. Never throws. */
export function readDeliveryReport(parts: readonly Part[]): DeliveryReport | undefined {
  const status = parts.find(({ type }) => statusType.test(type))
  if (!status) return undefined
  const original = parts.find(({ type }) => originalType.test(type))
  const [head = ''] = (original?.text.slice(0, most.characters) ?? '').split(/\r?\n\r?\n/, 1)
  const groups = status.text.slice(0, most.characters).split(/\r?\n\r?\n/, most.groups)
  return {
    messageId: /<[^<>\s]{1,400}>/.exec(fieldsOf(head).get('message-id') ?? '')?.[0] ?? '',
    recipients: groups
      .map(fieldsOf)
      .filter((fields) => fields.has('final-recipient'))
      .map(recipientOf),
  }
}

function recipientOf(fields: ReadonlyMap<string, string>): ReportedRecipient {
  const { reply, status } = readDiagnostic(fields.get('diagnostic-code') ?? '')
  const stated = /^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0]
  return {
    addresses: ['final-recipient', 'original-recipient'].flatMap((name) => addressIn(fields.get(name))),
    action: (/^\w+/.exec(fields.get('action') ?? '')?.[0] ?? '').toLowerCase(),
    status: status ?? stated ?? '',
    reply,
  }
}

/** "rfc822; anna@x.example" */
function addressIn(value: string | undefined): string[] {
  const address = value?.slice(value.indexOf(';') + 1).replace(/[<>\s]/g, '')
  return address ? [address.slice(0, 320)] : []
}

/** Header fields by name in lower case, the first of each, unfolded. */
function fieldsOf(group: string): Map<string, string> {
  const fields = new Map<string, string>()
  let last = ''
  for (const line of group.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (/^[ \t]/.test(line) && last) fields.set(last, `${fields.get(last)} ${line.trim()}`)
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase()
      if (fields.has(last)) last = ''
      else fields.set(last, line.slice(colon + 1).trim())
    }
  }
  return fields
}
