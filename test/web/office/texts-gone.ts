/** Texts of the office that are meant to be gone or to read otherwise, each with the reason. */
export const textsGone: Record<string, string> = {}
