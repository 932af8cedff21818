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

/** A word in every language, side by side. */
export type WordPair = readonly [german: string, english: string]

/** The word in the language asked for. */
export function wordOf([german, english]: WordPair, language: Language): string {
  return language === 'de' ? german : english
}

type Sentence = (...values: never[]) => string
type Words = Record<string, string | Sentence>
type Pairs = Record<string, WordPair | readonly [german: Sentence, english: Sentence]>

/** The twin of a sentence takes the same values. */
type Twins<Table extends Pairs> = { [Key in keyof Table]: readonly [OneOf<Table[Key]>, OneOf<Table[Key]>] }
type OneOf<Pair extends Pairs[string]> = Pair[0] extends string ? string : Pair[0]

/** Words of a page or paper. The types demand the English twin of every German text: a missing one does not compile. */
export function words<German extends Words>(
  german: German,
  english: { [Key in keyof German]: German[Key] extends string ? string : German[Key] },
): (language: Language) => German
/** The same with both languages side by side: `save: ['Speichern', 'Save']`. */
export function words<Table extends Pairs>(
  pairs: Table & Twins<Table>,
): (language: Language) => { [Key in keyof Table]: OneOf<Table[Key]> }
export function words(german: Words | Pairs, english?: Words): (language: Language) => Words {
  const byLanguage = english ? { de: german as Words, en: english } : parted(german as Pairs)
  return (language) => byLanguage[language]
}

function parted(pairs: Pairs): Record<Language, Words> {
  const side = (place: 0 | 1) => Object.fromEntries(Object.entries(pairs).map(([key, pair]) => [key, pair[place]]))
  return { de: side(0), en: side(1) }
}
