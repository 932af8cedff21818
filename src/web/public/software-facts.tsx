import { type Language, words } from '../../lib/languages.ts'

/** What the software itself is tested for: a fact about the product, whoever runs it, and no statement of a host. */
export function SoftwareFacts({ language }: { language: Language }) {
  const t = text(language)
  return (
    <>
      <h2>{t.title}</h2>
      <p>{t.what}</p>
      <ul>
        {[t.axe, t.keys, t.forced, t.narrow, t.bare, t.papers].map((fact) => (
          <li>{fact}</li>
        ))}
      </ul>
      <p>{t.badges}</p>
    </>
  )
}

const text = words({
  title: ['Zur Software', 'About the software'],
  what: [
    'Diese Seiten laufen mit der Software Tagungsbüro. Was hier steht, beschreibt die Software; es ist keine Erklärung des Veranstalters. Vor jeder neuen Fassung wird geprüft:',
    'These pages run on the software Tagungsbüro. What is said here describes the software; it is no statement of the host. Before each new version it is checked:',
  ],
  axe: [
    'jede Seite mit axe-core nach WCAG 2.2, Stufen A und AA, in heller und dunkler Darstellung,',
    'each page with axe-core against WCAG 2.2, levels A and AA, in light and dark display,',
  ],
  keys: ['ob sich alles mit der Tastatur allein bedienen lässt,', 'whether everything works with the keyboard alone,'],
  forced: [
    'ob Auswahl und Fokus auch in erzwungenen Farben zu sehen sind,',
    'whether choices and focus are seen in forced colours, too,',
  ],
  narrow: ['die Ansicht bei 320 Pixeln Breite,', 'the view at a width of 320 pixels,'],
  bare: [
    'ob sich Anmelden, Ändern und Absagen ohne JavaScript erledigen lassen,',
    'whether registering, changing and cancelling work without JavaScript,',
  ],
  papers: ['ob PDF-Dokumente ausgezeichnet sind (PDF/UA).', 'whether PDF documents are tagged (PDF/UA).'],
  badges: [
    'Namensschilder, die der Veranstalter als PDF druckt, sind nicht ausgezeichnet. Was darauf steht, steht auch auf der persönlichen Seite.',
    'Badges that the host prints as PDF are not tagged. What is on them is also on the personal page.',
  ],
})
