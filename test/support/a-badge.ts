import { type BadgeDesign, badgeDesign, type WrittenDesign } from '../../templates/pdf/badge-design.ts'
import type { BadgeProps } from '../../templates/pdf/badge-props.ts'
import { type BadgeSheetOptions, badgeSheets } from '../../templates/pdf/badge-sheets.ts'
import { faceSize } from '../../templates/pdf/label-sheets.ts'
import { type PrintOptions, printOptions } from '../../templates/pdf/print-options.ts'
import { starterDesign } from '../../templates/pdf/starter-designs.ts'
import { particled } from './names-of-the-world.ts'
import { firaSans } from './paper-fonts.ts'

export function aBadge(firstName: string, lastName: string, more: Partial<BadgeProps> = {}): BadgeProps {
  return {
    academicTitle: '',
    firstName,
    lastName,
    office: 'Landrätin',
    organisation: 'Landkreis Harz',
    organisationShort: '',
    categoryId: '',
    category: 'Landkreise',
    categoryColour: '#0072b2',
    roleKey: 'participant',
    role: '',
    sessions: [],
    language: 'DE',
    photo: true,
    code: 'K7QX9M2W4TBD8RZA',
    ...more,
  }
}

export const aDesign = (written: WrittenDesign): BadgeDesign => badgeDesign.parse(written)
export const aPrint = (asked: Parameters<typeof printOptions.parse>[0] = {}): PrintOptions => printOptions.parse(asked)

export const anEventOfBadges = { title: 'Integration in ländlichen Räumen', date: '2. Dezember 2027' }

type Asked = Partial<BadgeSheetOptions> & { design?: BadgeDesign }

/** Badges as the application prints them: the classic design on Avery L4785 unless asked otherwise. */
export function printedBadges(badges: BadgeSheetOptionsInput, { design, print = aPrint(), ...more }: Asked = {}) {
  return badgeSheets(badges, {
    print,
    designs: { usual: design ?? starterDesign('classic', faceSize(print.sheet)) },
    event: anEventOfBadges,
    createdAt: Date.UTC(2027, 10, 20, 9),
    fonts: firaSans,
    ...more,
  })
}

type BadgeSheetOptionsInput = Parameters<typeof badgeSheets<BadgeProps>>[0]

/** Names as they come: the alphabets of the EU and Vietnam, particles, 70-character double names, titles, long organisations. */
export const namesCorpus: BadgeProps[] = [
  aBadge('Jan', 'Ott'),
  aBadge('', 'Suryani'),
  aBadge('', 'Suharto', { academicTitle: 'Prof. Dr.' }),
  aBadge('Karl-Theodor Maria Nikolaus Johann Jacob', 'Freiherr von und zu Guttenberg-Hohenlohe'),
  aBadge('Alexandra Wilhelmina', 'Leutheusser-Schnarrenberger-Oberhausen'),
  aBadge('Maria Theresia Franziska', 'Freifrau von und zu Hohenstein-Waldenburg', { academicTitle: 'Dr. Dr. h. c.' }),
  aBadge('Bartholomäus', 'Donaudampfschifffahrtsgesellschaftskapitänsanwärtermütze'),
  aBadge('Wilhelmina-Charlotte-Friederike', 'Mecklenburg-Schwerin-Württemberg-Hohenzollern', {
    academicTitle: 'Univ.-Prof. Mag. Dr. Dr. h. c. mult. Dipl.-Ing.',
  }),
  aBadge('<img onerror=alert(1)>', '{{name}}', { office: '=1+1', organisation: "'; drop table badges" }),
  aBadge('Anna', 'Groß', {
    office: 'Dezernentin für Soziales, Jugend, Gesundheit, Integration und Veterinärwesen',
    organisation:
      'Ministerium für Arbeit, Soziales, Gesundheit und Gleichstellung des Landes Sachsen-Anhalt, Abteilung Integration, Ref. 42',
  }),
  aBadge('Nguyễn Thị', 'Ấn Đường Phượng', { organisation: 'Uỷ ban nhân dân thành phố' }),
  aBadge('Šarūnas Žygimantas', 'Čiurlionis-Ąžuolaitė'),
  aBadge('Gűzel Ődön', 'Őry-Szűcs', { organisation: 'Győr-Moson-Sopron vármegye' }),
  aBadge('Ștefan Țăndărică', 'Înșurățelu', { organisation: 'Județul Bistrița-Năsăud' }),
  aBadge('Jiří Ďoubalík', 'Řeháček-Ňuchalová'),
  aBadge('Łucja Świętosława', 'Żółć-Gżegżółka'),
  aBadge('Åse Ærø', 'Øksendal-Ångström'),
  aBadge('Ġorġ Ħal', 'Żebbuġ Ċavalieri'),
  aBadge('Γεώργιος', 'Παπαδόπουλος'),
  aBadge('Мария', 'Димитрова-Щърбева'),
  aBadge('Seán Ó', 'Súilleabháin Mac Giolla Phádraig'),
  ...particled.map(([firstName, lastName]) => aBadge(firstName, lastName)),
  aBadge('W'.repeat(70), ''),
  aBadge('x'.repeat(10_000), 'y '.repeat(5000), { office: 'z '.repeat(5000), organisation: 'W'.repeat(10_000) }),
]
