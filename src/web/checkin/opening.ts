import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { z } from 'zod'
import { isProven } from '../../domain/checkin/desk-proof.ts'
import { mustBeOpen } from '../../domain/checkin/desk-state.ts'
import { provePassphrase } from '../../domain/checkin/prove-passphrase.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { AppEnv, Context } from '../env.ts'
import { readForm } from '../ui/read-form.ts'
import { isAskedByProgram } from '../ui/refusal-page.tsx'
import { deskAddress, deskBase } from './desk-address.ts'
import { passphrasePage } from './passphrase-page.tsx'
import { invalid, readJson } from './read-json.ts'

/** Lives as long as the browser at most, and at this desk alone. */
const cookie = 'desk'

/**
 * Behind it only who has typed the passphrase of the desk is answered. A desk that is over says so before, since devices have
 * to hear it; what they scanned in time is taken from those alone who open it once more.
 */
export const opened = createMiddleware<AppEnv>(async (c, next) => {
  if (await isOpened(c)) return next()
  const takesLateScans = c.req.method === 'POST' && c.req.path.endsWith('/scans')
  if (!takesLateScans) mustBeOpen(c.var.desk, c.env.clock.now())
  if (isAskedByProgram(c)) throw new Refusal('passphrase-needed')
  return passphrasePage(c, c.req.method === 'GET' ? 'needed' : 'expired')
})

export async function isOpened(c: Context): Promise<boolean> {
  return isProven(c.env, c.var.desk, getCookie(c, cookie) ?? '', c.env.clock.now())
}

/** A device opens the desk by the verifier that it derived: the passphrase itself stays on it. */
export async function openByDevice(c: Context): Promise<Response> {
  const { sent, fields } = await readJson(c, z.object({ verifier: z.string().max(64) }))
  if (!sent) return invalid(c, fields)
  keepProof(c, await provePassphrase(c.env, c.var.desk, sent))
  return c.body(null, 204)
}

/** A browser without scripts opens the desk by what was typed. */
export async function openByPage(c: Context): Promise<Response> {
  const { passphrase = '' } = await readForm(c)
  try {
    keepProof(c, await provePassphrase(c.env, c.var.desk, { passphrase: passphrase.slice(0, 60) }))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'wrong-passphrase') return passphrasePage(c, 'wrong')
    throw error
  }
  return c.redirect(deskAddress(c)(), 303)
}

/** Whoever locks a device leaves nothing on it that opens the list. */
export function lockDesk(c: Context): Response {
  deleteCookie(c, cookie, { path: deskBase(c) })
  return isAskedByProgram(c) ? c.body(null, 204) : c.redirect(deskAddress(c)(), 303)
}

function keepProof(c: Context, proof: string): void {
  const secure = c.env.config.publicUrl.startsWith('https:')
  setCookie(c, cookie, proof, { path: deskBase(c), sameSite: 'Strict', httpOnly: true, secure })
}
