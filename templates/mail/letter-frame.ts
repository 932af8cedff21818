import { placeholdersIn } from '../../src/formats/fill-placeholders.ts'
import { markdownToText } from '../../src/formats/markdown-text.ts'
import type { Block } from '../../src/formats/markdown-tree.ts'
import { bodyBlocks } from './letter-text.ts'

/** What stands before the words of a letter, first below their greeting, and behind its close: Markdown of the application. */
export type Around = { before?: string | undefined; first?: string | undefined; after?: string | undefined }

/** The words of a letter with greeting and close, where the text has none of its own, written out or as placeholder. */
export function framed(body: Block[], { before, first, after }: Around = {}): Block[] {
  const [greeting, words] = isGreeted(body) ? [body.slice(0, 1), body.slice(1)] : [bodyBlocks('{{greeting}},'), body]
  return [
    ...(before ? bodyBlocks(before) : []),
    ...greeting,
    ...(first ? bodyBlocks(first) : []),
    ...words,
    ...(isClosed(body) ? [] : bodyBlocks('{{closing}}\n{{contactName}}\n{{host}}')),
    ...(after ? bodyBlocks(`---\n\n${after}`) : []),
  ]
}

function isGreeted(body: Block[]): boolean {
  return placeholdersIn(body).includes('greeting') || greets.test(markdownToText(body.slice(0, 1)))
}

function isClosed(body: Block[]): boolean {
  return (
    placeholdersIn(body).includes('closing') ||
    markdownToText(body.slice(-6))
      .split('\n')
      .some((line) => closes.test(line))
  )
}

const greets =
  /^\s*(?:sehr geehrte|sehr verehrte|guten (?:tag|morgen|abend)|liebe[rs]?\b|werte[rs]?\b|hallo\b|moin\b|grüß|grüezi|servus\b|dear\b|hello\b|hi\b|good (?:morning|afternoon|evening)|ladies and)/iu

const closes =
  /^\s*(?:mit (?:den |recht |sehr )?(?:freundlich|best|herzlich|kollegial|verbindlich|lieb|sonnig)|(?:freundlich|best|herzlich|viele|liebe|schöne|sonnige)\p{L}* gr(?:ü|ue)(?:ß|ss)|hochachtungsvoll|gruß\b|ihr(?:e)? (?:tagungsbüro|geschäftsstelle|team)|yours\b|sincerely|(?:kind|best|warm)\p{L}* (?:regards|wishes)|regards\b|mfg\b)/iu
