import type { EventRecord } from '../../domain/events/read-event.ts'
import { homeHost } from '../../domain/organisations/find-hosts.ts'
import { inLanguage } from '../../lib/languages.ts'
import type { Ask } from '../env.ts'
import type { LayoutProps, Wing } from './frame.ts'

/** What stands around the content of a page, before it has a title. */
export type Frame = Omit<LayoutProps, 'title' | 'children'>

/** Around a page about an event: its host, and whom it names to call. */
export function eventFrame(
  c: Ask,
  event: Pick<EventRecord, 'contact'> & { host: Pick<EventRecord['host'], 'name' | 'shortName'> },
  wing: Wing = 'public',
): Frame {
  const host = { name: inLanguage(event.host.name, c.var.language), shortName: event.host.shortName }
  return { ...here(c), wing, host, contact: event.contact }
}

/** Around every other page: the host that is at home here. */
export async function homeFrame(c: Ask, wing: Wing = 'public'): Promise<Frame> {
  const host = await homeHost(c.env)
  if (!host) return bareFrame(c, wing)
  return eventFrame(c, { contact: host.contact, host }, wing)
}

/** Around a page that must not ask the database. */
export function bareFrame(c: Ask, wing: Wing = 'public'): Frame {
  return { ...here(c), wing }
}

function here(c: Ask): Pick<LayoutProps, 'language' | 'path'> {
  const { pathname, search } = new URL(c.req.url)
  // A link to "//evil.example" would lead out of the house.
  return { language: c.var.language, path: pathname.replace(/^\/+/, '/') + search }
}
