/**
 * A whole registration over HTTP: the event's page, the form, the form sent, the page after. Every visitor comes from a
 * network of their own, as a proxy tells it. Throws if a page is not what it should be.
 */
export function visitOf(url: string, slug: string): (turn: number) => Promise<number> {
  const begun = Date.now()
  return async (turn) => {
    const address = `2001:db8:${((turn >> 16) & 65_535).toString(16)}:${(turn & 65_535).toString(16)}::1`
    const headers = { origin: url, 'x-forwarded-for': address, 'cf-connecting-ip': address }
    const ask = async (path: string, status: number, init: RequestInit = {}) => {
      const response = await fetch(new URL(path, url), { redirect: 'manual', headers, ...init })
      const html = await response.text()
      if (response.status !== status) throw new Error(`${init.method ?? 'GET'} ${path} answered ${response.status}.`)
      return { html, location: response.headers.get('location') ?? '' }
    }
    const form = `/e/${slug}/registration`
    await ask(`/e/${slug}`, 200)
    const { html } = await ask(form, 200)
    const submission = /name="submission" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const person = { salutation: 'ms', firstName: 'Łucja', lastName: 'Müller', office: 'Landrätin' }
    const body = new URLSearchParams({
      ...person,
      ...{ submission, organisation: 'Landkreis Musterstadt', email: `p${turn}-${begun}@district.example` },
    })
    const { location } = await ask(`${form}?send`, 303, { method: 'POST', body })
    await ask(location, 200)
    return 1
  }
}
