import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { AccessibilityStatement } from '../../../src/db/schema/accessibility.ts'
import { hosts } from '../../../src/db/schema/hosts.ts'
import { nothingStated } from '../../../src/domain/organisations/statement-input.ts'
import { aGuest, textOf } from '../../support/a-guest.ts'
import { aStatement } from '../../support/a-statement.ts'
import { aHost } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

/** The page of a host that has stated this, in German and in English. */
async function pagesOf(stated: Partial<AccessibilityStatement> | null, kind: 'file' | 'server' = 'file') {
  const { deps } = await world(kind)
  const { id } = await aHost(deps, 'dlt')
  const accessibility = stated && { ...nothingStated, ...stated }
  await deps.store.write((draft) => [draft.update(hosts).set({ accessibility }).where(eq(hosts.id, id))])
  const guest = aGuest(deps)
  const [de, en] = [await guest.get('/accessibility'), await guest.get('/accessibility?lang=en')]
  const main = (html: string) => textOf(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '')
  return { de: main(de.html), en: main(en.html), html: de.html, english: en.html }
}

/** What only a host can state, in the words of any statement. */
const claims =
  /vereinbar|Selbstbewertung|erstellt am|wurde am|überprüft\.|comply|self-assessment|was prepared|bemüht|strives/

test('of a host that has stated nothing the page says so, and how to report a barrier', async () => {
  const { de, en, html } = await pagesOf(null)
  expect(de).toContain('Deutscher Landkreistag hat noch keine Erklärung zur Barrierefreiheit abgegeben.')
  expect(en).toContain('Deutscher Landkreistag has not given an accessibility statement yet.')
  for (const text of [de, en]) {
    expect(text).not.toMatch(claims)
    expect(text).toContain('Geschäftsstelle')
    expect(text).toContain('tagung@host.example')
  }
  expect(de).toContain('Barrieren melden')
  expect(en).toContain('Reporting barriers')
  expect(html).toContain('href="https://lbit.hessen.de/buergerinnen-und-buerger/durchsetzungsstellen-der-laender"')
  expect(de).toContain('Was hier steht, beschreibt die Software; es ist keine Erklärung des Veranstalters.')
})

test('a statement begun is not a whole one: what is stated stands there, what is not is named', async () => {
  const { de, en } = await pagesOf({ madeOn: '2026-10-01', result: 'partly' })
  expect(de).toContain('Diese Erklärung wurde am 1. Oktober 2026 erstellt.')
  expect(de).toContain('Diese Seiten sind mit den Anforderungen teilweise vereinbar.')
  expect(de).toContain(
    'Noch nicht angegeben hat Deutscher Landkreistag: zuständige Stelle, Tag der letzten Überprüfung, Art der Prüfung und nicht barrierefreie Inhalte.',
  )
  expect(de).not.toMatch(/Selbstbewertung|zuletzt/)
  expect(en).toContain('These pages partly comply with the requirements.')
  expect(en).toContain('has not stated yet')
})

test.each(['file', 'server'] as const)(
  'a whole statement has every item that the law wants, in both languages (%s)',
  async (kind) => {
    const { de, en, html, english } = await pagesOf(aStatement, kind)
    for (const part of [
      'Grundlage: NBGG.',
      'Diese Seiten sind mit den Anforderungen teilweise vereinbar.',
      'Unverhältnismäßige Belastung Alte Lagepläne haben keinen Text. Barrierefreie Alternative: Der Weg steht auch in Worten da.',
      'Fällt nicht unter die Vorschriften Karten Dritter.',
      'Diese Erklärung wurde am 1. Oktober 2026 erstellt. Sie wurde zuletzt am 2. November 2026 überprüft. Sie beruht auf einer Bewertung durch Dritte: Prüfzentrum Nord.',
      'Wir bessern jedes Jahr nach.',
      'Frau Beispiel Telefon: 0511 1234 E-Mail: barriere@host.example',
      'Schlichtungsstelle nach dem NBGG bei der Landesbeauftragten für Menschen mit Behinderungen Hannah-Arendt-Platz 2, 30159 Hannover schlichtungsstelle@ms.niedersachsen.de https://www.ms.niedersachsen.de/',
    ])
      expect(de.replace(/\s+/g, ' ')).toContain(part)
    for (const part of [
      'Disproportionate burden Old site plans have no text.',
      'This statement was prepared on 1 October 2026. It was last reviewed on 2 November 2026.',
      'These pages partly comply with the requirements.',
    ])
      expect(en.replace(/\s+/g, ' ')).toContain(part)
    for (const text of [de, en]) expect(text).not.toMatch(/noch nicht|not stated yet|not complete/i)
    expect(english).toContain('<span lang="de">Karten Dritter.</span>')
    expect(english).toContain('<span lang="de">Schlichtungsstelle nach dem NBGG')
    const footer = /<footer[\s\S]*<\/footer>/.exec(html)?.[0]
    expect(footer).toContain('<a href="https://host.example/leicht" hreflang="de">Leichte Sprache</a>')
    expect(footer).toContain('<a href="https://host.example/dgs" hreflang="de">Gebärdensprache</a>')
  },
)

test('who is no public body says so, and nothing more is said of it', async () => {
  const { de, html } = await pagesOf({ body: 'none', ownWords: { de: 'Unser Haus ist stufenlos. <script>' } })
  expect(de).toContain(
    'gibt an, keine öffentliche Stelle im Sinne der Gleichstellungsgesetze von Bund und Ländern zu sein.',
  )
  expect(de).toContain('Unser Haus ist stufenlos.')
  expect(de).not.toMatch(claims)
  expect(de).not.toMatch(/Durchsetzung|Schlichtungsstelle|noch nicht/)
  expect(html).not.toContain('<script>')
  expect(html).not.toContain('Leichte Sprache')
})

test('a statement that stands elsewhere is led to; an address that is none of a page never becomes a link', async () => {
  const { de, html } = await pagesOf({ elsewhere: 'https://host.example/erklaerung' })
  expect(de).toContain(
    'Die vollständige Erklärung des Veranstalters Deutscher Landkreistag steht hier: https://host.example/erklaerung',
  )
  expect(html).toContain('<a href="https://host.example/erklaerung">')
  expect(de).not.toMatch(/noch nicht|Durchsetzung/)
  const script = 'javascript:alert(1)'
  const forged = await pagesOf({ elsewhere: script, easyLanguage: script, signLanguage: script })
  expect(forged.html).not.toContain(script)
})
