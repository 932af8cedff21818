import { type Language, words } from '../../lib/languages.ts'
import { Alert } from '../ui/alert.tsx'
import { Icon } from '../ui/icon.tsx'
import { AppButton } from './app-button.tsx'
import { DeskDock } from './desk-dock.tsx'
import { DeskForms } from './desk-forms.tsx'
import { DeskSheets } from './desk-sheets.tsx'

/** The desk as an app. A script shows it in the place of the forms, and it goes on without a network. */
export function DeskApp({ base, language }: { base: string; language: Language }) {
  const t = text(language)
  return (
    <div class="desk" data-desk={base} hidden>
      <div class="desk-bar">
        <p class="desk-count">
          <strong data-fill="inside">0</strong> <span>{t.inside}</span> <span data-fill="limit" />
        </p>
        <p class="desk-net" role="status" data-fill="net" />
      </div>
      <p class="desk-strip" data-part="rehearsal" hidden>
        {t.rehearsal}
      </p>
      <p class="desk-strip" role="status" data-fill="skew" hidden />
      <button type="button" class="desk-strip" data-act="conflicts" data-fill="conflicts" hidden />
      <Closed language={language} />
      <Unlock language={language} />
      {/* By the keyboard the search field comes before what was found; for the thumb it stands below. */}
      <DeskDock language={language} />
      <div class="desk-stage" data-when="ready">
        <video class="desk-video" data-part="video" muted playsinline hidden />
        <Answer language={language} />
        <section data-part="found" aria-label={t.found} hidden>
          <p class="desk-strip" role="status" data-fill="found" />
          <p class="desk-all" data-part="all" hidden>
            <AppButton act="admit-all" look="secondary">
              <span data-fill="all" />
            </AppButton>
          </p>
          <ul class="desk-people" data-part="people" />
        </section>
      </div>
      <dialog class="desk-sheet" data-part="sheet" aria-labelledby="sheet-title">
        <div class="desk-sheet__head">
          <h2 id="sheet-title" data-fill="title">
            –
          </h2>
          <AppButton act="close" look="quiet" icon="close">
            {t.close}
          </AppButton>
        </div>
        <div data-part="sheet-body" />
      </dialog>
      <template data-part="person-row">
        <li>
          <div>
            <h2 data-fill="name">–</h2>
            <p data-fill="place" />
            <p class="desk-state" data-fill="state" />
            <p class="desk-note" data-fill="note" />
          </div>
          <div class="desk-row-buttons">
            <AppButton act="admit" look="primary">
              <span data-fill="admit" /> <span class="kern-sr-only" data-fill="who" />
            </AppButton>
            <AppButton act="more" look="secondary">
              {t.more} <span class="kern-sr-only" data-fill="who" />
            </AppButton>
          </div>
        </li>
      </template>
      <DeskSheets language={language} />
      <DeskForms language={language} />
    </div>
  )
}

/** The big answer: colour, drawing and words say the same. */
function Answer({ language }: { language: Language }) {
  return (
    <div class="desk-answer" data-part="answer" data-tone="idle" tabindex={-1}>
      <div class="desk-answer__drawing">
        <Icon name="success" />
        <Icon name="info" />
        <Icon name="warning" />
        <Icon name="danger" />
      </div>
      <div role="status" aria-atomic="true">
        <p class="desk-answer__says" data-fill="says">
          {text(language).idle}
        </p>
        <p class="desk-answer__name" data-fill="name" hidden />
        <p data-fill="place" hidden />
        <p data-fill="since" hidden />
        <p data-fill="remark" hidden />
        <p class="desk-answer__note" data-fill="note" hidden />
      </div>
    </div>
  )
}

function Unlock({ language }: { language: Language }) {
  const t = text(language)
  return (
    <form class="form desk-unlock" data-part="unlock" novalidate hidden>
      <label class="kern-label" for="desk-passphrase">
        {t.passphrase}
      </label>
      <p class="kern-hint" id="desk-passphrase-hint">
        {t.passphraseHint}
      </p>
      <input
        class="kern-form-input__input"
        id="desk-passphrase"
        name="passphrase"
        type="text"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        maxlength={60}
        aria-describedby="desk-passphrase-hint desk-passphrase-error"
      />
      <p class="kern-error" id="desk-passphrase-error" role="alert" data-fill="locked" hidden />
      <button type="submit" class="kern-btn kern-btn--primary">
        <span class="kern-label">{t.unlock}</span>
      </button>
    </form>
  )
}

function Closed({ language }: { language: Language }) {
  const t = text(language)
  return (
    <>
      <div data-when="loading">
        <p>{t.loading}</p>
      </div>
      <div data-when="closed" hidden>
        <Alert kind="info" title={t.closed}>
          <p>{t.wiped}</p>
          <p data-fill="unsent" hidden />
        </Alert>
      </div>
      <div data-when="absent" hidden>
        <Alert kind="warning" title={t.absent}>
          <p>{t.absentHint}</p>
        </Alert>
      </div>
    </>
  )
}

const text = words(
  {
    inside: 'da',
    rehearsal: 'Probe: Hier zählt nichts. Niemand wird aufgenommen, vertreten oder benachrichtigt.',
    found: 'Gefundene Personen',
    more: 'Mehr',
    close: 'Schließen',
    idle: 'Bereit',
    passphrase: 'Kennwort dieses Check-ins',
    passphraseHint: 'Zehn Zeichen vom Tagungsbüro. Groß oder klein, mit oder ohne Strich ist gleich.',
    unlock: 'Check-in öffnen',
    loading: 'Der Check-in wird geladen …',
    closed: 'Dieser Check-in ist geschlossen',
    wiped: 'Die Liste ist von diesem Gerät gelöscht. Fragen gern an das Tagungsbüro.',
    absent: 'Kein Netz',
    absentHint:
      'Auf diesem Gerät war dieser Check-in noch nicht geöffnet. Einmal mit Netz geöffnet, geht es danach auch ohne.',
  },
  {
    inside: 'here',
    rehearsal: 'Rehearsal: nothing counts here. Nobody is taken in, replaced or written to.',
    found: 'People found',
    more: 'More',
    close: 'Close',
    idle: 'Ready',
    passphrase: 'Passphrase of this desk',
    passphraseHint: 'Ten characters from the conference office. Capitals and the hyphen make no difference.',
    unlock: 'Open the desk',
    loading: 'The desk is loading …',
    closed: 'This desk is closed',
    wiped: 'The list has been erased from this device. The conference office is glad to help.',
    absent: 'No network',
    absentHint: 'This desk has not been opened on this device yet. Opened once with a network, it goes on without one.',
  },
)
