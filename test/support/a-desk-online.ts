import { aVisitor } from './a-visitor.ts'
import { anOrganiser } from './an-organiser.ts'

type Guest = { firstName: string; lastName: string; organisation: string; office?: string }
type Listed = { id: string; firstName: string; lastName: string; organisation: string }

/** An event of its own with guests and a desk, on a running product: everything as organisers and guests do it, over HTTP. */
export async function aDeskOnline(
  url: string,
  slug: string,
  guests: readonly Guest[],
  fields: Record<string, string> = {},
) {
  const organiser = anOrganiser()
  const form = await organiser.open('/office/events/new?preset=conference')
  const startDate = `${new Date().getFullYear() + 1}-11-20`
  const made = await organiser.send(form, '/office/events', { 'title.de': `Einlass ${slug}`, slug, startDate })
  await organiser.send(made, '/publication')
  for (const guest of guests) await register(url, slug, guest)
  const office = `${new URL(made.address).pathname}/checkin`
  const open = async (typed: Record<string, string>) => {
    await organiser.send(await organiser.open(office), `${office}/desks`, { walkIns: 'on', ...typed })
    const { html } = await organiser.open(office)
    const last = (pattern: RegExp) => [...html.matchAll(pattern)].at(-1)?.[1] ?? ''
    return {
      path: last(/href="[^"]*(\/checkin\/[\w-]{22})"/g),
      passphrase: last(/<code class="unbroken">([0-9A-Z-]{11})<\/code>/g),
      page: last(/href="([^"]+\/checkin\/desks\/[\w-]{36})"/g),
    }
  }
  const desk = await open({ label: 'Haupteingang', ...fields })
  const { path } = desk
  const opening = new URLSearchParams({ passphrase: desk.passphrase })
  const { headers } = await fetch(`${url}${path}/opening`, { method: 'POST', body: opening, redirect: 'manual' })
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
  const listed = async () => {
    const answer = await fetch(`${url}${path}/list`, { headers: { accept: 'application/json', cookie } })
    return ((await answer.json()) as { people: Listed[] }).people
  }
  const badge = async (id: string) => {
    const { body } = await fetch(`${url}${path}/people/${id}/badge.pdf?sheet=dymo-99015`, { headers: { cookie } })
    if (!body) throw new Error('The badge has no bytes.')
    return body
  }
  return { ...desk, open, organiser, listed, badge }
}

async function register(url: string, slug: string, guest: Guest): Promise<void> {
  const visitor = aVisitor(url)
  const email = `${guest.firstName}.${guest.organisation}@${slug}.example`.replace(/[^\w.@-]/g, '-')
  await visitor.send(await visitor.open(`/e/${slug}/registration`), '/registration', { ...guest, email })
}
