import type { LetterAttachment } from '../../ports/mailer.ts'
import type { Context } from '../env.ts'

type Shown = { html: string; attachments: readonly LetterAttachment[] }

/**
 * A letter as a mail program shows it, for a frame of our own pages: its styles and pictures are inside, and it neither runs
 * nor fetches anything.
 */
export function letterHtml(c: Context, { html, attachments }: Shown, status: 200 | 422 = 200): Response {
  c.header('Content-Security-Policy', policy)
  return c.html(withPictures(html, attachments), status)
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox"

/** RFC 2392: `cid:` names an attachment of the same letter, which a browser has not. */
function withPictures(html: string, attachments: readonly LetterAttachment[]): string {
  return attachments.reduce(
    (page, { contentId, contentType, content, encoding }) =>
      contentId && encoding === 'base64'
        ? page.replaceAll(`"cid:${contentId}"`, `"data:${contentType};base64,${content}"`)
        : page,
    html,
  )
}
