import { Hono } from 'hono'
import type { AppEnv } from '../env.ts'
import { leavesTrace } from '../middleware/leaves-trace.tsx'
import { personal } from '../middleware/security-headers.ts'
import { accept } from './acceptance.ts'
import { askToChange, change } from './answers.tsx'
import { sendCalendarFile } from './calendar-file.tsx'
import { askToCancel, cancel } from './cancellation.tsx'
import { sendCertificate } from './certificate.tsx'
import { askToChoose, choose } from './choices.tsx'
import { confirm } from './confirmation.ts'
import { consent, withdraw } from './consent.ts'
import { showNewLinkSent, showSubstituted } from './new-link-sent.tsx'
import { askWhetherItWasYou, object } from './objection.tsx'
import { showOwnPage } from './own-page.tsx'
import { askForDeputy, nameDeputy } from './substitution.tsx'
import { resubscribe, showUnsubscription, unsubscribe } from './unsubscription.tsx'

/** Who comes by the personal link. No GET changes what is registered. */
export const participantRoutes = new Hono<AppEnv>()
  .use('/r/*', personal)
  .use('/u/*', personal)
  .use('/objection/*', personal)
  .get('/r/:token', showOwnPage)
  .get('/r/:token/answers', askToChange)
  .post('/r/:token/answers', change)
  .get('/r/:token/renewed', showNewLinkSent)
  .get('/r/:token/substituted', showSubstituted)
  .get('/r/:token/cancellation', askToCancel)
  .post('/r/:token/cancellation', cancel)
  .get('/r/:token/choices', askToChoose)
  .post('/r/:token/choices', choose)
  .get('/r/:token/substitution', askForDeputy)
  .post('/r/:token/substitution', nameDeputy)
  .post('/r/:token/acceptance', accept)
  .post('/r/:token/confirmation', confirm)
  .post('/r/:token/listing', consent('listed'))
  .post('/r/:token/listing-withdrawal', withdraw('listed'))
  .post('/r/:token/photographs', consent('photo'))
  .post('/r/:token/photographs-withdrawal', withdraw('photo'))
  .get('/r/:token/calendar.ics', sendCalendarFile)
  .get('/r/:token/certificate.pdf', leavesTrace, sendCertificate)
  .get('/objection/:token', askWhetherItWasYou)
  .post('/objection/:token', object)
  .get('/u/:token', showUnsubscription)
  .post('/u/:token', unsubscribe)
  .post('/u/:token/resubscription', resubscribe)
