import { expect, test } from 'vitest'
import { contrastOnPaper, legibleContrast } from '../../../templates/pdf/contrast.ts'

test('the contrast on white paper is that of WCAG', () => {
  const rounded = ['#000000', '#ffffff', '#767676', '#777777'].map((colour) =>
    Number(contrastOnPaper(colour).toFixed(2)),
  )
  expect(rounded).toEqual([21, 1, 4.54, 4.48])
  expect(contrastOnPaper('#767676') >= legibleContrast && contrastOnPaper('#777777') < legibleContrast).toBe(true)
})
