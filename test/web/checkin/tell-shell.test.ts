import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { aMorning } from '../../support/a-desk.ts'

type Icon = { src: string; type: string; sizes: string }

test('a desk is installed under its own name, with icons that are as large as they say', async () => {
  const { deps, open } = await aMorning()
  const desk = await open({ label: 'Foyer' })
  const response = await createApp().request(`/checkin/${desk.token}/manifest.json`, {}, deps)
  const { name, start_url, icons } = await response.json()
  expect([name, start_url]).toEqual(['Check-in Foyer', `/checkin/${desk.token}`])
  const pictures = (icons as Icon[]).filter(({ type }) => type === 'image/png')
  expect(pictures.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512'])
  for (const { src, sizes } of pictures) {
    const header = await readFile(src.replace('/assets/', 'src/browser/images/'))
    expect(`${header.readUInt32BE(16)}x${header.readUInt32BE(20)}`).toBe(sizes)
  }
})

test('by the keyboard the field for a name comes before whoever was found', async () => {
  const { deps, open } = await aMorning()
  const desk = await open({ label: 'Foyer' })
  const html = await (await createApp().request(`/checkin/${desk.token}`, {}, deps)).text()
  const [field, found] = [html.indexOf('id="desk-scan"'), html.indexOf('data-part="found"')]
  expect([field > 0, found > field]).toEqual([true, true])
})
