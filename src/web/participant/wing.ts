import { Hono } from 'hono'
import type { House } from '../env.ts'
import { personal } from '../middleware/security-headers.ts'
import { askToChange, change } from './answers.tsx'
import { sendCalendarFile } from './calendar-file.tsx'
import { askToCancel, cancel } from './cancellation.tsx'
import { withdrawListing } from './listing-withdrawal.ts'
import { showNewLinkSent } from './new-link-sent.tsx'
import { showOwnPage } from './own-page.tsx'

/** Who comes by the personal link. No GET changes anything. */
export const participantWing = new Hono<House>()
  .use('/r/*', personal)
  .get('/r/:token', showOwnPage)
  .get('/r/:token/answers', askToChange)
  .post('/r/:token/answers', change)
  .get('/r/:token/renewed', showNewLinkSent)
  .get('/r/:token/cancellation', askToCancel)
  .post('/r/:token/cancellation', cancel)
  .post('/r/:token/listing-withdrawal', withdrawListing)
  .get('/r/:token/calendar.ics', sendCalendarFile)
