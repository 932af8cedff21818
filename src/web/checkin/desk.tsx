import { mustBeOpen } from '../../domain/checkin/desk-state.ts'
import { findPeople } from '../../domain/checkin/find-people.ts'
import { readHeadCount } from '../../domain/checkin/read-head-count.ts'
import type { ScanAnswer } from '../../domain/checkin/scan-answer.ts'
import { scansInput } from '../../domain/checkin/scan-input.ts'
import { takeScans } from '../../domain/checkin/take-scans.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { homeLayout } from '../ui/page-layout.ts'
import { readForm } from '../ui/read-form.ts'
import { deskAddress, deskBase } from './desk-address.ts'
import { DeskPage } from './desk-page.tsx'
import { isOpened } from './opening.ts'
import { passphrasePage } from './passphrase-page.tsx'

export async function showDesk(c: Context): Promise<Response> {
  mustBeOpen(c.var.desk, c.env.clock.now())
  if (!(await isOpened(c))) return passphrasePage(c, 'first')
  return showAnswer(c, c.req.query('search') ?? '')
}

/** Takes one scan from a form. It answers itself instead of leading on: sent again it is the same scan, and gets the same answer. */
export async function takeEntry(c: Context): Promise<Response> {
  const { nonce, code, registration, direction, undoes, search = '' } = await readForm(c)
  const at = c.env.clock.now()
  const found = registration ? { registration, kind: 'name' } : { code }
  const scan = { nonce, ...found, direction, undoes: undoes || undefined, at }
  const parsed = scansInput.safeParse({ sentAt: at, device: 'browser', scans: [scan] })
  if (!parsed.success) throw new Refusal('invalid')
  const { answers } = await takeScans(c.env, c.var.desk, parsed.data)
  return showAnswer(c, search, answers[0])
}

/** The desk, and what came of a scan. */
export async function showAnswer(c: Context, search: string, answer?: ScanAnswer): Promise<Response> {
  const { desk } = c.var
  const [layout, list, people] = await Promise.all([
    homeLayout(c, 'participant'),
    readHeadCount(c.env, desk),
    findPeople(c.env, desk, search),
  ])
  const [at, base] = [deskAddress(c), deskBase(c)]
  const nonce = () => c.env.ids.next()
  const page = { desk, at, base, list, search, people, answer, nonce }
  return c.html(<DeskPage {...page} layout={{ ...layout, path: at() }} />)
}
