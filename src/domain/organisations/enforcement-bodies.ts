/**
 * Who decides when a public body does not remove a barrier from its pages: the arbitration board of the Bund (§ 16 BGG) and one
 * body for each Land. The only list of them. Collected on 1 December 2026 from the bodies' own pages and from statements that name
 * them; where no postal address was found there, none is given, and the page of the body has it.
 */
export type EnforcementBody = {
  /** ISO 3166-2, or the Bund. */
  id: 'DE' | `DE-${string}`
  /** Whose public bodies it is for. */
  of: string
  name: string
  /** The acts that its public bodies are bound by. */
  law: string
  postal?: string
  email?: string
  url: string
}

export const enforcementBodies: readonly EnforcementBody[] = [
  {
    id: 'DE',
    of: 'Bund',
    name: 'Schlichtungsstelle nach dem Behindertengleichstellungsgesetz bei dem Beauftragten der Bundesregierung für die Belange von Menschen mit Behinderungen',
    law: 'BGG, BITV 2.0',
    postal: 'Mauerstraße 53, 10117 Berlin',
    email: 'info@schlichtungsstelle-bgg.de',
    url: 'https://www.schlichtungsstelle-bgg.de/',
  },
  {
    id: 'DE-BW',
    of: 'Baden-Württemberg',
    name: 'Schlichtungsstelle beim Landeszentrum Barrierefreiheit',
    law: 'L-BGG',
    postal: 'Else-Josenhans-Straße 6, 70173 Stuttgart',
    email: 'schlichtung@barrierefreiheit.bwl.de',
    url: 'https://barrierefreiheit-bw.de/barrierefreiheitdurchsetzen/schlichtungsantrag',
  },
  {
    id: 'DE-BY',
    of: 'Bayern',
    name: 'Durchsetzungs- und Überwachungsstelle für barrierefreie Informationstechnik beim Landesamt für Digitalisierung, Breitband und Vermessung',
    law: 'BayBGG, BayDiV',
    postal: 'St.-Martin-Straße 47, 81541 München',
    email: 'bitv@bayern.de',
    url: 'https://www.ldbv.bayern.de/digitalisierung/bitv.html',
  },
  {
    id: 'DE-BE',
    of: 'Berlin',
    name: 'Landesbeauftragte für digitale Barrierefreiheit',
    law: 'BIKTG Bln',
    url: 'https://www.berlin.de/lb/digitale-barrierefreiheit/',
  },
  {
    id: 'DE-BB',
    of: 'Brandenburg',
    name: 'Durchsetzungsstelle für digitale Barrierefreiheit bei der Landesbeauftragten für die Belange der Menschen mit Behinderungen',
    law: 'BbgBGG, BbgBITV',
    postal: 'Henning-von-Tresckow-Straße 2–13, 14467 Potsdam',
    url: 'https://msgiv.brandenburg.de/msgiv/de/beauftragte/landesbehindertenbeauftragte/durchsetzungsstelle',
  },
  {
    id: 'DE-HB',
    of: 'Bremen',
    name: 'Zentralstelle für barrierefreie Informationstechnik beim Landesbehindertenbeauftragten',
    law: 'BremBGG',
    postal: 'Teerhof 59, 28199 Bremen',
    email: 'office@lbb.bremen.de',
    url: 'https://www.behindertenbeauftragter.bremen.de/',
  },
  {
    id: 'DE-HH',
    of: 'Hamburg',
    name: 'Schlichtungsstelle nach dem Hamburgischen Behindertengleichstellungsgesetz bei der Öffentlichen Rechtsauskunft- und Vergleichsstelle',
    law: 'HmbBGG',
    postal: 'Dammtorstraße 14, 20354 Hamburg',
    url: 'https://www.hamburg.de/schlichtungsstelle-behinderung',
  },
  {
    id: 'DE-HE',
    of: 'Hessen',
    name: 'Durchsetzungs- und Überwachungsstelle für barrierefreie Informationstechnik (LBIT)',
    law: 'HessBGG, HVBIT',
    postal: 'Landgraf-Philipp-Platz 1–7, 35390 Gießen',
    email: 'durchsetzungsstelle-lbit@rpgi.hessen.de',
    url: 'https://lbit.hessen.de/',
  },
  {
    id: 'DE-MV',
    of: 'Mecklenburg-Vorpommern',
    name: 'Überwachungsstelle Digitale Barrierefreiheit beim für Soziales zuständigen Ministerium',
    law: 'LBGG M-V, BITVO M-V',
    postal: 'Werderstraße 124, 19055 Schwerin',
    email: 'ueberwachungsstelle@sm.mv-regierung.de',
    url: 'https://www.regierung-mv.de/Landesregierung/sm/Soziales/Ueberwachungsstelle/',
  },
  {
    id: 'DE-NI',
    of: 'Niedersachsen',
    name: 'Schlichtungsstelle nach dem NBGG bei der Landesbeauftragten für Menschen mit Behinderungen',
    law: 'NBGG',
    postal: 'Hannah-Arendt-Platz 2, 30159 Hannover',
    email: 'schlichtungsstelle@ms.niedersachsen.de',
    url: 'https://www.ms.niedersachsen.de/',
  },
  {
    id: 'DE-NW',
    of: 'Nordrhein-Westfalen',
    name: 'Ombudsstelle für barrierefreie Informationstechnik bei der Landesbeauftragten für Menschen mit Behinderung',
    law: 'BGG NRW, BITVNRW',
    email: 'ombudsstelle-barrierefreie-it@mags.nrw.de',
    url: 'https://www.lbbp.nrw.de/ombudsstelle',
  },
  {
    id: 'DE-RP',
    of: 'Rheinland-Pfalz',
    name: 'Durchsetzungsstelle bei der Landesbeauftragten für die Belange von Menschen mit Behinderungen',
    law: 'Landesinklusionsgesetz, BITV RP',
    postal: 'Bauhofstraße 9, 55116 Mainz',
    email: 'durchsetzungsstelle@mastd.rlp.de',
    url: 'https://behindertenbeauftragte.rlp.de/landesbeauftragte/aufgaben-1',
  },
  {
    id: 'DE-SL',
    of: 'Saarland',
    name: 'Schlichtungsstelle nach dem Saarländischen Behindertengleichstellungsgesetz',
    law: 'SBGG',
    postal: 'Franz-Josef-Röder-Straße 23, 66119 Saarbrücken',
    email: 'inklusion@soziales.saarland.de',
    url: 'https://service.saarland.de/barrierefreiheit',
  },
  {
    id: 'DE-SN',
    of: 'Sachsen',
    name: 'Durchsetzungsstelle bei der Sächsischen Staatskanzlei',
    law: 'SächsInklusG, BfWebG',
    postal: 'Archivstraße 1, 01097 Dresden',
    email: 'durchsetzungsstelle@sk.sachsen.de',
    url: 'https://www.durchsetzungsstelle.sachsen.de/',
  },
  {
    id: 'DE-ST',
    of: 'Sachsen-Anhalt',
    name: 'Ombudsstelle bei der Landesfachstelle für Barrierefreiheit',
    law: 'BGG LSA',
    email: 'ombudsstelle@ukst.de',
    url: 'https://www.lf-barrierefreiheit-st.de/ueber-uns/ombudsstelle',
  },
  {
    id: 'DE-SH',
    of: 'Schleswig-Holstein',
    name: 'Beschwerdestelle für barrierefreie Informationstechnik',
    law: 'LBGG',
    postal: 'Karolinenweg 1, 24105 Kiel',
    email: 'bbit@landtag.ltsh.de',
    url: 'https://www.landtag.ltsh.de/beauftragte/beschwerdestelle-fuer-barrieren/',
  },
  {
    id: 'DE-TH',
    of: 'Thüringen',
    name: 'Landesdurchsetzungsstelle beim Landesbeauftragten für Menschen mit Behinderungen',
    law: 'ThürBarrWebG',
    url: 'https://www.tlmb-thueringen.de/themen/barrierefreiheit/landesdurchsetzungsstelle',
  },
]

/** The body of this id; undefined where a host has named none, or is bound by none. */
export function enforcementBody(id: string): EnforcementBody | undefined {
  return enforcementBodies.find((body) => body.id === id)
}
