import type { ReceivedMail } from './mailer.ts'

/** A mail in a mailbox. Its id is never given to another mail. */
export type ArrivedMail = {
  id: string
  from: string
  to: readonly string[]
  subject: string
  fetch(): Promise<ReceivedMail>
}

/** A mailbox of the application's own, into which reports and replies come. */
export type Inbox = {
  /**
   * Goes through the mails that are not marked yet, the oldest first, and marks those of which `take` says that they are taken.
   * While it is being read already, nothing happens. Rejects where the mailbox cannot be read.
   */
  read(take: (mail: ArrivedMail) => Promise<boolean>, stop: AbortSignal): Promise<number>
}
