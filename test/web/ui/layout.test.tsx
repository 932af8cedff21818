import { expect, test } from 'vitest'
import { ErrorSummary } from '../../../src/web/ui/error-summary.tsx'
import { Layout } from '../../../src/web/ui/layout.tsx'
import type { LayoutProps } from '../../../src/web/ui/layout-props.ts'
import { TextField } from '../../../src/web/ui/text-fields.tsx'

const layout: LayoutProps = {
  title: 'Anmeldung',
  language: 'de',
  path: '/e/harz/registration?from=circular&lang=en',
  host: { name: 'Deutscher Landkreistag', shortName: 'DLT' },
  contact: { name: 'Geschäftsstelle', phone: '+49 (0)30 59 00 97-0', email: 'tagung@dlt.example' },
  area: 'public',
}

test('every page is a whole document with skip link, title, main part and a person to call', async () => {
  const html = await page(layout)
  expect(html).toMatch(/^<!doctype html><html lang="de">/)
  expect(html).toContain('<title>Anmeldung – Tagungsbüro</title>')
  expect(html).toContain('<a class="skip-link" href="#content">Zum Inhalt springen</a>')
  expect(html).toContain('<main id="content" tabindex="-1">')
  expect(html).toContain('<a href="tel:+49305900970">+49 (0)30 59 00 97-0</a>')
  expect(links(html, 'site-footer')).toEqual([
    'tel:+49305900970',
    'mailto:tagung@dlt.example',
    '/accessibility',
    '/privacy',
    '/imprint',
  ])
})

test('a page by a host leads to its legal pages, and to what it explains in Leichte Sprache and in sign language', async () => {
  const host = {
    ...{ name: 'Landkreis Harz', shortName: 'Harz', slug: 'harz' },
    ...{ easyLanguage: 'https://harz.example/leicht', signLanguage: 'javascript:alert(1)' },
  }
  expect(links(await page({ ...layout, host }), 'site-footer').slice(2)).toEqual([
    'https://harz.example/leicht',
    '/hosts/harz/accessibility',
    '/hosts/harz/privacy',
    '/hosts/harz/imprint',
  ])
  expect(await page({ ...layout, host, language: 'en' })).toContain(' hreflang="de">Easy German</a>')
})

test('the language switch keeps the rest of the address', async () => {
  const html = await page(layout)
  expect(links(html, 'language-switch')).toEqual([
    '/e/harz/registration?from=circular&amp;lang=de',
    '/e/harz/registration?from=circular&amp;lang=en',
  ])
})

test('nothing in a page needs an inline script or style, or another site', async () => {
  const html = await page({ ...layout, scripts: ['registration'] })
  expect(html).not.toMatch(/ style=| on\w+=|<style|<script(?![^>]* src="\/)/)
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
})

test('each area has its own ways', async () => {
  expect(links(await page(layout), 'site-nav')).toEqual(['/'])
  const office = await page({ ...layout, area: 'office', path: '/office/letters', user: { name: 'Erika Muster' } })
  expect(links(office, 'site-nav')).toEqual(['/office', '/office/letters', '/office/audit', '/office/host'])
  expect(office).toContain('<a href="/office/letters" aria-current="page">Briefe</a>')
  expect(office).toContain('<form class="sign-out" method="post" action="/office/sign-out">')
})

test('personal pages and the office stay out of search engines', async () => {
  expect(await page(layout)).not.toContain('noindex')
  expect(await page({ ...layout, area: 'participant' })).toContain('<meta name="robots" content="noindex"/>')
})

test('a fault whose field is not on the page is said in the summary, but leads nowhere', async () => {
  const form = {
    language: 'de' as const,
    values: {},
    errors: { name: 'Bitte nennen Sie den Namen.', gone: 'Schon fort.' },
  }
  const html = await page({
    ...layout,
    hasErrors: true,
    children: (
      <>
        <ErrorSummary form={form} />
        <TextField form={form} name="name" label="Name" />
      </>
    ),
  })
  expect(html).toContain('<a href="#field-name">Bitte nennen Sie den Namen.</a>')
  expect(html).toContain('<li>Schon fort.</li>')
})

test('a form with errors says so in the title', async () => {
  expect(await page({ ...layout, hasErrors: true })).toContain('<title>Fehler: Anmeldung – Tagungsbüro</title>')
})

const page = async (props: LayoutProps) => String(await (<Layout {...props}>{props.children ?? 'Inhalt'}</Layout>))

/** The addresses in the part of the page that carries the class. */
function links(html: string, part: string): string[] {
  const element = new RegExp(`<(nav|footer) class="${part}".*?</\\1>(?!<p)`, 's').exec(html)?.[0] ?? ''
  return [...element.matchAll(/<a[^>]* ?href="([^"]*)"/g)].map((match) => match[1] ?? '')
}
