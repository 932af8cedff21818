import { type MailboxLetter, readLetter, readMailbox, readNewestLetters } from '../../domain/outbox/read-mailbox.ts'
import { defaultZone, shortDateTime } from '../../lib/dates.ts'
import { type Language, words } from '../../lib/languages.ts'
import { rowNumber } from '../../lib/numbers.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { fileNames } from '../ui/file-names.ts'
import { Layout } from '../ui/layout.tsx'
import { showsLetters } from '../ui/letter-box.tsx'
import { letterHtml } from '../ui/letter-html.ts'
import { letterStatus } from '../ui/letter-status.ts'
import { homeLayout } from '../ui/page-layout.ts'
import { Status } from '../ui/status.tsx'
import { Table } from '../ui/table.tsx'
import { LetterPage } from './letter-page.tsx'

const newest = 100

/** `/dev/mailbox`: the newest letters first. */
export async function showMailbox(c: Context<'/dev/mailbox'>): Promise<Response> {
  const { language } = c.var
  const [layout, letters] = await Promise.all([homeLayout(c, 'participant'), readNewestLetters(c.env, newest)])
  const t = text(language)
  return c.html(
    <Layout {...layout} title={t.title}>
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      <Table
        captionHidden={false}
        caption={t.newest(newest)}
        rows={letters}
        empty={t.empty}
        columns={[
          { title: t.subject, heading: true, cell: (letter) => subjectLink(letter, language) },
          { title: t.to, cell: ({ to }) => to },
          { title: t.written, cell: ({ writtenAt }) => shortDateTime(writtenAt, defaultZone, language) },
          { title: t.state, cell: ({ state }) => <Status status={letterStatus[state]} language={language} /> },
        ]}
      />
    </Layout>,
  )
}

/** `/dev/mailbox.json`: every letter, oldest first; tests read their post here. */
export async function answerMailbox(c: Context<'/dev/mailbox.json'>): Promise<Response> {
  const letters = await readMailbox(c.env)
  return c.json(letters.map(({ writtenAt: _, ...letter }) => letter))
}

/** `/dev/mailbox/:id`: one letter as HTML, text and attachments. */
export async function showLetter(c: Context<'/dev/mailbox/:id'>): Promise<Response> {
  const [layout, letter] = await Promise.all([homeLayout(c, 'participant'), letterOr404(c, c.req.param('id'))])
  showsLetters(c)
  return c.html(<LetterPage layout={layout} letter={letter} publicUrl={c.env.config.publicUrl} />)
}

/** `/dev/mailbox/:id.html`: the letter as a mail program would show it, in a box of its own. */
export async function sendLetterHtml(c: Context<'/dev/mailbox/:file'>): Promise<Response> {
  const letter = await letterOr404(c, c.req.param('file').replace('.html', ''))
  return letterHtml(c, letter)
}

/** `/dev/mailbox/:id/attachments/:place`: an attachment, with the type it was sent with. */
export async function sendAttachment(c: Context<'/dev/mailbox/:id/attachments/:place'>): Promise<Response> {
  const letter = await letterOr404(c, c.req.param('id'))
  const attachment = letter.attachments[rowNumber(c.req.param('place'))]
  if (!attachment) throw new Refusal('not-found')
  const { filename, contentType, content, encoding } = attachment
  const body = encoding === 'base64' ? Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0)) : content
  return c.body(body, 200, { 'Content-Type': contentType, 'Content-Disposition': `attachment; ${fileNames(filename)}` })
}

async function letterOr404(c: Context, id: string | undefined): Promise<MailboxLetter> {
  const letter = await readLetter(c.env, rowNumber(id))
  if (!letter) throw new Refusal('not-found')
  return letter
}

function subjectLink({ id, subject }: MailboxLetter, language: Language) {
  return <a href={`/dev/mailbox/${id}`}>{subject || text(language).unrendered}</a>
}

const text = words(
  {
    title: 'Gläserner Briefkasten',
    lead: 'Nur in der Vorführung: Kein Brief verlässt das Haus, jeder lässt sich hier lesen.',
    newest: (count: number) => `Die neuesten ${count} Briefe`,
    empty: 'Noch wurde kein Brief geschrieben.',
    subject: 'Betreff',
    to: 'An',
    written: 'Geschrieben',
    state: 'Stand',
    unrendered: '(noch nicht ausgefertigt)',
  },
  {
    title: 'Glass mailbox',
    lead: 'In the demonstration only: no letter leaves the house, and each can be read here.',
    newest: (count: number) => `The newest ${count} letters`,
    empty: 'No letter has been written yet.',
    subject: 'Subject',
    to: 'To',
    written: 'Written',
    state: 'State',
    unrendered: '(not rendered yet)',
  },
)
