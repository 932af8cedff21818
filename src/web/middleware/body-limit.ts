import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import type { House } from '../env.ts'
import { refusalPage } from '../ui/refusal-page.tsx'

const kb = 1024
const formBytes = 256 * kb
/** The largest annex, and the form around it. */
const uploadBytes = 5 * kb * kb + 64 * kb

/** Addresses in the office that take one file; whoever is not signed in is turned away before it is read. */
const uploads = /^\/office\/(?:.+\/(?:logo|annexes)|replies)$/

/** No body beyond what a form can hold, or an upload. */
export const limitBody = createMiddleware<House>((c, next) => (uploads.test(c.req.path) ? file : form)(c, next))

const form = atMost(formBytes)
const file = atMost(uploadBytes)

function atMost(maxSize: number): MiddlewareHandler<House> {
  return bodyLimit({ maxSize, onError: (c) => refusalPage(c, 'too-long') })
}
