import { expect, test } from 'vitest'
import { aMorning } from '../../support/a-desk.ts'

for (const kind of ['file', 'server'] as const) {
  test(`64 scans of one code at once at two desks are one admission (${kind})`, async () => {
    const here = await aMorning(kind, 1)
    const desks = [await here.open(), await here.open({ label: 'Nebeneingang' })]
    const { code } = await here.guest(0)
    const scans = Array.from({ length: 64 }, (_, n) => desks[n % 2]?.scan({ code }))
    const answers = (await Promise.all(scans)).map((answer) => answer?.says).sort()
    expect(answers).toEqual([...Array(63).fill('already-in'), 'welcome'])
    const { rows } = await here.client.execute('select inside, people from check_in_lists')
    expect(rows.map((row) => ({ ...row }))).toEqual([{ inside: 1, people: 1 }])
  })

  test(`64 people at once at a door for ten: ten are inside (${kind})`, async () => {
    const here = await aMorning(kind, 64, { event: null })
    const { scan } = await here.open({ headCountLimit: 10, limitIsHard: true })
    const guests = await Promise.all(Array.from({ length: 64 }, (_, n) => here.guest(n)))
    const answers = (await Promise.all(guests.map(({ code }) => scan({ code })))).map(({ says }) => says).sort()
    expect(answers).toEqual([...Array(54).fill('over-limit'), ...Array(10).fill('welcome')])
  })
}
