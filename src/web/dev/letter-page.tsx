import type { MailboxLetter } from '../../domain/outbox/read-mailbox.ts'
import { words } from '../../lib/languages.ts'
import { DefinitionList } from '../ui/definition-list.tsx'
import { Layout } from '../ui/layout.tsx'
import { LetterBox } from '../ui/letter-box.tsx'
import type { BaseLayout } from '../ui/page-layout.ts'

/** A letter from all sides. */
export function LetterPage({
  layout,
  letter,
  publicUrl,
}: {
  layout: BaseLayout
  letter: MailboxLetter
  publicUrl: string
}) {
  const t = text(layout.language)
  const { id, subject, to, kind, attachments } = letter
  return (
    <Layout {...layout} title={subject || t.unrendered}>
      <div class="stack">
        <p>
          <a href="/dev/mailbox">{t.back}</a>
        </p>
        <h1>{subject || t.unrendered}</h1>
      </div>
      <DefinitionList
        items={[
          [t.to, to],
          [t.kind, kind],
          [t.links, linksIn(letter, publicUrl).length > 0 && <Links letter={letter} publicUrl={publicUrl} />],
          [t.attachments, attachments.length > 0 && <Attachments letter={letter} />],
        ]}
      />
      <h2>{t.html}</h2>
      <LetterBox src={`/dev/mailbox/${id}.html`} title={t.html} />
      <p>
        <a href={`/dev/mailbox/${id}.html`}>{t.alone}</a>
      </p>
      <h2>{t.text}</h2>
      <pre class="letter-text">{letter.text}</pre>
    </Layout>
  )
}

/** The frame above lets nothing out, so the ways into this application stand here once more. */
function Links(props: { letter: MailboxLetter; publicUrl: string }) {
  return (
    <ul class="link-list">
      {linksIn(props.letter, props.publicUrl).map((link) => (
        <li>
          <a href={link}>{link}</a>
        </li>
      ))}
    </ul>
  )
}

function linksIn({ text }: MailboxLetter, publicUrl: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>()"]+/g) ?? []
  return [...new Set(found)].filter((link) => link.startsWith(`${publicUrl}/`))
}

function Attachments({ letter: { id, attachments } }: { letter: MailboxLetter }) {
  return (
    <ul>
      {attachments.map(({ filename, contentType }, place) => (
        <li>
          <a href={`/dev/mailbox/${id}/attachments/${place}`} download>
            {filename}
          </a>{' '}
          <span class="muted">{contentType}</span>
        </li>
      ))}
    </ul>
  )
}

const text = words(
  {
    back: 'Alle Briefe',
    unrendered: '(noch nicht ausgefertigt)',
    to: 'An',
    kind: 'Art',
    links: 'Links darin',
    attachments: 'Anlagen',
    html: 'Als HTML',
    alone: 'Allein öffnen',
    text: 'Als Text',
  },
  {
    back: 'All letters',
    unrendered: '(not rendered yet)',
    to: 'To',
    kind: 'Kind',
    links: 'Links in it',
    attachments: 'Attachments',
    html: 'As HTML',
    alone: 'Open by itself',
    text: 'As text',
  },
)
