/**
 * Somebody with a browser that keeps cookies and fills in forms, over real HTTP and without JavaScript; `session` are cookies
 * to begin with, as `cookies()` gives them.
 */
export function aVisitor(base: string, session = '') {
  const jar = new Map(session.split('; ').filter(Boolean).map(nameAndValue))

  async function ask(address: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(new URL(address, base), {
      ...init,
      redirect: 'manual',
      headers: {
        ...init.headers,
        cookie: cookies(),
        origin: new URL(base).origin,
      },
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      jar.set(...nameAndValue(pair))
    }
    return response
  }

  /** Opens a page, following redirects. */
  async function open(address: string): Promise<Page> {
    return arrive(address, await ask(address))
  }

  async function arrive(address: string, response: Response): Promise<Page> {
    const onwards = response.headers.get('location')
    if (onwards && response.status >= 300) return open(new URL(onwards, new URL(address, base)).href)
    return { address: new URL(address, base).href, status: response.status, html: await response.text() }
  }

  /** Sends the form of a page that posts to `action` (a part of it), with what it holds already and what is filled in. */
  async function send(page: Page, action: string, fields: Record<string, string> = {}): Promise<Page> {
    const form = formOf(page, action)
    const target = new URL(form.action || page.address, page.address).href
    const body = new URLSearchParams([...Object.entries({ ...form.values, ...fields })])
    return arrive(target, await ask(target, { method: 'POST', body }))
  }

  function cookies(): string {
    return [...jar].map((pair) => pair.join('=')).join('; ')
  }

  return { ask, open, send, cookies }
}

/** The two sides of `name=value`. */
export function nameAndValue(pair: string): [string, string] {
  const [name = '', ...value] = pair.split('=')
  return [name, value.join('=')]
}

export type Page = { address: string; status: number; html: string }

/** The posting form with this action, or a button with it, or with this in its action; and the values its fields come with. */
export function formOf(page: Page, action: string): { action: string; values: Record<string, string> } {
  const forms = [...page.html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, of = '', inner = '']) => {
    if (attribute(of, 'method')?.toLowerCase() !== 'post') return []
    const target = attribute(of, 'action') ?? ''
    return [{ target, path: new URL(target, page.address).pathname, inner }]
  })
  const form =
    forms.find(({ target, path }) => target === action || path === action) ??
    forms.find(({ inner }) => inner.includes(`formaction="${action}"`)) ??
    forms.find(({ path }) => path.includes(action))
  if (!form) throw new Error(`${page.address} (${page.status}) has no form that posts to ${action}`)
  return { action: form.target, values: valuesOf(form.inner) }
}

function valuesOf(html: string): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name')
    const isChoice = /type="(checkbox|radio)"/.test(tag)
    // As in a list to choose from, the first of what has to be answered stands for an answer.
    const isFirst = name !== undefined && !(name in values) && /type="radio"[^>]*\srequired/.test(tag)
    if (name && (!isChoice || isFirst || /\schecked/.test(tag)))
      values[name] = attribute(tag, 'value') ?? (isChoice ? 'on' : '')
  }
  for (const [, attributes = '', text = ''] of html.matchAll(/<textarea([^>]*)>\n?([\s\S]*?)<\/textarea>/g)) {
    const name = attribute(attributes, 'name')
    if (name) values[name] = unescaped(text)
  }
  for (const [, attributes = '', inner = ''] of html.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const name = attribute(attributes, 'name')
    const chosen = (/<option[^>]*\sselected[^>]*>/.exec(inner) ?? /<option[^>]*>/.exec(inner))?.[0]
    if (name) values[name] = chosen ? (attribute(chosen, 'value') ?? '') : ''
  }
  return values
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? undefined : unescaped(value)
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
