import { districts } from '../../db/seed/districts.ts'

type Organisation = { organisation: string; organisationAgs: string | null }

/**
 * A shorter name where the whole one finds no room: of a district the one that maps print, told from the city of the same
 * name; of others the abbreviation that stands behind the name, "Deutscher Landkreistag (DLT)". Empty if there is none.
 */
export function shortOrganisation({ organisation, organisationAgs }: Organisation): string {
  shortNames ??= new Map(
    districts().map(({ ags, group, shortName }) => [ags, group === 'landkreis' ? `LK ${shortName}` : shortName]),
  )
  return shortNames.get(organisationAgs ?? '') ?? /\(([\p{L}\d.&-]{2,20})\)\s*$/u.exec(organisation)?.[1] ?? ''
}

let shortNames: Map<string, string> | undefined
