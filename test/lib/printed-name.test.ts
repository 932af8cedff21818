import { expect, test } from 'vitest'
import { pictureName } from '../../src/lib/printed-name.ts'

const wang = { academicTitle: '', firstName: '小明', lastName: '王', badgeName: '' }

test('the picture of a badge shows no name that no badge could print, and the one that stands in its place', () => {
  expect(pictureName(wang)).toBe('')
  expect(pictureName({ ...wang, badgeName: 'Wang Xiaoming' })).toBe('Wang Xiaoming')
  expect(pictureName({ ...wang, badgeName: '王小明' })).toBe('')
  expect(pictureName({ ...wang, firstName: '', lastName: 'Çağrı' })).toBe('Çağrı')
})
