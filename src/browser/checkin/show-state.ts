import type { Language } from '../../lib/languages.ts'
import { type AppWords, appWords } from './app-words.ts'
import type { DeskState } from './desk.ts'
import { fill, part } from './parts.ts'

/** From when on a wrong clock is worth a word, in milliseconds. */
const skewWorthTelling = 60_000

/** Shows how the desk stands: what of it is to be seen, the head count, the network, and what has to be looked at. */
export function showState(root: HTMLElement, state: DeskState, language: Language): void {
  const t = appWords(language)
  const { phase, queued, rehearsal, count, conflicts, direction } = state
  root.dataset.phase = phase
  root.dataset.online = state.online ? 'yes' : 'no'
  for (const element of root.querySelectorAll<HTMLElement>('[data-when]'))
    element.hidden = element.dataset.when !== phase
  part(root, 'unlock').hidden = !(phase === 'locked' || (phase === 'closed' && queued > 0))
  part(root, 'rehearsal').hidden = !rehearsal
  const limit = count?.limit ?? null
  fill(root, {
    inside: String(count?.inside ?? 0),
    limit: limit === null ? '' : t.limit(limit),
    net: netWords(state, t),
    skew: skewWords(state, t),
    conflicts: conflicts > 0 ? t.conflicts(conflicts) : '',
    unsent: queued > 0 ? t.unsent(queued) : '',
  })
  const takesIn = state.about?.walkIns === true && !rehearsal
  for (const button of root.querySelectorAll<HTMLElement>('[data-act=walk-in]')) button.hidden = !takesIn
  root.toggleAttribute('data-full', limit !== null && (count?.inside ?? 0) >= limit)
  for (const button of part(root, 'directions').querySelectorAll<HTMLElement>('[data-act=in], [data-act=out]'))
    button.setAttribute('aria-pressed', String(button.dataset.act === direction))
}

function netWords({ online, queued }: Pick<DeskState, 'online' | 'queued'>, t: AppWords): string {
  if (!online) return queued > 0 ? `${t.offline} ${t.waits(queued)}.` : t.offline
  return queued > 0 ? `${t.online}, ${t.sending(queued)}` : t.online
}

function skewWords({ skewMs }: DeskState, t: AppWords): string {
  if (Math.abs(skewMs) < skewWorthTelling) return ''
  const minutes = Math.round(Math.abs(skewMs) / 60_000)
  return skewMs > 0 ? t.slow(minutes) : t.fast(minutes)
}
