import { ImapFlow } from 'imapflow'
import { mailServerOf } from '../lib/mail-server-url.ts'
import type { Inbox } from '../ports/inbox.ts'
import { longestMail, type ReceivedMail } from '../ports/mailer.ts'

const atOnce = 50
/** How long a server may be silent, in ms. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }

/** By which a mail is known to be taken; servers without keywords of one's own (Exchange) get the flag for marked mails. */
const marks = { keyword: '$Tagungsbuero', flag: '\\Flagged' } as const

/** A mailbox by IMAP4rev1 (RFC 3501): INBOX, or the folder that the path of the address names. TLS as for letters. */
export function imapInbox(address: string): Inbox {
  let busy = false
  return {
    read: async (take, stop) => {
      if (busy) return 0
      busy = true
      const client = new ImapFlow(optionsOf(address))
      // What breaks is told by the command that waits for it.
      client.on('error', () => {})
      try {
        await client.connect()
        const mailbox = await client.mailboxOpen(folderOf(address))
        const ownKeywords = mailbox.permanentFlags?.has('\\*') === true
        const mark = ownKeywords ? marks.keyword : marks.flag
        const found = await client.search(ownKeywords ? { unKeyword: mark } : { flagged: false }, { uid: true })
        let taken = 0
        for (const uid of (found || []).slice(0, atOnce)) {
          if (stop.aborted) break
          const head = await client.fetchOne(String(uid), { size: true, envelope: true }, { uid: true })
          if (!head) continue
          const { from, to, subject } = head.envelope ?? {}
          const addresses = (list: typeof from) => (list ?? []).flatMap((one) => (one.address ? [one.address] : []))
          const isTaken = await take({
            id: `imap/${mailbox.uidValidity}/${uid}`,
            from: addresses(from)[0] ?? '',
            to: addresses(to),
            subject: subject ?? '',
            fetch: () => fetched(client, uid, head.size ?? 0),
          })
          if (!isTaken) continue
          await client.messageFlagsAdd(String(uid), [mark], { uid: true })
          taken++
        }
        return taken
      } finally {
        busy = false
        client.close()
      }
    },
  }
}

/** Its size is known before anything of it is fetched. */
async function fetched(client: ImapFlow, uid: number, size: number): Promise<ReceivedMail> {
  if (size > longestMail) return { as: 'too-large' }
  const mail = await client.fetchOne(String(uid), { source: true }, { uid: true })
  if (!mail || mail.source === undefined) return { as: 'later' }
  return { as: 'received', bytes: new Uint8Array(mail.source) }
}

function optionsOf(address: string) {
  const { url, tls } = mailServerOf(address, 'IMAP_URL')
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'imaps:'
  return {
    ...patience,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 993 : 143),
    secure,
    ...(!secure && tls === 'required' && { doSTARTTLS: true }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false as const,
    disableAutoIdle: true,
  }
}

function folderOf(address: string): string {
  return decodeURIComponent(new URL(address).pathname.slice(1)) || 'INBOX'
}
