import { type Language, words } from '../../lib/languages.ts'
import { Checkbox, Select } from '../ui/choice-fields.tsx'
import { sheetChoices } from '../ui/sheet-choices.ts'
import { AppButton } from './app-button.tsx'

/** What comes up over the desk: a person, who came together, what has to be looked at, and the device itself. */
export function DeskSheets({ language }: { language: Language }) {
  const t = text(language)
  const form = { language, values: { sheet: 'dymo-99015' }, errors: {} }
  return (
    <>
      <template data-part="person">
        <div class="stack">
          <p data-fill="place" />
          <p class="desk-state" data-fill="state" />
          <p class="desk-note" data-fill="note" />
          <div class="desk-choices">
            <AppButton act="admit" look="primary">
              <span data-fill="admit" />
            </AppButton>
            <AppButton act="deputy" look="secondary">
              {t.deputy}
            </AppButton>
            <AppButton act="group" look="secondary">
              {t.group}
            </AppButton>
            <AppButton act="name" look="secondary" icon="edit">
              {t.name}
            </AppButton>
            <AppButton act="note" look="secondary" icon="edit">
              {t.note}
            </AppButton>
            <a class="kern-btn kern-btn--secondary" href="." target="_blank" rel="noreferrer" data-part="badge">
              <span class="kern-label">{t.badge}</span>
            </a>
            <AppButton act="code" look="quiet">
              {t.code}
            </AppButton>
          </div>
          <p class="kern-error" role="alert" data-fill="trouble" hidden />
        </div>
      </template>
      <template data-part="group">
        <form class="form" novalidate>
          <p data-fill="hint" />
          <div class="desk-ticks" data-part="ticks" />
          <button type="submit" class="kern-btn kern-btn--primary">
            <span class="kern-label" data-fill="send" />
          </button>
        </form>
      </template>
      <template data-part="tick">
        <label class="desk-tick">
          <input type="checkbox" name="person" />
          <span>
            <strong data-fill="name" /> <span data-fill="state" />
          </span>
        </label>
      </template>
      <template data-part="conflict">
        <li>
          <div>
            <h3 data-fill="name">–</h3>
            <p data-fill="state" />
          </div>
          <AppButton act="dismiss" look="secondary">
            {t.seen} <span class="kern-sr-only" data-fill="who" />
          </AppButton>
        </li>
      </template>
      <template data-part="settings">
        <div class="stack">
          <p data-fill="queued" />
          <Checkbox {...{ form, name: 'silent', label: t.silent }} />
          <Select {...{ form, name: 'sheet', label: t.sheet, hint: t.sheetHint, choices: sheetChoices(language) }} />
          <AppButton act="lock" look="secondary">
            {t.lock}
          </AppButton>
        </div>
      </template>
    </>
  )
}

const text = words(
  {
    deputy: 'Vertretung kommt',
    name: 'Namen berichtigen',
    group: 'Ganze Gruppe',
    note: 'Hinweis',
    badge: 'Namensschild drucken',
    code: 'Schild verloren: neuen Code ausgeben',
    seen: 'Gesehen',
    silent: 'Ohne Ton',
    sheet: 'Namensschilder drucken auf',
    sheetHint: 'Rolle oder Bogen im Drucker an diesem Check-in.',
    lock: 'Jetzt sperren',
  },
  {
    deputy: 'A deputy comes',
    name: 'Correct the name',
    group: 'The whole group',
    note: 'Note',
    badge: 'Print badge',
    code: 'Badge lost: issue a new code',
    seen: 'Seen',
    silent: 'No sound',
    sheet: 'Print badges on',
    sheetHint: 'The roll or sheet in the printer at this desk.',
    lock: 'Lock now',
  },
)
