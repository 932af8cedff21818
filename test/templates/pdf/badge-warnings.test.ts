import { expect, test } from 'vitest'
import type { BadgeProps } from '../../../templates/pdf/badge-props.ts'
import { badgeWarnings, symbolTooSmall } from '../../../templates/pdf/badge-warnings.ts'
import { labelSheets } from '../../../templates/pdf/label-catalogue.ts'
import { faceSize } from '../../../templates/pdf/label-sheets.ts'
import { starterDesign } from '../../../templates/pdf/starter-designs.ts'
import { aBadge, anEventOfBadges, printedBadges } from '../../support/a-badge.ts'
import { firaSans } from '../../support/paper-fonts.ts'
import { openPdf, textRuns } from './read-pdf.ts'

const sheet = labelSheets['avery-l4785']
const endless = 'Ministerium für alles, was lange Namen hat, '.repeat(20).trim()

async function warned(badges: BadgeProps[]) {
  const designs = { usual: starterDesign('classic', faceSize(sheet)) }
  const found = []
  for await (const { badge, losses } of badgeWarnings(badges, {
    designs,
    sheet,
    event: anEventOfBadges,
    fonts: firaSans,
  }))
    found.push([badge.lastName, losses])
  return found
}

const printed = async (badge: BadgeProps) =>
  (await textRuns(await openPdf(printedBadges([badge])), 1)).map(({ text }) => text)

test('whoever keeps all their words is not mentioned', async () => {
  expect(await warned([aBadge('Anna', 'Groß'), aBadge('Łucja', 'Çağrı')])).toEqual([])
})

test('an organisation that finds no room is printed by its short name, without a warning', async () => {
  const badge = aBadge('Anna', 'Groß', { organisation: endless, organisationShort: 'MaN' })
  expect(await printed(badge)).toContain('MaN')
  expect(await warned([badge])).toEqual([])
})

test('without a short name it ends in an ellipsis, and the office is told', async () => {
  const badge = aBadge('Anna', 'Groß', { organisation: endless })
  expect((await printed(badge)).filter((text) => text.endsWith('…'))).toHaveLength(1)
  expect(await warned([badge])).toEqual([['Groß', [{ code: 'cut', element: 'organisation', text: endless }]]])
})

test('a name gives up its title before it is cut', async () => {
  const badge = aBadge('Maria Theresia', 'Freifrau von und zu Hohenstein', {
    academicTitle: 'Univ.-Prof. Dr. '.repeat(20),
  })
  const text = (await printed(badge)).join(' ')
  expect(text).toContain('Maria Theresia')
  expect(text).toContain('Hohenstein')
  expect((await warned([badge])).map(([name]) => name)).toEqual(['Freifrau von und zu Hohenstein'])
})

test('what the typeface lacks is printed as a question mark, and the office is told which it was', async () => {
  const strange = aBadge('李 🎉', 'Ott', { organisation: '東京 Görlitz' })
  expect(await printed(strange)).toEqual(['? ? Ott', 'Landrätin', '? Görlitz', anEventOfBadges.title])
  expect(await warned([strange])).toEqual([
    [
      'Ott',
      [
        { code: 'not-in-typeface', element: 'name', text: '李🎉' },
        { code: 'not-in-typeface', element: 'organisation', text: '東京' },
      ],
    ],
  ])
})

test('a design of A6 on a small label makes a symbol that is too small', () => {
  const design = starterDesign('lanyard', faceSize(labelSheets.a6))
  expect(symbolTooSmall(design, labelSheets.a6)).toBe(false)
  expect(symbolTooSmall(design, labelSheets['avery-4784'])).toBe(true)
})
