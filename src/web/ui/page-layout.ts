import type { EventRecord } from '../../domain/events/read-event.ts'
import { homeHost } from '../../domain/organisations/find-hosts.ts'
import { inLanguage } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import type { Area, LayoutProps } from './layout-props.ts'

/** What stands around the content of a page, before it has a title. */
export type BaseLayout = Omit<LayoutProps, 'title' | 'children'>

/** What a page says of the host it is by. */
export type HostShown = Pick<EventRecord['host'], 'name' | 'shortName' | 'slug' | 'accessibility'>

/** Around a page about an event: its host, and whom it names to call. */
export function eventLayout(
  c: Context,
  event: Pick<EventRecord, 'contact'> & { host: HostShown },
  area: Area = 'public',
): BaseLayout {
  const { name, shortName, slug, accessibility } = event.host
  const { easyLanguage, signLanguage } = accessibility ?? {}
  const host = { name: inLanguage(name, c.var.language), shortName, slug, easyLanguage, signLanguage }
  return { ...here(c), area, host, contact: event.contact }
}

/** Around every other page: the host that is at home here. */
export async function homeLayout(c: Context, area: Area = 'public'): Promise<BaseLayout> {
  const host = await homeHost(c.env)
  if (!host) return bareLayout(c, area)
  return eventLayout(c, { contact: host.contact, host }, area)
}

/** Around a page that must not ask the database. */
export function bareLayout(c: Context, area: Area = 'public'): BaseLayout {
  return { ...here(c), area }
}

function here(c: Context): Pick<LayoutProps, 'language' | 'path'> {
  const { pathname, search } = new URL(c.req.url)
  // A link to "//evil.example" would lead out of the application.
  return { language: c.var.language, path: pathname.replace(/^\/+/, '/') + search }
}
