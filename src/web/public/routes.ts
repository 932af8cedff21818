import { Hono } from 'hono'
import type { AppEnv } from '../env.ts'
import { kept } from '../middleware/kept-page.ts'
import { personal } from '../middleware/security-headers.ts'
import { showAccessibility } from './accessibility.tsx'
import { answerDistricts } from './districts.ts'
import { showProgramme } from './event-programme.tsx'
import { showLogo } from './host-logo.ts'
import { showImprint } from './imprint.tsx'
import { askForLink, sendLink, showLinkSent } from './lost-link.tsx'
import { showPrivacy } from './privacy.tsx'
import { showReceived } from './received.tsx'
import { showCorrection, showRegistration, takeRegistration } from './registration.tsx'
import { showEvent } from './show-event.tsx'
import { showEvents } from './show-events.tsx'
import { askForCode, showVerified } from './verify.tsx'

/** Who walks in from the street. */
export const publicRoutes = new Hono<AppEnv>()
  .get('/', kept, showEvents)
  .get('/e/:slug', kept, showEvent)
  .get('/e/:slug/programme', kept, showProgramme)
  .get('/e/:slug/registration', showRegistration)
  .post('/e/:slug/registration', personal, takeRegistration)
  .get('/e/:slug/registration/:submission', personal, showReceived)
  .get('/e/:slug/registration/:submission/correction', personal, showCorrection)
  .get('/e/:slug/link', askForLink)
  .post('/e/:slug/link', personal, sendLink)
  .get('/e/:slug/link/sent', showLinkSent)
  .get('/districts.json', kept, answerDistricts)
  .get('/hosts/:slug/logo', showLogo)
  .get('/verify', askForCode)
  .get('/verify/:code', personal, showVerified)
  .get('/accessibility', showAccessibility)
  .get('/privacy', showPrivacy)
  .get('/imprint', showImprint)
  .get('/hosts/:slug/accessibility', showAccessibility)
  .get('/hosts/:slug/privacy', showPrivacy)
  .get('/hosts/:slug/imprint', showImprint)
