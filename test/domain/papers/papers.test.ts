import { describe, expect, test } from 'vitest'
import type { Printing } from '../../../src/domain/papers/papers.ts'
import { type PaperKey, papers } from '../../../src/domain/papers/papers.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import type { Person } from '../../../src/domain/registrations/submitting/booking-form.ts'
import type { Language } from '../../../src/lib/languages.ts'
import { readAloud, wordsOn } from '../../support/a-paper.ts'
import { anEventWith, office, person } from '../../support/an-event-with.ts'
import { fontsFromPackage } from '../../support/paper-fonts.ts'
import { notesIn, refusal } from '../../support/registering.ts'
import { roundTrips } from '../../support/round-trips.ts'
import { openPdf } from '../../templates/pdf/read-pdf.ts'

async function aPrinter(fields: Parameters<typeof anEventWith>[2] = {}) {
  const here = await anEventWith('file', {}, fields)
  const deps = { ...here.deps, assets: fontsFromPackage }
  const ask = (key: PaperKey, asked: Record<string, string> = {}, language: Language = 'de'): Promise<Printing> =>
    papers[key].print(deps, office, { eventId: here.event.id, language, asked })
  const printed = async (...asking: Parameters<typeof ask>) => {
    const printing = await ask(...asking)
    if (printing.errors) throw printing.errors
    return openPdf(printing.stream)
  }
  /** The cells of a row header of the lists: whom the first page names, in order. */
  const named = async (...asking: Parameters<typeof ask>) => {
    const tree = await readAloud(await printed(...asking), 1)
    const body = tree.slice(tree.indexOf('  TBody'))
    return body.flatMap((line) => (line.startsWith('    TH ') ? [line.slice(7)] : []))
  }
  const register = async (people: Partial<Person>[]) => {
    const ids: string[] = []
    for (const [i, one] of people.entries()) {
      const sent = await here.send([person(i + 1, { academicTitle: '', ...one })], { submission: `s${i}` })
      ids.push('registration' in sent ? (sent.registration?.id ?? '') : '')
    }
    return ids
  }
  return { ...here, deps, ask, printed, named, register }
}

describe('the participants’ list', () => {
  test('names only those who have a seat and agreed to be listed', async () => {
    const { register, named, deps } = await aPrinter({ capacity: 3 })
    const [, , gone = ''] = await register([
      { lastName: 'Zoll', listed: true },
      { lastName: 'Heimlich', listed: false },
      { lastName: 'Fort', listed: true },
    ])
    await cancelRegistration(deps, office, gone)
    expect(await named('participants-list')).toEqual(['Zoll, P 1'])
  })

  test('is sorted by name, by organisation or in order of protocol', async () => {
    const { register, named } = await aPrinter()
    await register([
      { lastName: 'Öztürk', organisation: 'Verein', organisationAgs: '', office: 'Vorstand' },
      { lastName: 'von Ahn', organisation: 'Landkreis Harz', organisationAgs: '15085', office: 'Amtsleiter' },
      { lastName: 'Meyer', organisation: 'Kreis Borken', organisationAgs: '05554', office: 'Landrat' },
    ])
    expect(await named('participants-list')).toEqual(['von Ahn, P 2', 'Meyer, P 3', 'Öztürk, P 1'])
    expect(await named('participants-list', { order: 'organisation' })).toEqual([
      ...['Meyer, P 3', 'von Ahn, P 2', 'Öztürk, P 1'],
    ])
    expect(await named('participants-list', { order: 'protocol' })).toEqual(['P 3 Meyer', 'P 2 von Ahn', 'P 1 Öztürk'])
  })

  test('is printed in the language asked for', async () => {
    const { register, printed } = await aPrinter()
    await register([{}])
    const document = await printed('participants-list', {}, 'en')
    expect((await document.getMetadata()).info).toMatchObject({ Language: 'en' })
    expect(await wordsOn(document, 1)).toContain('One person is listed')
  })

  test('of 3 is read as often as of 1', async () => {
    const trips = await Promise.all(
      [1, 3].map(async (count) => {
        const { client, register, printed } = await aPrinter()
        await register(Array.from({ length: count }, () => ({})))
        const seen = roundTrips(client)
        await printed('participants-list', { order: 'protocol' })
        return seen()
      }),
    )
    expect(trips[1]).toBe(trips[0])
  })
})

describe('the signature list', () => {
  test('has everybody who comes, one list for each day, and blank lines', async () => {
    const { event, register, printed } = await aPrinter({ endsAt: Date.UTC(2027, 11, 3, 12) })
    await register([{ lastName: 'Zoll', listed: false }])
    const document = await printed('signature-list', { blankLines: '2', reference: 'BMI 4711' })
    expect(event.title.de).toBe('Integration in ländlichen Räumen')
    expect(document.numPages).toBe(2)
    const tree = await readAloud(document, 2)
    expect(tree).toContain(' H1 Unterschriftenliste: Freitag, 3. Dezember 2027')
    expect(tree).toContain('   TD BMI 4711')
    const cells = tree.slice(
      tree.indexOf('  TBody'),
      tree.findIndex((line) => line.startsWith(' P Die Richtigkeit')),
    )
    expect(cells.filter((line) => /^ {4}T[HD]/.test(line)).map((line) => line.trim())).toEqual([
      ...['TD 1', 'TH Zoll, P 1', 'TD Landkreis Harz', 'TD'],
      ...['TD 2', 'TH', 'TD', 'TD', 'TD 3', 'TH', 'TD', 'TD'],
    ])
  })

  test.each([['-1'], ['201'], ['viele'], ['1.5']])('refuses %s blank lines', async (blankLines) => {
    const { ask } = await aPrinter()
    const { errors } = await ask('signature-list', { blankLines })
    expect(errors?.issues.map(({ path, message }) => [path[0], message])).toEqual([['blankLines', 'not-a-number']])
  })
})

describe('the gate list', () => {
  test('is not printed without a reason, and leaves no note then', async () => {
    const { ask, client } = await aPrinter()
    const before = await notesIn(client)
    const { errors } = await ask('gate-list', { reason: ' ' })
    expect(errors?.issues.map(({ path, message }) => [path[0], message])).toEqual([['reason', 'missing']])
    expect(await notesIn(client)).toEqual(before)
  })

  test('names everybody who comes to the place, whether they agreed to be listed or not, and why it was printed', async () => {
    const { named, register, client } = await aPrinter({ attendanceModes: ['on-site', 'online'] })
    await register([
      { lastName: 'Heimlich', listed: false },
      { lastName: 'Fern', attendance: 'online' },
    ])
    expect(await named('gate-list', { reason: 'Einlass des Bundestages' })).toEqual(['Heimlich, P 1'])
    const { rows } = await client.execute("select verb, reason from audit_notes where verb = 'gate-list.printed'")
    expect(rows.map(({ verb, reason }) => [verb, reason])).toEqual([['gate-list.printed', 'Einlass des Bundestages']])
  })
})

describe('folded cards', () => {
  test.each([
    ['table-tents', 1],
    ['place-cards', 4],
  ] as const)('%s show every name on both sides, %d on a sheet', async (key, onSheet) => {
    const { register, printed } = await aPrinter()
    await register(Array.from({ length: 5 }, (_, i) => ({ lastName: `Ott${i}`, firstName: 'Jan' })))
    const document = await printed(key)
    expect(document.numPages).toBe(Math.ceil(5 / onSheet))
    const words = await wordsOn(document, 1)
    expect(words.match(/Jan Ott0/g)).toHaveLength(2)
    expect(words.match(/Landrätin/g)).toHaveLength(2 * onSheet)
  })

  test('are printed for a role, a target group or a person only', async () => {
    const { client, register, printed, ask } = await aPrinter()
    const [first = '', second = ''] = await register([{ lastName: 'Eins' }, { lastName: 'Zwei' }])
    await client.execute({ sql: "update registrations set role = 'speaker' where id = ?", args: [first] })
    const whose = async (tentsFor: string) => {
      const document = await printed('table-tents', { tentsFor })
      return [document.numPages, (await wordsOn(document, 1)).match(/P \d \w+/g)?.[0]]
    }
    expect(await whose('role:speaker')).toEqual([1, 'P 1 Eins'])
    expect(await whose(`person:${second}`)).toEqual([1, 'P 2 Zwei'])
    expect(await refusal(whose('category:none'))).toBe('nobody')
    const { errors } = await ask('table-tents', { tentsFor: 'role:king' })
    expect(errors?.issues.map(({ path, message }) => [path[0], message])).toEqual([['tentsFor', 'unknown']])
  })

  test('place cards begin with the card that is still there', async () => {
    const { register, printed, ask } = await aPrinter()
    await register([{}, {}])
    expect((await printed('place-cards', { startAt: '4' })).numPages).toBe(2)
    const { errors } = await ask('place-cards', { startAt: '5' })
    expect(errors?.issues.map(({ message }) => message)).toEqual(['not-on-the-sheet'])
  })
})

test('every printing stands in the audit trail, even one that found nobody', async () => {
  const { client, ask } = await aPrinter()
  for (const key of Object.keys(papers) as PaperKey[]) await ask(key, { reason: 'Einlass' }).catch(() => 'nobody')
  const notes = await notesIn(client)
  expect(notes.filter((note) => note.includes('.printed'))).toEqual(
    Object.keys(papers).map((key) => `${key}.printed by system`),
  )
})
