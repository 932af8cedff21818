import { Hono } from 'hono'
import { Refusal } from '../../lib/refusal.ts'
import type { AppEnv } from '../env.ts'
import { personal } from '../middleware/security-headers.ts'
import { answerMailbox, sendAttachment, sendLetterHtml, showLetter, showMailbox } from './mailbox.tsx'

/** The development mailbox of demo and edge. Elsewhere it is not there. */
export const devRoutes = new Hono<AppEnv>()
  .use('/dev/*', personal, (c, next) => {
    if (!c.env.config.demo) throw new Refusal('not-found')
    return next()
  })
  .get('/dev/mailbox', showMailbox)
  .get('/dev/mailbox.json', answerMailbox)
  .get('/dev/mailbox/:id{\\d+}', showLetter)
  .get('/dev/mailbox/:file{\\d+\\.html}', sendLetterHtml)
  .get('/dev/mailbox/:id{\\d+}/attachments/:place{\\d+}', sendAttachment)
