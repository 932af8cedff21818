import { formOf, type Page } from './a-visitor.ts'

/**
 * A form as a browser sends it: with all it holds on its page, and over that what is typed. `at` is the page where it stands;
 * else it is looked for at its own address and those around it. What stands nowhere is sent as it is.
 */
export async function filledIn(
  get: (path: string) => Promise<Response>,
  path: string,
  typed: Record<string, string>,
  at?: string,
): Promise<Record<string, string>> {
  if (Object.keys(typed).length === 0 && at === undefined) return typed
  for (const place of at === undefined ? around(path) : [at]) {
    const answer = await get(place)
    if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) continue
    const form = formTo({ address: `http://office${place}`, status: 200, html: await answer.text() }, path)
    if (form) return { ...form, ...typed }
  }
  return typed
}

function formTo(page: Page, path: string): Record<string, string> | undefined {
  if (!page.html.includes(`action="${path.replaceAll('&', '&amp;')}"`)) return undefined
  try {
    return formOf(page, path).values
  } catch {
    return undefined
  }
}

function around(path: string): string[] {
  const [bare = ''] = path.split('?')
  const above = bare.slice(0, bare.lastIndexOf('/'))
  const further = above.slice(0, above.lastIndexOf('/'))
  return [path, `${bare}/new`, `${bare}/edit`, above, `${above}/rules`, further, `${further}/seats`, `${further}/new`]
}
