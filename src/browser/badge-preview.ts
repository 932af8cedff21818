import { pictureName } from '../lib/printed-name.ts'

/** Keeps the picture of the badge in step with the form, in letters as large as fit. */
export function badgePreview(badge: HTMLElement, form: HTMLFormElement): void {
  const name = badge.querySelector<HTMLElement>('[data-badge-name]')
  const organisation = badge.querySelector<HTMLElement>('[data-badge-organisation]')
  if (!name || !organisation) return

  const draw = () => {
    const typed = (field: string) => String(new FormData(form).get(field) ?? '').trim()
    const person = {
      academicTitle: typed('academicTitle'),
      firstName: typed('firstName'),
      lastName: typed('lastName'),
      badgeName: typed('badgeName'),
    }
    write(name, pictureName(person))
    write(organisation, typed('organisation'))
    fitLetters(badge, [name, organisation])
  }
  form.addEventListener('input', draw)
  form.addEventListener('change', draw)
  document.fonts.ready.then(draw)
}

function write(line: HTMLElement, text: string): void {
  line.textContent = text || (line.dataset.empty ?? '')
  line.toggleAttribute('data-unfilled', !text)
}

/** Chooses the largest letters with which the paper keeps its shape and no word of the name is broken. */
function fitLetters(badge: HTMLElement, lines: HTMLElement[]): void {
  const paper = lines[0]?.closest<HTMLElement>('.badge-paper') ?? badge
  const highest = (paper.offsetWidth * 50) / 80 + 1
  for (const line of lines) line.dataset.fitting = ''
  for (const size of ['1', '2', '3', '4', '5']) {
    for (const line of lines) line.dataset.size = size
    if (paper.offsetHeight <= highest && lines.every((line) => line.scrollWidth <= line.clientWidth + 1)) break
  }
  for (const line of lines) delete line.dataset.fitting
}
