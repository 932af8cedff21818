import type { Desk } from '../../domain/checkin/desk.ts'
import type { Language } from '../../lib/languages.ts'
import { Written } from '../ui/written.tsx'

/** What is checked in, and at which desk. */
export function DeskHead({ desk, title, language }: { desk: Desk; title: string; language: Language }) {
  return (
    <header class="desk-head">
      <p class="muted">
        <Written of={desk.session ?? desk.event.title} language={language} />
      </p>
      <h1>{title}</h1>
    </header>
  )
}
