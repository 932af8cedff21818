import { inLanguage, type Language, type LanguageMap } from '../../lib/languages.ts'

/** Words of a host; in German, and marked so, where it wrote no others (WCAG 3.1.2). */
export function Written({ of, language }: { of: LanguageMap; language: Language }) {
  const words = inLanguage(of, language)
  return of[language] || language === 'de' ? words : <span lang="de">{words}</span>
}

/** The `lang` of what holds such words. */
export function languageOf(of: LanguageMap, language: Language): Language | undefined {
  return of[language] ? undefined : 'de'
}
