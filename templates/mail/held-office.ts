/** How the holder of an office is addressed; without an English word English goes by the name. */
export type HeldOffice = { mr: string; ms: string; en?: string }

/**
 * The office that somebody holds by what they typed ("Landrätin des Landkreises Harz"); undefined if it is none that is
 * addressed, or if the words leave a doubt: deputies, former holders and whoever works for one are greeted by their names.
 * After Bundesministerium des Innern, Protokoll Inland: "Ratgeber für Anschriften und Anreden", chapters 3.1 and 3.3.
 */
export function heldOffice(typed: string): HeldOffice | undefined {
  const text = typed.trim().replace(/\s+/g, ' ')
  if (doubtful.test(text)) return undefined
  const found = offices.find((office) => begins(text, office.mr) || begins(text, office.ms))
  return found ?? (anyMinister.test(text) ? minister : undefined)
}

/** Whether the office was typed in the form for this person: one that contradicts the salutation is somebody else's. */
export function isOwnForm(typed: string, office: HeldOffice, salutation: 'ms' | 'mr'): boolean {
  const text = typed.trim().replace(/\s+/g, ' ')
  if (office === minister) return /^\p{L}*ministerin\b/iu.test(text) === (salutation === 'ms')
  return begins(text, office[salutation])
}

const minister: HeldOffice = { mr: 'Minister', ms: 'Ministerin', en: 'Minister' }

/** In the order in which they are looked for; Federal and state ministers, too, are not specified ("Herr Minister"). */
const offices: readonly HeldOffice[] = [
  { mr: 'Landrat', ms: 'Landrätin', en: 'District Administrator' },
  { mr: 'Oberbürgermeister', ms: 'Oberbürgermeisterin', en: 'Lord Mayor' },
  { mr: 'Regierender Bürgermeister', ms: 'Regierende Bürgermeisterin', en: 'Governing Mayor' },
  { mr: 'Bezirksbürgermeister', ms: 'Bezirksbürgermeisterin', en: 'Mayor' },
  { mr: 'Bürgermeister', ms: 'Bürgermeisterin', en: 'Mayor' },
  { mr: 'Städteregionsrat', ms: 'Städteregionsrätin' },
  { mr: 'Regionspräsident', ms: 'Regionspräsidentin', en: 'President' },
  { mr: 'Bezirkstagspräsident', ms: 'Bezirkstagspräsidentin', en: 'President' },
  { mr: 'Regierungspräsident', ms: 'Regierungspräsidentin', en: 'President' },
  { mr: 'Landtagspräsident', ms: 'Landtagspräsidentin', en: 'President' },
  { mr: 'Bundespräsident', ms: 'Bundespräsidentin', en: 'President' },
  { mr: 'Ministerpräsident', ms: 'Ministerpräsidentin', en: 'Minister-President' },
  { mr: 'Präsident', ms: 'Präsidentin', en: 'President' },
  { mr: 'Vizepräsident', ms: 'Vizepräsidentin', en: 'Vice-President' },
  { mr: 'Bundeskanzler', ms: 'Bundeskanzlerin', en: 'Chancellor' },
  { mr: 'Bundesminister', ms: 'Bundesministerin', en: 'Minister' },
  { mr: 'Staatsminister', ms: 'Staatsministerin', en: 'Minister' },
  { mr: 'Staatssekretär', ms: 'Staatssekretärin', en: 'State Secretary' },
  { mr: 'Senator', ms: 'Senatorin', en: 'Senator' },
  { mr: 'Beigeordneter', ms: 'Beigeordnete' },
  { mr: 'Kreisdirektor', ms: 'Kreisdirektorin' },
  { mr: 'Abgeordneter', ms: 'Abgeordnete' },
  { mr: 'Bischof', ms: 'Bischöfin', en: 'Bishop' },
  { mr: 'Pfarrer', ms: 'Pfarrerin' },
]

/** "Innenministerin", "Minister für Inneres". */
const anyMinister = /^\p{L}*minister(?:in)?(?![\p{L}\p{N}/*:_-])/iu

/** "Erster" is who governs in the south; "Parlamentarischer" is left out of the address. Second and third ones are deputies. */
const before = '(?:(?:herr|frau|hauptamtliche[rn]?|ehrenamtliche[rn]?|parlamentarische[rn]?|erste[rn]?|1\\.) )?'

const patterns = new Map(
  offices
    .flatMap(({ mr, ms }) => [mr, ms])
    .map((office) => [office, new RegExp(`^${before}${office}(?![\\p{L}\\p{N}/*:_-])`, 'iu')]),
)

function begins(text: string, office: string): boolean {
  return patterns.get(office)?.test(text) ?? false
}

/** Words of somebody who stands in for, works for, was or may become the holder. */
const doubtful = new RegExp(
  [
    'stellv|vertret|\\bi\\. ?v\\.|\\biv\\b|\\bi\\. ?a\\.|\\bi\\. ?r\\.|\\ba\\. ?d\\.|\\bad\\b|außer dienst|ehemal|vormal|alt-|früher',
    'kommissar|geschäftsführend|amtierend|designiert|gewählt|kandidat|beauftragt',
    'büro|referent|assisten|vorzimmer|sekretariat|mitarbeit|sachbearbeit|persönlich|leiter|stab\\b|fahrer|begleit|gatt|ehefrau|ehemann',
  ].join('|'),
  'iu',
)
