import { Hono } from 'hono'
import type { House } from '../env.ts'
import { personal } from '../middleware/security-headers.ts'
import { applications } from './applications.tsx'
import { attendeeRole } from './attendee-role.tsx'
import { attendeeSeats } from './attendee-seats.tsx'
import { attendees } from './attendees.tsx'
import { audit } from './audit.tsx'
import { badgeDesigner } from './badge-designer.tsx'
import { badgeDesigns } from './badge-designs.tsx'
import { badgePrinting } from './badge-printing.tsx'
import { categories } from './categories.tsx'
import { certificate } from './certificate.tsx'
import { checkIn } from './check-in.tsx'
import { desks } from './desks.tsx'
import { downloads } from './downloads.ts'
import { eventCalendar } from './event-calendar.tsx'
import { eventRules } from './event-rules.tsx'
import { eventStates } from './event-states.tsx'
import { events } from './events.tsx'
import { hosts } from './hosts.tsx'
import { letterhead } from './letterhead.tsx'
import { letters } from './letters.tsx'
import { mailing } from './mailing.tsx'
import { mailingDispatch } from './mailing-dispatch.tsx'
import { mailings } from './mailings.tsx'
import { missingDocuments } from './missing-documents.ts'
import { onlyStaff } from './only-staff.tsx'
import { paperPages } from './papers.tsx'
import { partners } from './partners.tsx'
import { printing } from './printing.tsx'
import { programme } from './programme.tsx'
import { reminders } from './reminders.tsx'
import { replies } from './replies.tsx'
import { seats } from './seats.tsx'
import { series } from './series.tsx'
import { signIn } from './sign-in.tsx'
import { textForm } from './text-form.tsx'
import { textPreview } from './text-preview.tsx'
import { texts } from './texts.tsx'
import { waiting } from './waiting.tsx'

/** Where organisers work: everything but the sign-in is behind it, and no page is kept by any cache. */
export const officeWing = new Hono<House>()
  .use('/office/*', personal)
  .route('/', signIn)
  .use('/office/*', onlyStaff)
  .route('/', events)
  .route('/', eventRules)
  .route('/', eventCalendar)
  .route('/', eventStates)
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
  .route('/', attendeeSeats)
  .route('/', attendeeRole)
  .route('/', letters)
  .route('/', mailings)
  .route('/', checkIn)
  .route('/', desks)
  .route('/', mailing)
  .route('/', mailingDispatch)
  .route('/', reminders)
  .route('/', missingDocuments)
  .route('/', replies)
  .route('/', audit)
  .route('/', hosts)
  .route('/', letterhead)
  .route('/', texts)
  .route('/', textForm)
  .route('/', textPreview)
