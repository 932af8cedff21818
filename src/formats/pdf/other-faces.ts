/**
 * The scripts for which papers have a typeface beside Fira Sans, which has Latin, Greek and Cyrillic letters. Chinese, Japanese and
 * Korean would take five to ten megabytes each: what is written in them cannot be printed, and the office is told.
 */
const otherFaces = {
  arabic: /\p{Script=Arabic}/u,
  armenian: /\p{Script=Armenian}/u,
  devanagari: /\p{Script=Devanagari}/u,
  ethiopic: /\p{Script=Ethiopic}/u,
  georgian: /\p{Script=Georgian}/u,
  hebrew: /\p{Script=Hebrew}/u,
  tamil: /\p{Script=Tamil}/u,
  thai: /\p{Script=Thai}/u,
} satisfies Record<string, RegExp>

export type OtherFace = keyof typeof otherFaces
export const otherFaceNames = Object.keys(otherFaces) as OtherFace[]

/** Under which names its regular and its bold weight ship. */
export function otherFaceFiles(face: OtherFace): [regular: string, bold: string] {
  const name = `NotoSans${face.charAt(0).toUpperCase()}${face.slice(1)}`
  return [`${name}-Regular.ttf`, `${name}-SemiBold.ttf`]
}

/** The faces that the texts in a value need, however deep they lie in it. Most texts need none, and cost one look. */
export function facesIn(value: unknown): OtherFace[] {
  const beyond: string[] = []
  collect(value, beyond)
  return otherFaceNames.filter((face) => beyond.some((text) => otherFaces[face].test(text)))
}

/** Whether another face may set a character: letters of these scripts, and the joiners between them. */
export function mayHold(codePoint: number): boolean {
  return codePoint === 0x200c || codePoint === 0x200d || mayNeed.test(String.fromCodePoint(codePoint))
}

/** From Armenian on, without the Latin and Greek letters that lie behind. */
export const mayNeed = /[\u0530-\u1cff\u2d00-\u2ddf\ua8e0-\ua8ff\uab00-\uab2f\ufb13-\ufdff\ufe70-\ufeff]/

function collect(value: unknown, beyond: string[]): void {
  if (typeof value === 'string') {
    if (mayNeed.test(value)) beyond.push(value)
  } else if (Array.isArray(value)) for (const part of value) collect(part, beyond)
  else if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    for (const part of Object.values(value)) collect(part, beyond)
}
