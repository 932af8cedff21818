import type { Language } from '../../lib/languages.ts'
import { stateWords } from '../../lib/state-words.ts'
import { Icon, type IconName } from './icon.tsx'

export type StatusName = keyof typeof looks

/** A state in a word, with an icon and a colour that say the same. `label` replaces the usual word. */
export function Status({
  status,
  language,
  label,
}: {
  status: StatusName
  language: Language
  label?: string | undefined
}) {
  const { tone, icon } = looks[status]
  return (
    <span class={tones[tone]}>
      <Icon name={icon} />
      <span class="kern-label">{label ?? statusWord(status, language)}</span>
    </span>
  )
}

/** The usual word of a state, without its looks. */
export function statusWord(status: StatusName, language: Language): string {
  return stateWords(language)[status]
}

const tones = {
  good: 'kern-badge kern-badge--small kern-badge--success',
  calm: 'kern-badge kern-badge--small kern-badge--info',
  look: 'kern-badge kern-badge--small kern-badge--warning',
  bad: 'kern-badge kern-badge--small kern-badge--danger',
  quiet: 'kern-badge kern-badge--small status--quiet',
}

type Look = { tone: keyof typeof tones; icon: IconName }

const looks = {
  // of a registration
  confirmed: { tone: 'good', icon: 'success' },
  waitlisted: { tone: 'look', icon: 'waiting' },
  offered: { tone: 'look', icon: 'help' },
  review: { tone: 'calm', icon: 'waiting' },
  cancelled: { tone: 'quiet', icon: 'close' },
  // of an event
  draft: { tone: 'quiet', icon: 'draft' },
  published: { tone: 'good', icon: 'visible' },
  unpublished: { tone: 'quiet', icon: 'hidden' },
  'called-off': { tone: 'bad', icon: 'danger' },
  over: { tone: 'quiet', icon: 'calendar' },
  // of places, in words for the public
  free: { tone: 'good', icon: 'success' },
  few: { tone: 'look', icon: 'warning' },
  'waiting-list': { tone: 'calm', icon: 'waiting' },
  closed: { tone: 'quiet', icon: 'close' },
  // of a speaker
  requested: { tone: 'calm', icon: 'help' },
  declined: { tone: 'quiet', icon: 'close' },
  // of a letter
  queued: { tone: 'calm', icon: 'mail' },
  sent: { tone: 'good', icon: 'success' },
  delivered: { tone: 'good', icon: 'success' },
  failed: { tone: 'bad', icon: 'danger' },
  suppressed: { tone: 'look', icon: 'warning' },
  bounced: { tone: 'bad', icon: 'danger' },
  complained: { tone: 'bad', icon: 'danger' },
  'given-up': { tone: 'bad', icon: 'danger' },
  dropped: { tone: 'quiet', icon: 'close' },
  // of a reply
  noted: { tone: 'good', icon: 'success' },
  asked: { tone: 'calm', icon: 'mail' },
  doubtful: { tone: 'look', icon: 'help' },
  settled: { tone: 'quiet', icon: 'success' },
} satisfies Record<string, Look>
