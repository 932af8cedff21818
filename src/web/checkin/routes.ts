import { Hono } from 'hono'
import type { AppEnv } from '../env.ts'
import { leavesTrace } from '../middleware/leaves-trace.tsx'
import { personal, withCamera } from '../middleware/security-headers.ts'
import { onlyStaff } from '../office/only-staff.tsx'
import { byPage } from './by-page.ts'
import { showDesk, takeEntry } from './desk.tsx'
import { showFound, showGroup, takeFound, takeGroup } from './desk-group.tsx'
import { deskOfLink } from './desk-of-link.ts'
import { deskOfOffice } from './desk-of-office.ts'
import { showPerson, takeLostBadgeByPage, takeTypedNote } from './desk-person.tsx'
import { lockDesk, openByDevice, openByPage, opened } from './opening.ts'
import { printBadge } from './print-badge.ts'
import { takeDeputy, takeLostBadge, takeName, takeNote, takeScanned, takeWalkIn } from './take-from-device.ts'
import { tellDesk } from './tell-desk.ts'
import { tellChanges, tellFound, tellGroup, tellList } from './tell-people.ts'
import { tellManifest, tellWorker } from './tell-shell.ts'
import { showDeputy, takeTypedDeputy } from './typed-deputy.tsx'
import { showName, takeTypedName } from './typed-name.tsx'
import { showWalkIn, takeTypedWalkIn } from './typed-walk-in.tsx'

/**
 * What a device asks and tells at a desk, in JSON (`Accept: application/json`). A refusal is `{ error: { code, message } }`
 * under its status, with `fields` where a form is wrong (422); 410 `desk-closed` and 404 mean: wipe what you hold.
 *
 * - `GET desk` → state, event, limits, `salt`, and of the passphrase `{ salt, rounds }`; `{ state, wipe: true }` once it is closed
 * - `POST opening` `{ verifier }` → 204 with a cookie; without it all that follows is 403 `passphrase-needed` · `POST locking` → 204
 * - `GET list` → `{ version, rehearsal, list, people, retired }`: every line with the hash of its code (`lib/desk-key.ts`)
 * - `GET changes?after=<version>` → 204, or `{ version, more, rehearsal, list, people }`; ask every second
 * - `POST scans` `{ sentAt, device, scans: [{ nonce, code | codeHash | registration, direction, at, kind?, undoes?, offline? }] }`, up to
 *   500 → `{ answers, list, version, skew }`; the same scans again change nothing, so whatever got no answer is sent again as `offline`;
 *   once the desk is over the answers name nobody
 * - `GET people?search=` · `GET people/:registration/group` → `{ people }`
 * - `POST people` `{ person, categoryId?, submission, device }` → `{ as, registration?, scans? }`
 * - `POST people/:registration/substitution` `{ person, nonce, device }` → `{ registration, scans }`
 * - `GET people/:registration/badge.pdf?sheet=&startAt=` → the badge as a PDF
 * - `POST people/:registration/name` `{ person, seen }` (title, first and last name) → `{ person }`
 * - `POST people/:registration/note` `{ note }` · `POST people/:registration/code` → 204
 *
 * A browser without scripts gets pages: `GET` of the desk itself, `people/new`, `people/:registration` and what stands below it; it
 * sends the same things as forms, and a scan as `POST entries`.
 */
const desk = new Hono<AppEnv>()
  .get('/', showDesk)
  .get('/desk', tellDesk)
  .post('/opening', byPage(openByPage), openByDevice)
  .post('/locking', lockDesk)
  .use('*', opened)
  .post('/entries', takeEntry)
  .get('/list', tellList)
  .get('/changes', tellChanges)
  .post('/scans', takeScanned)
  .get('/people', tellFound)
  .get('/people/new', showWalkIn)
  .post('/people', byPage(takeTypedWalkIn), takeWalkIn)
  .get('/people/together', showFound)
  .post('/people/together', takeFound)
  .get('/people/:registration', showPerson)
  .get('/people/:registration/group', byPage(showGroup), tellGroup)
  .post('/people/:registration/group', takeGroup)
  .get('/people/:registration/badge.pdf', leavesTrace, printBadge)
  .get('/people/:registration/substitution', showDeputy)
  .post('/people/:registration/substitution', byPage(takeTypedDeputy), takeDeputy)
  .get('/people/:registration/name', showName)
  .post('/people/:registration/name', byPage(takeTypedName), takeName)
  .post('/people/:registration/note', byPage(takeTypedNote), takeNote)
  .post('/people/:registration/code', byPage(takeLostBadgeByPage), takeLostBadge)

/** Where people are checked in: by the link of a desk, or by the office at its own events. */
export const checkInRoutes = new Hono<AppEnv>()
  .use('/checkin/*', personal, withCamera)
  .get('/checkin/worker.js', tellWorker)
  .use('/checkin/events/:event/*', onlyStaff, deskOfOffice)
  .route('/checkin/events/:event', desk)
  .use('/checkin/:token{[\\w-]{22}}/*', deskOfLink)
  .get('/checkin/:token{[\\w-]{22}}/manifest.json', tellManifest)
  .route('/checkin/:token{[\\w-]{22}}', desk)
