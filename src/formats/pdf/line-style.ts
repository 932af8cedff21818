export type FontWeight = 'regular' | 'bold'

/** In points, the baseline at y; the colour as operands of rg. */
export type LineStyle = { weight: FontWeight; size: number; x: number; y: number; colour: string }

/** Numbers of a PDF have no exponents: 1e-7 is 0. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
