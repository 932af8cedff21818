import { expect, test } from 'vitest'
import { printTestPage } from '../../../src/domain/papers/print-test-page.ts'
import { aPrint } from '../../support/a-badge.ts'
import { fontsFromPackage } from '../../support/paper-fonts.ts'
import { aMonday } from '../../support/world.ts'
import { openPdf, textRuns } from '../../templates/pdf/read-pdf.ts'

test('the test page of a sheet is a PDF of one page of its size', async () => {
  const deps = { assets: fontsFromPackage, clock: { now: () => aMonday } }
  const page = await printTestPage(deps, { print: aPrint({ sheet: 'a5-butterfly' }), language: 'de' })
  const document = await openPdf(page.stream())
  const [, , width = 0, height = 0] = (await document.getPage(1)).view
  expect([page.type, document.numPages, Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)]).toEqual([
    ...['application/pdf', 1],
    ...[210, 148],
  ])
  expect((await textRuns(document, 1)).map(({ text }) => text)).toContain('A5 → A6')
})
