import { createApp } from '../../src/app.ts'
import type { Deps } from '../../src/deps.ts'
import type { PersonForm } from '../../src/domain/registrations/submitting/person-form.ts'

type Answer = { status: number; headers: Headers; html: string; location: string | null }

/** Somebody who asks the application, without a network in between: pages as text, forms as a browser sends them. */
export function aGuest(deps: Deps) {
  const app = createApp()
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await app.request(path, init, deps)
    const { status, headers } = response
    return { status, headers, html: await response.text(), location: headers.get('location') }
  }
  return {
    get: (path: string, headers: Record<string, string> = {}) => ask(path, { headers }),
    post: (path: string, fields: Record<string, string> = {}) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin: deps.config.publicUrl, 'sec-fetch-site': 'same-origin' },
      }),
  }
}

/** A person as the fields of the form carry them. */
export function fieldsOf({ listed, photo, language: _, ...texts }: PersonForm): Record<string, string> {
  return { ...texts, ...(listed && { listed: 'on' }), ...(photo && { photo: 'on' }) }
}

/** What a page says, without its marks. */
export function textOf(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}
