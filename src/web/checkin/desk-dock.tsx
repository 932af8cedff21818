import { type Language, words } from '../../lib/languages.ts'
import { AppButton } from './app-button.tsx'

/** What the thumb reaches: what can be done about the last answer, the direction, the field, and the camera. */
export function DeskDock({ language }: { language: Language }) {
  const t = text(language)
  return (
    <div class="desk-dock" data-when="ready" hidden>
      <div class="desk-acts" data-part="acts" hidden>
        <AppButton act="undo" look="secondary">
          {t.undo}
        </AppButton>
        <a class="kern-btn kern-btn--primary" href="." target="_blank" rel="noreferrer" data-part="new-badge" hidden>
          <span class="kern-label">{t.badge}</span>
        </a>
        <AppButton act="deputy" look="secondary">
          {t.deputy}
        </AppButton>
        <AppButton act="group" look="secondary">
          {t.group}
        </AppButton>
        <AppButton act="more-last" look="secondary">
          {t.more}
        </AppButton>
      </div>
      <search>
        <form data-part="scan" novalidate>
          <label class="kern-sr-only" for="desk-scan">
            {t.scan}
          </label>
          <input
            class="kern-form-input__input"
            id="desk-scan"
            name="scan"
            type="search"
            placeholder={t.scan}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            enterkeyhint="search"
            maxlength={500}
          />
        </form>
      </search>
      <div class="desk-switch" data-part="directions">
        <AppButton act="in" look="secondary" pressed={true}>
          {t.in}
        </AppButton>
        <AppButton act="out" look="secondary" pressed={false}>
          {t.out}
        </AppButton>
        <AppButton act="camera" look="primary" pressed={false}>
          {t.camera}
        </AppButton>
      </div>
      <div class="desk-switch">
        <AppButton act="walk-in" look="quiet">
          {t.walkIn}
        </AppButton>
        <AppButton act="settings" look="quiet">
          {t.settings}
        </AppButton>
      </div>
    </div>
  )
}

const text = words(
  {
    undo: 'Zurücknehmen',
    badge: 'Schild drucken',
    deputy: 'Vertretung',
    group: 'Gruppe',
    more: 'Mehr',
    scan: 'Name oder Code',
    in: 'Herein',
    out: 'Hinaus',
    camera: 'Kamera',
    walkIn: 'Ohne Anmeldung',
    settings: 'Gerät',
  },
  {
    undo: 'Take back',
    badge: 'Print badge',
    deputy: 'Deputy',
    group: 'Group',
    more: 'More',
    scan: 'Name or code',
    in: 'In',
    out: 'Out',
    camera: 'Camera',
    walkIn: 'Walk-in',
    settings: 'Device',
  },
)
