import { words } from '../../lib/languages.ts'

/** The statement on accessibility, in Markdown. Its dates change with the next assessment. */
export const accessibilityWords = words(
  {
    title: 'Erklärung zur Barrierefreiheit',
    text: (host: string, contact: string, address: string) => `
${host} ist bemüht, die Seiten unter ${address} barrierefrei zugänglich zu machen. Grundlage sind das Behindertengleichstellungsgesetz (BGG), die Barrierefreie-Informationstechnik-Verordnung (BITV 2.0) und die Gleichstellungsgesetze der Länder. Maßstab ist die Norm EN 301 549 V3.2.1; geprüft wird darüber hinaus gegen die WCAG 2.2, Stufen A und AA.

# Stand der Vereinbarkeit

Diese Seiten sind mit den Anforderungen weitgehend vereinbar. Anmelden, ändern und absagen gehen mit der Tastatur allein, mit Vorlesesoftware, bei starker Vergrößerung und ohne JavaScript.

# Was noch nicht barrierefrei ist

- Texte in Leichter Sprache und Videos in Deutscher Gebärdensprache gibt es noch nicht. Am Telefon erklären wir Ihnen gern alles in einfachen Worten.
- Namensschilder, die der Veranstalter als PDF druckt, sind nicht ausgezeichnet. Sie sind für den Druck bestimmt; was darauf steht, steht auch auf der persönlichen Seite.
- Texte von Veranstaltern können im Einzelfall unverständlich gegliedert sein. Melden Sie uns das bitte.

# Wann und wie geprüft wurde

Diese Erklärung wurde am 20. November 2026 erstellt. Sie beruht auf einer Selbstbewertung: automatische Prüfung jeder Seite in heller und dunkler Darstellung mit axe-core, Bedienung jeder Seite allein mit der Tastatur, Ansicht bei 320 Pixeln Breite. Sie wird jährlich und nach wesentlichen Änderungen überprüft.

# Barrieren melden

Ist Ihnen eine Barriere aufgefallen, oder brauchen Sie etwas in anderer Form? Wir antworten Ihnen:

${contact}

# Durchsetzung

Bekommen Sie von uns keine befriedigende Antwort, können Sie bei öffentlichen Stellen des Bundes die Schlichtungsstelle nach § 16 BGG anrufen. Das Verfahren kostet nichts, und Sie brauchen keinen Rechtsbeistand.

Schlichtungsstelle nach dem Behindertengleichstellungsgesetz
bei dem Beauftragten der Bundesregierung für die Belange von Menschen mit Behinderungen
Mauerstraße 53, 10117 Berlin
Telefon: [030 18 527-2805](tel:030185272805)
E-Mail: [info@schlichtungsstelle-bgg.de](mailto:info@schlichtungsstelle-bgg.de)
<https://www.schlichtungsstelle-bgg.de>

Bei öffentlichen Stellen der Länder und Kommunen ist die Durchsetzungs- oder Ombudsstelle des jeweiligen Landes zuständig; wir nennen sie Ihnen gern.
`,
  },
  {
    title: 'Accessibility statement',
    text: (host: string, contact: string, address: string) => `
${host} strives to make the pages at ${address} accessible, under the German Disability Equality Act (BGG), the ordinance on accessible information technology (BITV 2.0) and the equality acts of the Länder. The standard is EN 301 549 V3.2.1; beyond it, the pages are checked against WCAG 2.2, levels A and AA.

# Compliance status

These pages largely comply. Registering, changing and cancelling work with the keyboard alone, with screen readers, at high magnification and without JavaScript.

# What is not yet accessible

- There are no texts in Easy Read and no videos in German Sign Language yet. On the phone we will gladly explain everything in simple words.
- Badges that the organiser prints as PDF are not tagged. They are meant for print; what is on them is also on the personal page.
- Texts by organisers may be poorly structured in individual cases. Please tell us.

# When and how this was assessed

This statement was drawn up on 20 November 2026. It rests on a self-assessment: each page was checked automatically in light and dark display with axe-core, operated with the keyboard alone, and viewed at a width of 320 pixels. It is reviewed every year and after substantial changes.

# Reporting barriers

Have you come across a barrier, or do you need something in another form? We will answer you:

${contact}

# Enforcement

If our answer does not satisfy you and we are a federal public body, you can turn to the arbitration board under § 16 BGG. The procedure is free of charge, and you need no lawyer.

Schlichtungsstelle nach dem Behindertengleichstellungsgesetz
Mauerstraße 53, 10117 Berlin, Germany
Phone: [+49 30 18 527-2805](tel:+4930185272805)
E-mail: [info@schlichtungsstelle-bgg.de](mailto:info@schlichtungsstelle-bgg.de)
<https://www.schlichtungsstelle-bgg.de>

For public bodies of the Länder and municipalities the enforcement body of the respective Land is in charge; we will gladly name it.
`,
  },
)
