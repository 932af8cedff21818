import { words } from '../../src/lib/languages.ts'

/** What people at the printer have to know; shown beside every download and on the test page. */
export const printWords = words(
  {
    hint: 'In Originalgröße drucken: 100 % („Tatsächliche Größe“), nicht „An Seite anpassen“.',
    testPage: 'Testseite',
    check: (across: number, down: number) =>
      `Auf Normalpapier drucken, auf einen Bogen legen und gegen das Licht halten. ${
        across === down
          ? `Die Lineale müssen ${across} mm lang sein.`
          : `Das Lineal oben muss ${across} mm lang sein, das an der Seite ${down} mm.`
      } Liegen die Umrisse daneben, die Abweichung als Versatz eintragen.`,
    offset: (x: string, y: string) => `Versatz: ${x} mm nach rechts, ${y} mm nach unten`,
  },
  {
    hint: 'Print at 100 % (“Actual size”), not “Fit to page”.',
    testPage: 'Test page',
    check: (across: number, down: number) =>
      `Print on plain paper, lay it on a sheet and hold both to the light. ${
        across === down
          ? `The rulers must be ${across} mm long.`
          : `The ruler at the top must be ${across} mm long, the one at the side ${down} mm.`
      } If the outlines are beside the labels, enter the difference as the offset.`,
    offset: (x: string, y: string) => `Offset: ${x} mm to the right, ${y} mm down`,
  },
)
