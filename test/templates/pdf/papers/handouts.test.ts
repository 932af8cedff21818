import { describe, expect, test } from 'vitest'
import { fullName } from '../../../../src/lib/names.ts'
import { labelCorner } from '../../../../templates/pdf/label-sheets.ts'
import { addressLabels, addressSheets } from '../../../../templates/pdf/papers/address-labels.ts'
import { type CertificateProps, certificatePages } from '../../../../templates/pdf/papers/certificate.ts'
import { standardCertificateText } from '../../../../templates/pdf/papers/certificate-text.ts'
import { confirmationLetter } from '../../../../templates/pdf/papers/confirmation.ts'
import { doorSigns } from '../../../../templates/pdf/papers/door-signs.ts'
import { envelopeSizeKeys, envelopeSizes, envelopes } from '../../../../templates/pdf/papers/envelopes.ts'
import { programmePaper } from '../../../../templates/pdf/papers/programme.ts'
import { registrationForm } from '../../../../templates/pdf/papers/registration-form.ts'
import { namesCorpus } from '../../../support/a-badge.ts'
import { aPng } from '../../../support/a-file.ts'
import { aPaper, readAloud, wordsOn } from '../../../support/a-paper.ts'
import { imageFrames, openPdf, textRuns } from '../read-pdf.ts'

const hostile = '<img onerror=alert(1)> =1+1 {{name}} 😀 '
const endless = `${hostile}${'Żółć-Gżegżółka '.repeat(300)}`

const line = {
  time: '10:00–11:00',
  title: 'Eröffnung',
  description: '',
  speakers: ['Łucja Müller'],
  room: '',
  remark: '',
}
const programme = (more: object = {}, format: 'a4' | 'a5' = 'a4') =>
  programmePaper({ ...aPaper, days: [{ name: '', lines: [{ ...line, ...more }] }], partners: '', format })
const aCertificate = (more: Partial<CertificateProps['values']> = {}): CertificateProps => ({
  values: {
    ...{ name: 'Dr. Łucja Müller', office: 'Landrätin', organisation: 'Landkreis Harz' },
    ...{ event: aPaper.event.title, date: aPaper.event.date, place: aPaper.event.place, host: 'Landkreistag' },
    ...more,
  },
  ...{ issuedOn: 'Freitag, 3. Dezember 2027', code: '7XQ29F0KABCD1234' },
  address: 'https://tagung.example/verify/7XQ29F0KABCD1234',
})
const words = { body: standardCertificateText.de, signer: 'Irene Vollmer' }
const certificates = (...people: CertificateProps[]) => certificatePages(people, { ...aPaper, ...words })
const form = (more: object = {}) =>
  registrationForm({
    ...aPaper,
    ...{
      deadline: '18. November 2027, 24 Uhr',
      returnTo: 'Landkreistag\n10785 Berlin',
      online: 'https://t.example/e/x',
    },
    ...{ categories: [], attendance: ['vor Ort'], sessions: [], photos: false, erasedOn: '2. März 2028' },
    ...{ privacyVersion: '2026-11-20', ...more },
  })
const letter = (more: object = {}) =>
  confirmationLetter({
    ...aPaper,
    ...{ name: 'Dr. Łucja Müller', address: ['Frau Landrätin', 'Dr. Łucja Müller'], writtenOn: '20. November 2027' },
    ...{ greeting: 'Sehr geehrte Frau Landrätin', closing: 'Mit freundlichen Grüßen', standing: 'confirmed' as const },
    ...{ sessions: [], changesUntil: '18. November', link: 'https://t.example/r/x' },
    ...{ contact: { name: 'Büro', phone: '030 1', email: 'b@t.example' }, ...more },
  })
const sign = { room: 'Großer Saal', time: '10:00 Uhr', title: 'Eröffnung', speakers: '' }

const tagged = {
  programme: () => programme(),
  certificates: () => certificates(aCertificate()),
  'registration form': () => form(),
  confirmation: () => letter(),
  'door signs': () => doorSigns([sign], aPaper),
}

describe.each(Object.entries(tagged))('the paper %s', (_, paper) => {
  test('has language, title, one first heading and an outline', async () => {
    const document = await openPdf(paper())
    const { info, metadata } = await document.getMetadata()
    expect((info as { Language?: string }).Language).toBe('de')
    expect((info as { Title?: string }).Title).toContain('Integration in ländlichen Räumen')
    expect(metadata?.get('pdfuaid:part')).toBe('1')
    const heads = (await readAloud(document, 1)).filter((one) => /^ {1,2}H1 /.test(one))
    expect(heads.length).toBe(1)
    expect((await document.getOutline()).length).toBeGreaterThan(0)
  })

  test('is the same bytes each time', async () => {
    const bytes = async () => new Uint8Array(await new Response(paper()).arrayBuffer())
    expect(await bytes()).toEqual(await bytes())
  })
})

describe('what is typed by anybody', () => {
  test('stays inside the margins of every paper, and a certificate and a door sign stay one page', async () => {
    const papers = {
      programme: programme({ title: endless, speakers: [endless], description: endless, room: endless }, 'a5'),
      certificates: certificates(aCertificate({ name: endless, office: endless, organisation: endless })),
      form: form({ categories: [endless, hostile], sessions: [endless] }),
      letter: letter({ sessions: [endless], address: [endless], name: endless }),
      signs: doorSigns([{ room: endless, time: endless, title: endless, speakers: endless }], aPaper),
    }
    const pages: Record<string, number> = {}
    for (const [name, paper] of Object.entries(papers)) {
      const document = await openPdf(paper)
      pages[name] = document.numPages
      for (let page = 1; page <= document.numPages; page++) {
        const { view } = await document.getPage(page)
        const [, , width = 0, height = 0] = view.map((points) => (points / 72) * 25.4)
        const out = (await textRuns(document, page)).filter(
          (run) => run.x < 14.9 || run.x + run.width > width - 12.9 || run.y > height - 8 || run.y < 10,
        )
        expect([name, page, out]).toEqual([name, page, []])
      }
    }
    expect(pages).toMatchObject({ certificates: 1, signs: 1 })
  })

  test('is printed as it is typed', async () => {
    expect(await wordsOn(await openPdf(certificates(aCertificate({ name: hostile }))), 1)).toContain(
      '<img onerror=alert(1)> =1+1 {{name}} ?',
    )
  })
})

describe('a certificate', () => {
  test('is a page for each person, found by name, with the logo embedded once', async () => {
    const logo = { bytes: aPng({ width: 300, height: 100 }), width: 300, height: 100 }
    const people = namesCorpus.map((person) => aCertificate({ name: fullName(person) }))
    const stream = certificatePages(people, { ...aPaper, ...words, host: { ...aPaper.host, logo } })
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
    const images = new TextDecoder('latin1').decode(bytes).match(/\/Subtype \/Image\b/g) ?? []
    const document = await openPdf(new Response(bytes).body as ReadableStream<Uint8Array>)
    expect([document.numPages, images.length]).toEqual([people.length, 1])
    expect((await document.getOutline()).length).toBe(people.length)
  })

  test('is heard in the order in which it is read, the symbol with its meaning', async () => {
    const lines = await readAloud(await openPdf(certificates(aCertificate())), 1)
    expect(lines.slice(1)).toEqual([
      ' Sect',
      '  P Landkreistag Lennéstraße 11 10785 Berlin',
      '  H1 Teilnahmebescheinigung',
      '  P Dr. Łucja Müller',
      '  P Landrätin Landkreis Harz',
      '  P hat an folgender Veranstaltung teilgenommen:',
      '  P Integration in ländlichen Räumen',
      `  P ${aPaper.event.date} ${aPaper.event.place}`,
      '  P Veranstalter: Landkreistag',
      '  Figure (QR-Code zur Seite, auf der sich die Echtheit prüfen lässt)',
      '  P Echtheit prüfen: tagung.example/verify/ 7XQ2-9F0K-ABCD-1234',
      '  P Ausgestellt am Freitag, 3. Dezember 2027',
      '  P Irene Vollmer',
    ])
  })

  test('without a signer says that none is needed, and a specimen has no symbol', async () => {
    const specimen = { ...aCertificate(), address: '', code: '' }
    const document = await openPdf(certificatePages([specimen], { ...aPaper, ...words, signer: '' }))
    expect(await wordsOn(document, 1)).toContain('ist ohne Unterschrift gültig.')
    expect(await imageFrames(document, 1)).toEqual([])
  })

  test('of nobody is still a document', async () => {
    expect((await openPdf(certificates())).numPages).toBe(1)
  })
})

test('a panel of more people than a page has lines ends in an ellipsis, and what comes after it is printed', async () => {
  const speakers = Array.from({ length: 80 }, (_, i) => `Sprecherin ${i}`)
  const lines = [
    { ...line, speakers },
    { ...line, title: 'Danach' },
  ]
  const document = await openPdf(programmePaper({ ...aPaper, days: [{ name: '', lines }], partners: '', format: 'a5' }))
  const pages = await Promise.all([1, 2, 3].map((page) => textRuns(document, page)))
  const list = pages.flat().filter(({ text }) => /^(Sprecherin \d+|…)$/.test(text))
  expect(list.at(-1)?.text).toBe('…')
  // The foot of A5 stands below 197 mm; nothing of the table does.
  expect(list.every(({ y }) => y < 190)).toBe(true)
  expect(pages.flat().map(({ text }) => text)).toContain('Danach')
})

test('the table of a programme names its columns, and rooms only where there are any', async () => {
  const heads = async (more: object) => {
    const lines = await readAloud(await openPdf(programme(more)), 1)
    const head = lines.slice(lines.indexOf('  THead'), lines.indexOf('  TBody'))
    return head.filter((one) => one.startsWith('    TH ')).map((one) => one.slice(7))
  }
  expect(await heads({})).toEqual(['Uhrzeit', 'Programmpunkt'])
  expect(await heads({ room: 'Saal' })).toEqual(['Uhrzeit', 'Programmpunkt', 'Raum'])
})

describe('addresses', () => {
  const address = ['Frau Landrätin', 'Dr. Łucja Müller', 'Landkreis Harz', 'Halberstadt']

  test.each(Object.entries(addressSheets))(
    'lie inside the labels of %s, from the label asked for',
    async (id, sheet) => {
      const many = [address, [endless, 'Landkreis Harz'], address]
      const options = {
        sheet: id as keyof typeof addressSheets,
        startAt: 2,
        title: 'x',
        language: 'de' as const,
        createdAt: 0,
        fonts: aPaper.fonts,
      }
      const runs = await textRuns(await openPdf(addressLabels(many, options)), 1)
      const corners = [1, 2, 3].map((index) => labelCorner(sheet, index))
      for (const { x, y, width, size } of runs) {
        const inside = corners.some(
          (corner) =>
            x >= corner.x + 4 &&
            x + width <= corner.x + sheet.label.width - 4 &&
            y - (size / 72) * 25.4 >= corner.y &&
            y <= corner.y + sheet.label.height - 2,
        )
        expect([x, y, inside]).toEqual([x, y, true])
      }
      expect(runs.map(({ text }) => text).filter((text) => text === 'Landkreis Harz').length).toBe(3)
    },
  )

  test('go on to the next sheet', async () => {
    const options = {
      sheet: 'avery-3474',
      startAt: 24,
      title: 'x',
      language: 'de',
      createdAt: 0,
      fonts: aPaper.fonts,
    } as const
    expect((await openPdf(addressLabels([address, address], options))).numPages).toBe(2)
  })

  test.each(envelopeSizeKeys)('stand where sorting machines read them on an envelope of size %s', async (size) => {
    const { width, height } = envelopeSizes[size]
    const stream = envelopes([address, [endless, 'Landkreis Harz']], { ...aPaper, size, title: 'x' })
    const document = await openPdf(stream)
    expect(document.numPages).toBe(2)
    for (const page of [1, 2]) {
      const runs = await textRuns(document, page)
      const below = runs.filter(({ y }) => y > 40)
      expect(below.map(({ text }) => text)).toContain('Landkreis Harz')
      expect(below.filter((run) => run.x < 15 || run.x + run.width > width - 15 || run.y > height - 15)).toEqual([])
      expect(runs.filter(({ y }) => y <= 40).map(({ text }) => text)).toEqual([
        'Landkreistag',
        'Lennéstraße 11 · 10785 Berlin',
      ])
    }
  })
})
