import { Hono } from 'hono'
import type { AppEnv } from '../env.ts'
import { personal } from '../middleware/security-headers.ts'
import { attendees } from './attendees/attendees.tsx'
import { audit } from './audit/audit.tsx'
import { checkIn } from './checkin/check-in.tsx'
import { desks } from './checkin/desks.tsx'
import { downloads } from './downloads.ts'
import { callingOff } from './events/calling-off.tsx'
import { draftRemoval } from './events/draft-removal.tsx'
import { eventCalendar } from './events/event-calendar.tsx'
import { eventCopy } from './events/event-copy.tsx'
import { eventRules } from './events/event-rules.tsx'
import { eventStates } from './events/event-states.tsx'
import { events } from './events/events.tsx'
import { rescheduling } from './events/rescheduling.tsx'
import { series } from './events/series.tsx'
import { accessibility } from './hosts/accessibility.tsx'
import { hosts } from './hosts/hosts.tsx'
import { letterhead } from './hosts/letterhead.tsx'
import { staff } from './hosts/staff.tsx'
import { keepsJustDone } from './just-done.ts'
import { letters } from './letters/letters.tsx'
import { mailing } from './mailings/mailing.tsx'
import { mailingDispatch } from './mailings/mailing-dispatch.tsx'
import { mailings } from './mailings/mailings.tsx'
import { reminders } from './mailings/reminders.tsx'
import { onlyStaff } from './only-staff.tsx'
import { badgeDesigner } from './papers/badge-designer.tsx'
import { badgeDesigns } from './papers/badge-designs.tsx'
import { badgePrinting } from './papers/badge-printing.tsx'
import { certificate } from './papers/certificate.tsx'
import { paperPages } from './papers/papers.tsx'
import { printing } from './papers/printing.tsx'
import { partners } from './programme/partners.tsx'
import { programme } from './programme/programme.tsx'
import { replies } from './replies/replies.tsx'
import { applications } from './seats/applications.tsx'
import { categories } from './seats/categories.tsx'
import { seats } from './seats/seats.tsx'
import { waiting } from './seats/waiting.tsx'
import { sessions } from './sign-in/sessions.tsx'
import { signIn } from './sign-in/sign-in.tsx'
import { textForm } from './texts/text-form.tsx'
import { textPreview } from './texts/text-preview.tsx'
import { texts } from './texts/texts.tsx'

/** Where organisers work: everything but the sign-in is behind it, and no page is kept by any cache. */
export const officeRoutes = new Hono<AppEnv>()
  .use('/office/*', personal, keepsJustDone)
  .route('/', signIn)
  .use('/office/*', onlyStaff)
  .route('/', events)
  .route('/', eventRules)
  .route('/', eventCalendar)
  .route('/', eventStates)
  .route('/', callingOff)
  .route('/', rescheduling)
  .route('/', draftRemoval)
  .route('/', eventCopy)
  .route('/', seats)
  .route('/', categories)
  .route('/', programme)
  .route('/', partners)
  .route('/', series)
  .route('/', waiting)
  .route('/', applications)
  .route('/', downloads)
  .route('/', badgePrinting)
  .route('/', printing)
  .route('/', badgeDesigns)
  .route('/', badgeDesigner)
  .route('/', paperPages)
  .route('/', certificate)
  .route('/', attendees)
  .route('/', letters)
  .route('/', mailings)
  .route('/', checkIn)
  .route('/', desks)
  .route('/', mailing)
  .route('/', mailingDispatch)
  .route('/', reminders)
  .route('/', replies)
  .route('/', audit)
  .route('/', sessions)
  .route('/', hosts)
  .route('/', letterhead)
  .route('/', accessibility)
  .route('/', staff)
  .route('/', texts)
  .route('/', textForm)
  .route('/', textPreview)
