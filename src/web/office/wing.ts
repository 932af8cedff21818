import { Hono } from 'hono'
import type { House } from '../env.ts'
import { personal } from '../middleware/security-headers.ts'
import { attendees } from './attendees.tsx'
import { audit } from './audit.tsx'
import { downloads } from './downloads.ts'
import { eventStates } from './event-states.tsx'
import { events } from './events.tsx'
import { hosts } from './hosts.tsx'
import { letters } from './letters.tsx'
import { onlyStaff } from './only-staff.tsx'
import { signIn } from './sign-in.tsx'

/** Where organisers work: everything but the sign-in is behind it, and no page is kept by any cache. */
export const officeWing = new Hono<House>()
  .use('/office/*', personal)
  .route('/', signIn)
  .use('/office/*', onlyStaff)
  .route('/', events)
  .route('/', eventStates)
  .route('/', downloads)
  .route('/', attendees)
  .route('/', letters)
  .route('/', audit)
  .route('/', hosts)
