import { expect, test } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { aMorning } from '../../support/a-desk.ts'
import { aDevice, proofAt } from '../../support/a-device.ts'
import { fontsFromPackage } from '../../support/paper-fonts.ts'
import { openPdf, textRuns } from '../../templates/pdf/read-pdf.ts'

async function aDesk(...given: Parameters<typeof aMorning>) {
  const here = await aMorning(...given)
  const desk = await here.open()
  return { ...here, desk, device: aDevice(here.deps, `/checkin/${desk.token}`) }
}

test('the badge of a walk-in comes out of the printer, with the code that opens the door', async () => {
  const { deps, desk, device, guest } = await aDesk()
  const { id, code } = await guest(0)
  const print = async (sheet: string) =>
    createApp().request(
      `/checkin/${desk.token}/people/${id}/badge.pdf?sheet=${sheet}`,
      { headers: { cookie: await proofAt(deps, `/checkin/${desk.token}`) } },
      { ...deps, assets: fontsFromPackage },
    )
  const badge = await print('dymo-99015')
  expect(badge.headers.get('content-type')).toBe('application/pdf')
  const pdf = await openPdf(badge.body ?? new ReadableStream())
  expect(pdf.numPages).toBe(1)
  expect((await textRuns(pdf, 1)).map(({ text }) => text).join(' ')).toContain('P 0')
  const renamed = { academicTitle: '', firstName: 'P 0', lastName: 'Meister' }
  await device.post(`people/${id}/name`, { person: renamed })
  const again = await openPdf((await print('dymo-99015')).body ?? new ReadableStream())
  expect((await textRuns(again, 1)).map(({ text }) => text).join(' ')).toContain('Meister')
  expect((await print('paper-napkin')).status).toBe(422)
  expect((await device.scan({ code })).body.answers).toMatchObject([{ says: 'welcome' }])
})
