/** A camera crossed out in a square of 24, as an SVG path of absolute M, L, C and Z only: PDF operators in another spelling. */
export const noPhotoPath =
  // The body with its finder, the lens as a hole (even-odd), and the stroke across.
  'M2 7 L7 7 L9 4.5 L15 4.5 L17 7 L22 7 L22 19.5 L2 19.5 Z ' +
  'M12 8.5 C14.5 8.5 16.5 10.5 16.5 13 C16.5 15.5 14.5 17.5 12 17.5 C9.5 17.5 7.5 15.5 7.5 13 C7.5 10.5 9.5 8.5 12 8.5 Z'

/** The stroke that crosses it out, white beneath so that it stands off. */
export const noPhotoStroke = 'M2 2 L4 0.5 L22.5 22 L20.5 23.5 Z'

/** The same path as operators of a PDF page (ISO 32000-1, 8.5.2). */
export function pathContent(path: string): string {
  return path
    .replace(/([MLC]) ([^MLCZ]*)/g, '$1$2')
    .replace(
      /([MLC])([^MLCZ]*)/g,
      (_, operator: string, numbers: string) => `${numbers.trim()} ${operators[operator]} `,
    )
    .replaceAll('Z', 'h ')
}

const operators: Record<string, string> = { M: 'm', L: 'l', C: 'c' }
