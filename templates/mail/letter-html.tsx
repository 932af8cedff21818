import { linkTarget } from '../../src/formats/link-target.ts'
import type { Block } from '../../src/formats/markdown-tree.ts'
import { MarkdownView } from '../../src/formats/markdown-view.tsx'
import { type Language, words } from '../../src/lib/languages.ts'
import type { LetterStyle } from './greeting.ts'
import { frameLooks as looks, sheetRules, textLooks } from './looks.ts'

/** Who writes, whom to call, and the address of the application as configured (no slash at its end). */
export type LetterLayout = {
  host: string
  contact: { name: string; phone: string; email: string }
  publicUrl: string
  style?: LetterStyle | undefined
  /** The logo travels in the letter (RFC 2392), so that nothing is fetched and nobody counted; its size is in pixels. */
  letterhead?:
    | { logo: { contentId: string; width: number; height: number } | null; sender: string; footer: string }
    | undefined
}

type Sheet = { frame: LetterLayout; language: Language; subject: string; preview: string; blocks: Block[] }

/** A letter as an HTML document: 600 px at most, good at 320 px, light and dark, and nothing loaded from anywhere. */
export function letterHtml({ frame, language, subject, preview, blocks }: Sheet): string {
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>{subject}</title>
        <style>{sheetRules}</style>
      </head>
      <body {...looks.body}>
        <div {...looks.preheader}>{preview}</div>
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border={0} {...looks.desk}>
          <tr>
            <td align="center" {...looks.margin}>
              <table role="presentation" width="600" cellpadding="0" cellspacing="0" border={0} {...looks.sheet}>
                <tr>
                  <td align="left" {...looks.head}>
                    <Head frame={frame} />
                  </td>
                </tr>
                <tr>
                  <td align="left" {...looks.main}>
                    <MarkdownView blocks={blocks} styles={textLooks} />
                  </td>
                </tr>
                <tr>
                  <td align="left" {...looks.foot}>
                    <Foot frame={frame} language={language} />
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>
  )
  return `<!doctype html>${page}`
}

/** The bottom of the plain text, below the customary sign of a signature ("-- ", RFC 3676 § 4.3). */
export function letterFootText(frame: LetterLayout, language: Language): string {
  const t = text(language)
  const { contact, host, publicUrl, letterhead } = frame
  const lines = [
    host,
    letterhead?.sender,
    [contact.name, contact.phone && `${t.phone} ${contact.phone}`, contact.email].filter(Boolean).join(', '),
    `${t.imprint}: ${publicUrl}/imprint`,
    `${t.privacy}: ${publicUrl}/privacy`,
    letterhead?.footer,
  ]
  return `-- \n${lines.filter(Boolean).join('\n')}`
}

function Head({ frame: { host, letterhead } }: { frame: LetterLayout }) {
  const { logo, sender = '' } = letterhead ?? { logo: null }
  return (
    <>
      {logo ? <img src={`cid:${logo.contentId}`} alt={host} {...fitting(logo)} {...looks.logo} /> : host}
      {sender && (
        <p {...looks.sender}>
          <Lines text={sender} />
        </p>
      )}
    </>
  )
}

/** As large as the head has room for; desktop programs read the attributes alone. */
function fitting({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(1, 220 / width, 64 / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

function Lines({ text }: { text: string }) {
  const [first, ...others] = text.split('\n')
  return (
    <>
      {first}
      {others.map((line) => (
        <>
          <br />
          {line}
        </>
      ))}
    </>
  )
}

function Foot({ frame, language }: { frame: LetterLayout; language: Language }) {
  const { host, contact, publicUrl, letterhead } = frame
  const t = text(language)
  return (
    <>
      <p {...looks.footLine}>
        {host}
        <br />
        {contact.name}
        {contact.phone && <br />}
        {contact.phone && `${t.phone} `}
        <MaybeLink target={linkTarget(`tel:${contact.phone}`)} label={contact.phone} />
        {contact.email && <br />}
        <MaybeLink target={linkTarget(`mailto:${contact.email}`)} label={contact.email} />
      </p>
      <p {...looks.footLine}>
        <MaybeLink target={linkTarget(`${publicUrl}/imprint`)} label={t.imprint} />
        {' · '}
        <MaybeLink target={linkTarget(`${publicUrl}/privacy`)} label={t.privacy} />
      </p>
      {letterhead?.footer && (
        <p {...looks.footLine}>
          <Lines text={letterhead.footer} />
        </p>
      )}
    </>
  )
}

function MaybeLink({ target, label }: { target: string | undefined; label: string }) {
  if (!target) return <>{label}</>
  return (
    <a href={target} {...textLooks.a}>
      {label}
    </a>
  )
}

const text = words(
  { phone: 'Telefon', imprint: 'Impressum', privacy: 'Datenschutz' },
  { phone: 'Phone', imprint: 'Imprint', privacy: 'Privacy notice' },
)
