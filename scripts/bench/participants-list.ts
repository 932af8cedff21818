import { participantsList } from '../../templates/pdf/papers/participants-list.ts'
import { people } from './badge-makers.ts'
import { builtFonts, prepared, rawDocument, rawPage } from './raw-paper.ts'
import { againstFloor } from './stopwatch.ts'

const amount = 5000

/** A participants' list of 5,000, tagged, against pdfkit setting the same words at one size without tags or measuring. */
export async function participants() {
  const rates = await againstFloor(ours, floor)
  return { what: 'names in a list of 5,000', against: 'pdfkit, text pre-laid, no tags', ...rates }
}

async function ours(): Promise<number> {
  const event = { title: 'Integration in ländlichen Räumen', date: '2. Dezember 2027', place: 'Berlin' }
  const host = { name: 'Landkreistag', sender: '', footer: '' }
  const paper = { language: 'de', event, host, createdAt: 0, fonts: builtFonts() } as const
  for await (const _ of participantsList(people(amount), { ...paper, order: 'name', asOf: 'heute' }));
  return amount
}

function floor(): number {
  const document = rawDocument()
  const line = prepared(document)
  let i = 0
  for (const { firstName, lastName, office, organisation } of people(amount)) {
    if (i % rowsPerPage === 0) rawPage(document)
    const y = 60 + (i++ % rowsPerPage) * 24
    document.addContent(
      line(`${lastName}, ${firstName}`, { weight: 'bold', size: 9.5, x: 70, y }) +
        line(office, { weight: 'regular', size: 9.5, x: 220, y }) +
        line(organisation, { weight: 'regular', size: 9.5, x: 370, y }),
    )
  }
  document.end()
  return amount
}

const rowsPerPage = 30
