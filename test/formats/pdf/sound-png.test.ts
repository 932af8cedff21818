import { expect, test } from 'vitest'
import { isSoundPng } from '../../../src/formats/pdf/sound-png.ts'
import { aPng } from '../../support/a-file.ts'

const bytes = aPng({ width: 40, height: 30, alpha: true })
const changed = (change: (view: DataView) => void) => {
  const copy = bytes.slice()
  change(new DataView(copy.buffer))
  return copy
}

test('an image whose pixels are all there is sound', async () => {
  expect(await isSoundPng(bytes)).toBe(true)
})

test.each([
  ['cut off', bytes.slice(0, bytes.length - 20)],
  ['with damaged pixels', changed((view) => view.setUint8(50, view.getUint8(50) ^ 0xff))],
  ['that says it is larger than it is', changed((view) => view.setUint32(20, 60))],
  ['that unpacks to more than it says', changed((view) => view.setUint32(20, 10))],
  ['that says it is enormous', changed((view) => view.setUint32(16, 4_000_000))],
  ['that is only a head', bytes.slice(0, 33)],
])('an image %s is not', async (_, damaged) => {
  expect(await isSoundPng(damaged)).toBe(false)
})
