import { expect, test } from 'vitest'
import { sheetChoices, sheetFor, sheetMeant, sheetText } from '../../../src/web/ui/sheet-choices.ts'
import { isLabelSheetId } from '../../../templates/pdf/label-catalogue.ts'

test('a sheet is meant by its suggestion in either language, by its id, or by a part of its name that is its own', () => {
  for (const { value } of sheetChoices('de')) {
    if (!isLabelSheetId(value)) throw new Error(`${value} is in no catalogue`)
    expect([sheetMeant(sheetText(value, 'de')), sheetMeant(sheetText(value, 'en')), sheetMeant(value)]).toEqual([
      value,
      value,
      value,
    ])
  }
  expect(['L4785', ' avery zweckform l-4785 ', 'dk 11202', 'a6', '4419'].map(sheetMeant)).toEqual([
    ...['avery-l4785', 'avery-l4785', 'brother-dk11202', 'a6', 'herma-4418'],
  ])
})

test('what several sheets are called like, or none, is not guessed', () => {
  expect(['Avery', 'Dymo', '', '   ', '<b>', 'L9999'].map(sheetMeant)).toEqual(Array(6).fill(undefined))
})

test('no two sheets read alike', () => {
  const labels = sheetChoices('de').map(({ label }) => label)
  expect(new Set(labels).size).toBe(labels.length)
})

test('a design finds the sheet for which it was drawn', () => {
  expect(sheetFor({ width: 80, height: 50 })).toBe('avery-l4785')
  expect(sheetFor({ width: 33, height: 33 })).toBeUndefined()
})
