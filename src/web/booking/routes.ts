import { Hono } from 'hono'
import type { AppEnv } from '../env.ts'
import { personal } from '../middleware/security-headers.ts'
import { acceptFor } from './acceptance.ts'
import { addPeople, askForMore } from './addition.tsx'
import { askToChangeOf, changeOf } from './answers.tsx'
import { showBooking } from './booking-page.tsx'
import { sendBookingFeed, sendCalendarOf } from './calendar-file.ts'
import { askToCancelPerson, cancelPerson } from './cancellation.tsx'
import { askForDeputyOf, nameDeputyOf } from './substitution.tsx'

/** Who registered others and comes by the booking's link. No GET changes anything. */
export const bookingRoutes = new Hono<AppEnv>()
  .use('/b/*', personal)
  .get('/b/:token', showBooking)
  .get('/b/:token/calendar.ics', sendBookingFeed)
  .get('/b/:token/people', askForMore)
  .post('/b/:token/people', addPeople)
  .post('/b/:token/people/:id/acceptance', acceptFor)
  .get('/b/:token/people/:id/answers', askToChangeOf)
  .post('/b/:token/people/:id/answers', changeOf)
  .get('/b/:token/people/:id/cancellation', askToCancelPerson)
  .post('/b/:token/people/:id/cancellation', cancelPerson)
  .get('/b/:token/people/:id/substitution', askForDeputyOf)
  .post('/b/:token/people/:id/substitution', nameDeputyOf)
  .get('/b/:token/people/:id/calendar.ics', sendCalendarOf)
