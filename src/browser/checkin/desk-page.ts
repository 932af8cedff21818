import { isLanguage, type Language } from '../../lib/languages.ts'
import { answerLines, groupLines, isThrough } from './answer-lines.ts'
import { answerPanel } from './answer-panel.ts'
import { appWords } from './app-words.ts'
import { cameraButton } from './camera-button.ts'
import type { Answer, Desk } from './desk.ts'
import type { DeskHands } from './desk-hands.ts'
import { foundList } from './found-list.ts'
import { openConflicts } from './open-conflicts.ts'
import { openDeputy, openName, openNote, openWalkIn } from './open-forms.ts'
import { openFound, openGroup } from './open-group.ts'
import { openPerson } from './open-person.ts'
import { chosenSheet, openSettings } from './open-settings.ts'
import { actOf, part } from './parts.ts'
import { personLines } from './person-lines.ts'
import { scanField } from './scan-field.ts'
import { sheetOf } from './sheet.ts'
import { showState } from './show-state.ts'
import { unlockForm } from './unlock-form.ts'
import type { Direction } from './wire.ts'

/** Brings the page of a desk to life: what people do at it goes to the desk, and what the desk says is shown. */
export function deskPage(root: HTMLElement, desk: Desk): void {
  const language: Language = isLanguage(document.documentElement.lang) ? document.documentElement.lang : 'de'
  const words = appWords(language)
  const panel = answerPanel(root)
  const acts = part(root, 'acts')
  let last: Answer | undefined
  /** Whom the last act let through, by scan: it is taken back as one. */
  let done: readonly string[] = []

  const hands: DeskHands = {
    ...{ desk, language, words, sheet: sheetOf(root) },
    zone: () => desk.state().about?.event.zone ?? 'Europe/Berlin',
    tell: (answers, isNew = false) => {
      hands.sheet.close()
      const [first] = answers
      if (!first) return
      last = answers.length === 1 ? first : undefined
      done = answers.filter(isThrough).map(({ nonce }) => nonce)
      field.clear()
      panel.show(
        answers.length === 1
          ? answerLines(first, hands.zone(), language)
          : groupLines(answers, desk.state().direction, language),
      )
      showActs(acts, last, {
        badge: isNew ? hands.badge(last?.person?.id ?? '') : '',
        rehearsal: desk.state().rehearsal,
        canUndo: done.length > 0,
      })
      if (last?.says === 'unknown') field.focus()
      else next()
    },
    tellDone: (says, person) => {
      hands.sheet.close()
      field.clear()
      const { name, place } = person ? personLines(person, hands.zone(), language) : { name: '', place: '' }
      panel.show({ tone: 'info', says, name, place, since: '', remark: '', note: '' })
      next()
    },
    openPerson: (person) => openPerson(hands, person),
    openDeputy: (person) => openDeputy(hands, person),
    openGroup: (person) => openGroup(hands, person),
    openFound: (searched) => openFound(hands, searched),
    openName: (person) => openName(hands, person),
    openNote: (person) => openNote(hands, person),
    badge: (id) => badgeAddress(id),
  }
  const found = foundList(root, hands)
  const scanned = async (code: string) => hands.tell([await desk.scan(code)])
  const field = scanField(root, { onCode: scanned, onSearch: found.search, onEnter: found.focusFirst })
  const camera = cameraButton(root, words, scanned, (says) =>
    panel.show({ tone: 'warning', says, name: '', place: '', since: '', remark: '', note: '' }),
  )
  /** A keyboard is ready for the next one at once; on a phone it would cover half the answer. */
  const isTouched = matchMedia('(pointer: coarse)').matches
  const next = () => (isTouched ? panel.focus() : field.focus())
  const ready = () => isTouched || field.focus()

  const turn = (direction: Direction) => {
    desk.choose(direction)
    show()
    ready()
  }
  const doing: Record<string, () => unknown> = {
    in: () => turn('in'),
    out: () => turn('out'),
    camera: () => camera.toggle(),
    undo: async () => hands.tell(last ? [await desk.undo(last.nonce)] : await desk.undoAll(done)),
    deputy: () => last?.person && openDeputy(hands, last.person),
    group: () => last?.person && openGroup(hands, last.person),
    'more-last': () => last?.person && openPerson(hands, last.person),
    'walk-in': () => openWalkIn(hands),
    settings: () => openSettings(hands),
    conflicts: () => openConflicts(hands),
    close: () => hands.sheet.close(),
  }
  root.addEventListener('click', (event) => {
    // What is about a person in a list or a sheet is heard there.
    const within = event.target instanceof Element && event.target.closest('[data-part=sheet-body], [data-part=found]')
    if (!within) doing[actOf(event) ?? '']?.()
  })
  for (const sign of ['pointerdown', 'keydown']) document.addEventListener(sign, () => desk.touch(), { passive: true })
  unlockForm(root, desk, words)
  let phase = ''
  const show = () => {
    const state = desk.state()
    showState(root, state, language)
    document.body.classList.toggle('desk-on', state.phase === 'ready')
    if (phase === 'ready') found.refresh()
    if (state.phase === phase) return
    phase = state.phase
    if (phase === 'ready') return ready()
    camera.stop()
    hands.sheet.close()
    field.clear()
    last = undefined
    done = []
    showActs(acts, undefined, { badge: '', rehearsal: false, canUndo: false })
    panel.clear(words.idle)
  }
  for (const plain of document.querySelectorAll<HTMLElement>('[data-desk-plain]')) plain.hidden = true
  root.hidden = false
  desk.onChange(show)
  show()
}

/** What can be done about the last answer. Who has no badge yet gets one first, and nobody is replaced in a rehearsal. */
function showActs(
  acts: HTMLElement,
  answer: Answer | undefined,
  { badge, rehearsal, canUndo }: { badge: string; rehearsal: boolean; canUndo: boolean },
): void {
  acts.hidden = !answer?.person && !canUndo
  for (const button of acts.querySelectorAll<HTMLElement>('[data-act]')) button.hidden = !answer?.person
  for (const undo of acts.querySelectorAll<HTMLElement>('[data-act=undo]')) undo.hidden = !canUndo
  for (const deputy of acts.querySelectorAll<HTMLElement>('[data-act=deputy]'))
    deputy.hidden = !answer?.person || badge !== '' || rehearsal
  const link = part(acts, 'new-badge')
  link.hidden = badge === ''
  link.setAttribute('href', badge)
}

function badgeAddress(registrationId: string): string {
  const query = new URLSearchParams(location.search)
  query.delete('lang')
  query.set('sheet', chosenSheet())
  return `${location.pathname.replace(/\/$/, '')}/people/${encodeURIComponent(registrationId)}/badge.pdf?${query}`
}
