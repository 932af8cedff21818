/** Colours that people with any colour vision tell apart (Okabe and Ito 2008), for categories without one of their own. */
const palette = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#f0e442'] as const

/** The colour of a category: its own, else the one that goes with its place in the list. */
export function categoryColour({ colour, position }: { colour: string; position: number }): string {
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : (palette[position % palette.length] ?? palette[0])
}
