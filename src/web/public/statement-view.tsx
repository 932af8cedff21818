import type { Child } from 'hono/jsx'
import { type EnforcementBody, enforcementBody } from '../../domain/organisations/enforcement-bodies.ts'
import type { Host } from '../../domain/organisations/find-hosts.ts'
import { nothingStated } from '../../domain/organisations/statement-input.ts'
import { missingStatement } from '../../domain/organisations/unfinished-host.ts'
import { parseMarkdown } from '../../formats/markdown.ts'
import { MarkdownView } from '../../formats/markdown-view.tsx'
import { dayInWords } from '../../lib/dates.ts'
import { listing } from '../../lib/figures.ts'
import { inLanguage, type Language, type LanguageMap, wordOf } from '../../lib/languages.ts'
import { sameValue } from '../../lib/same-value.ts'
import { isWebLink } from '../../lib/web-link.ts'
import { statementWords } from '../ui/statement-words.ts'
import { languageOf, Written } from '../ui/written.tsx'
import { BarrierContact } from './barrier-contact.tsx'
import { statementText } from './statement-text.ts'

type Props = { host: Host; address: string; language: Language }

/** What a host states about the accessibility of its pages: what it entered, what it did not, and nothing else. */
export function StatementView({ host, address, language }: Props) {
  const t = statementText(language)
  const name = inLanguage(host.name, language)
  const stated = host.accessibility ?? nothingStated
  const body = enforcementBody(stated.body)
  const missing = missingStatement(host.accessibility)
  const items = missing.map((item) => wordOf(statementWords.items[item], language))
  if (sameValue(stated, nothingStated))
    return (
      <>
        <p>{t.nothing(name)}</p>
        <BarrierContact stated={stated} host={host} language={language} />
        <h2>{t.enforcement}</h2>
        <WhoIsInCharge language={language} />
      </>
    )
  const elsewhere = isWebLink(stated.elsewhere)
  return (
    <>
      <p>{t.scope(name, address)}</p>
      {stated.body === 'none' && <p>{t.noPublicBody(name)}</p>}
      {body && <p>{t.law(body.law)}</p>}
      {elsewhere && (
        <p>
          {t.elsewhere(name)} <a href={stated.elsewhere}>{stated.elsewhere}</a>
        </p>
      )}
      {items.length > 0 && <p>{t.missing(name, listing(items, language))}</p>}
      {stated.result && (
        <>
          <h2>{t.status}</h2>
          <p>{t[stated.result]}</p>
        </>
      )}
      {stated.exceptions.length > 0 && <Exceptions exceptions={stated.exceptions} language={language} />}
      {(stated.madeOn || stated.method) && (
        <>
          <h2>{t.preparation}</h2>
          <p>{howItWasMade(stated, language)}</p>
        </>
      )}
      <Paragraphs of={stated.ownWords} language={language} />
      <Explanations stated={stated} language={language} />
      <BarrierContact stated={stated} host={host} language={language} />
      {stated.body !== 'none' && (body || !elsewhere) && (
        <>
          <h2>{t.enforcement}</h2>
          {body ? <Body body={body} language={language} /> : <WhoIsInCharge language={language} />}
        </>
      )}
    </>
  )
}

type Statement = NonNullable<Host['accessibility']>

function howItWasMade({ madeOn, reviewedOn, method, assessor }: Statement, language: Language): string {
  const t = statementText(language)
  return [
    madeOn && t.made(dayInWords(madeOn, language)),
    reviewedOn && t.reviewed(dayInWords(reviewedOn, language)),
    method === 'self' && t.self,
    method === 'third-party' && t.thirdParty(assessor),
  ]
    .filter(Boolean)
    .join(' ')
}

/** What is not accessible, by the reason for it. */
function Exceptions({ exceptions, language }: { exceptions: Statement['exceptions']; language: Language }) {
  const t = statementText(language)
  const reasons = Object.keys(statementWords.reasons) as (keyof typeof statementWords.reasons)[]
  const byReason = reasons.map((reason) => ({ reason, of: exceptions.filter((one) => one.reason === reason) }))
  return (
    <>
      <h2>{t.exceptions}</h2>
      {byReason
        .filter(({ of }) => of.length > 0)
        .map(({ reason, of }) => (
          <>
            <h3>{t[reason]}</h3>
            <ul>
              {of.map(({ what, alternative }) => (
                <li>
                  <Written of={what} language={language} />
                  {alternative.de && (
                    <>
                      <br />
                      {t.alternative} <Written of={alternative} language={language} />
                    </>
                  )}
                </li>
              ))}
            </ul>
          </>
        ))}
    </>
  )
}

function Explanations({ stated, language }: { stated: Statement; language: Language }) {
  const t = statementText(language)
  const links = [
    [stated.easyLanguage, t.easyLanguage],
    [stated.signLanguage, t.signLanguage],
  ].filter(([at = '']) => isWebLink(at))
  if (links.length === 0) return null
  return (
    <>
      <h2>{t.explained}</h2>
      <ul>
        {links.map(([at, label]) => (
          <li>
            <a href={at} hreflang="de">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Whom to turn to where the host does not help. */
function Body({ body, language }: { body: EnforcementBody; language: Language }) {
  const t = statementText(language)
  const lines: Child[] = [
    <span lang={language === 'de' ? undefined : 'de'}>{body.name}</span>,
    body.postal,
    body.email && <a href={`mailto:${body.email}`}>{body.email}</a>,
    <a href={body.url} hreflang="de">
      {body.url}
    </a>,
  ]
  return (
    <>
      <p>{t.turnTo}</p>
      <p>{lines.filter(Boolean).map((line, place) => (place === 0 ? line : [<br />, line]))}</p>
    </>
  )
}

/** Where the body in charge is found while the host has not named it. */
function WhoIsInCharge({ language }: { language: Language }) {
  const t = statementText(language)
  return (
    <p>
      {t.unknownBody}{' '}
      <a href="https://lbit.hessen.de/buergerinnen-und-buerger/durchsetzungsstellen-der-laender" hreflang="de">
        {t.listOfBodies}
      </a>
    </p>
  )
}

function Paragraphs({ of, language }: { of: LanguageMap; language: Language }) {
  const written = inLanguage(of, language)
  if (!written) return null
  return (
    <div lang={languageOf(of, language)}>
      <MarkdownView blocks={parseMarkdown(written)} headingOffset={1} />
    </div>
  )
}
