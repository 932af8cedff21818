import type { Tone } from '../../lib/desk-tone.ts'
import type { AnswerLines } from './answer-lines.ts'
import { fill, part } from './parts.ts'
import { signal } from './signal.ts'

export type AnswerPanel = { show(lines: AnswerLines): void; clear(says: string): void; focus(): void }

/** The big answer. It is said to eyes, ears and hands. */
export function answerPanel(root: HTMLElement): AnswerPanel {
  const panel = part(root, 'answer')
  return {
    show: ({ tone, ...lines }) => {
      fill(panel, lines)
      paint(panel, tone)
      signal(tone)
    },
    clear: (says) => {
      fill(panel, { says, name: '', place: '', since: '', remark: '', note: '' })
      panel.dataset.tone = 'idle'
    },
    focus: () => panel.focus(),
  }
}

/** Also the same colour as before is seen to be new. */
function paint(panel: HTMLElement, tone: Tone): void {
  panel.dataset.tone = tone
  panel.classList.remove('desk-answer--new')
  panel.getBoundingClientRect()
  panel.classList.add('desk-answer--new')
}
