import { type Tone, toneOf } from '../../lib/desk-tone.ts'
import { scanWords } from '../../lib/desk-words.ts'
import { isolated } from '../../lib/isolated.ts'
import type { Language } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import { appWords } from './app-words.ts'
import type { Answer } from './desk.ts'
import { clockAt, personLines } from './person-lines.ts'
import type { Direction, ScanAnswer } from './wire.ts'

export type AnswerLines = Record<'says' | 'name' | 'place' | 'since' | 'remark' | 'note', string> & { tone: Tone }

/** What is said of one scan. */
export function answerLines(answer: Answer, zone: string, language: Language): AnswerLines {
  const t = appWords(language)
  const { says, person, since, desk, conflict, retired } = answer
  const shown = person ? personLines(person, zone, language) : { name: '', place: '', note: '' }
  const why = retired === 'substituted' ? t.deputyCame : retired === 'reissued' ? t.reissued : ''
  const sentences = [
    conflict ? (says === 'already-in' ? t.elsewhere : t.conflict) : '',
    why,
    says === 'unknown' ? t.searchByName : answer.by === 'device' ? t.byDevice : '',
  ]
  return {
    ...{ name: shown.name, place: shown.place, note: shown.note },
    says: scanWords(language)[says],
    since: since === null ? '' : t.since(clockAt(since, zone, language), desk || t.office),
    remark: sentences.filter(Boolean).join(' '),
    tone: toneOf(says),
  }
}

/** What is said of many at once: how many went through or were taken back, and by name who were not. */
export function groupLines(answers: readonly Answer[], direction: Direction, language: Language): AnswerLines {
  const t = appWords(language)
  const undone = answers.filter(({ says }) => says === 'undone')
  const through = undone.length > 0 ? undone : answers.filter(isThrough)
  const others = answers.filter((answer) => !through.includes(answer))
  const named = others.map((answer) => [nameOf(answer), scanWords(language)[answer.says]].filter(Boolean).join(' – '))
  return {
    says: (undone.length > 0 ? t.manyUndone : direction === 'in' ? t.many : t.manyLeft)(through.length),
    name: '',
    place: through[0]?.person?.organisation ?? '',
    since: '',
    remark: others.length > 0 ? t.notAll(named.join('; ')) : '',
    note: answers
      .flatMap(({ person }) => (person?.note ? [`${isolated(fullName(person))}: ${person.note}`] : []))
      .join(' · '),
    tone: through.length === 0 ? 'danger' : others.length > 0 ? 'warning' : toneOf(through[0]?.says ?? 'welcome'),
  }
}

export function isThrough({ says }: ScanAnswer): boolean {
  return toneOf(says) === 'success'
}

function nameOf({ person }: ScanAnswer): string {
  return person ? fullName(person) : ''
}
