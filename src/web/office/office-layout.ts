import type { EventRecord } from '../../domain/events/read-event.ts'
import type { Context } from '../env.ts'
import { type BaseLayout, eventLayout, type HostShown } from '../ui/page-layout.ts'
import { justDone } from './just-done.ts'

/** What stands around a page of the office. `done` is what has just been done. */
export type OfficeLayout = BaseLayout & {
  done?: string | undefined
  /** What that came to: sentences about seats and letters as they are. */
  became?: readonly string[]
}

type About = Pick<EventRecord, 'contact'> & { host: HostShown }

/** The layout for this request: of what the page is about, or of the first host somebody works for. */
export function officeLayout(c: Context, about: About | undefined = firstHost(c), path?: string): OfficeLayout {
  const layout = about ? eventLayout(c, about, 'office') : undefined
  if (!layout) throw new Error('The sign-in lets nobody in who works for no host.')
  return { ...layout, path: path ?? layout.path, user: c.var.user, done: justDone(c, 'done') }
}

function firstHost(c: Context): About | undefined {
  const [host] = c.var.hosts
  return host && { host, contact: host.contact }
}
