/** The languages of the application, the first one being its own. */
export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

/** One text in every language; German is always there. */
export type LanguageMap = { de: string; en?: string | undefined }

/** The text in the language asked for, else in German. */
export function inLanguage(text: LanguageMap, language: Language): string {
  return text[language] || text.de
}

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language)
}

type Words = Record<string, string | ((...values: never[]) => string)>

/** Words of a page or paper. The types demand the English twin of every German text: a missing one does not compile. */
export function words<German extends Words>(
  german: German,
  english: { [Key in keyof German]: German[Key] extends string ? string : German[Key] },
): (language: Language) => German {
  const byLanguage = { de: german, en: english as German }
  return (language) => byLanguage[language]
}
