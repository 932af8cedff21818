import type { anOffice } from './an-office.ts'

type Office = Awaited<ReturnType<typeof anOffice>>

/** The form of a person as the office sends it. */
export const typed = {
  salutation: 'mr',
  firstName: 'Otto',
  lastName: 'Zoll',
  organisation: 'Landkreis Harz',
  organisationAgs: '15085',
  email: 'otto@harz.example',
  language: 'de',
}

/** Registers people online, one after another; gives the ids of their registrations. */
export async function people({ submitted }: Office, firstNames: string[]): Promise<string[]> {
  return submitted(firstNames.map((firstName) => ({ firstName, email: `${firstName.toLowerCase()}@x.example` })))
}

/** The names in a table of people, in the order shown. */
export function names(html: string): string[] {
  return [...html.matchAll(/<th role="rowheader"[^>]*><a [^>]*>([^<]*)<\/a>/g)].map(([, name = '']) => name)
}
