import type { EventRecord } from '../../domain/events/read-event.ts'
import type { Host } from '../../domain/organisations/find-hosts.ts'
import type { Ask } from '../env.ts'
import { eventFrame, type Frame } from '../ui/page-frame.ts'

/** What stands around a page of the office. `done` is what has just been done, as the address after a redirect says it. */
export type OfficeFrame = Frame & { done?: string | undefined }

type About = Pick<EventRecord, 'contact'> & { host: Pick<Host, 'name' | 'shortName'> }

/** The frame for this request: of what the page is about, or of the first host somebody works for. */
export function officeFrame(c: Ask, about: About | undefined = firstHost(c), path?: string): OfficeFrame {
  const frame = about ? eventFrame(c, about, 'office') : undefined
  if (!frame) throw new Error('The sign-in lets nobody in who works for no host.')
  return { ...frame, path: path ?? frame.path, user: c.var.user, done: c.req.query('done') }
}

function firstHost(c: Ask): About | undefined {
  const [host] = c.var.hosts
  return host && { host, contact: host.contact }
}
