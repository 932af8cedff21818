import { Hono } from 'hono'
import { Refusal } from '../../lib/refusal.ts'
import type { House } from '../env.ts'
import { personal } from '../middleware/security-headers.ts'
import { answerMailbox, sendAttachment, sendLetterHtml, showLetter, showMailbox } from './mailbox.tsx'

/** The glass mailbox of demo and edge. Elsewhere it is not there. */
export const devWing = new Hono<House>()
  .use('/dev/*', personal, (c, next) => {
    if (!c.env.config.demo) throw new Refusal('not-found')
    return next()
  })
  .get('/dev/mailbox', showMailbox)
  .get('/dev/mailbox.json', answerMailbox)
  .get('/dev/mailbox/:id{\\d+}', showLetter)
  .get('/dev/mailbox/:file{\\d+\\.html}', sendLetterHtml)
  .get('/dev/mailbox/:id{\\d+}/attachments/:place{\\d+}', sendAttachment)
