import { createApp } from '../../src/app.ts'
import type { Deps } from '../../src/deps.ts'
import { keptPages } from '../../src/lib/kept-pages.ts'

export const app = createApp()
/** What of `anEventShown` is kept. */
export const pages = ['/', '/e/tagung', '/e/tagung/programme']
export const feeds = [
  '/calendar.ics',
  '/hosts/haus/calendar.ics',
  '/series/reihe/calendar.ics',
  '/e/tagung/calendar.ics',
  '/e/tagung.ics',
]

export async function read(deps: Deps, path: string, headers: Record<string, string> = {}): Promise<string> {
  return (await app.request(path, { headers }, deps)).text()
}

/** As an application reads that keeps nothing. */
export const anew = (deps: Deps, path: string) => read({ ...deps, pages: keptPages(0) }, path)

/** Whether the page was taken from what is kept. */
export async function wasKept(deps: Deps, path: string, language = 'de'): Promise<boolean> {
  const before = deps.pages.find(`${language} ${path}`)
  await read(deps, path)
  return before !== undefined && deps.pages.find(`${language} ${path}`) === before
}
