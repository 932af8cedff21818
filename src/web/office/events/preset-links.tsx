import { type PresetName, presetNames } from '../../../domain/events/presets.ts'
import { type Language, words } from '../../../lib/languages.ts'

/** With which kind of event the form begins; each link opens the form filled in alike. */
export function PresetLinks({ language, chosen }: { language: Language; chosen: PresetName | undefined }) {
  const t = text(language)
  return (
    <nav aria-labelledby="presets-title" class="stack">
      <h2 id="presets-title">{t.title}</h2>
      <ul class="presets">
        {presetNames.map((name) => (
          <li>
            <a href={`/office/events/new?preset=${name}`} aria-current={name === chosen ? 'true' : undefined}>
              {t[name]}
            </a>
            <p class="muted">{t[`${name}Hint`]}</p>
          </li>
        ))}
      </ul>
      <p>{t.hint}</p>
    </nav>
  )
}

const text = words({
  title: ['Womit möchten Sie beginnen?', 'What would you like to begin with?'],
  hint: [
    'Titel und Tag genügen für den Anfang; alles andere ist vorbelegt und lässt sich später ändern.',
    'A title and a day are enough for a start; everything else is filled in and can be changed later.',
  ],
  conference: ['Tagung', 'Conference'],
  conferenceHint: ['Ein Tag, 100 Plätze; die Warteliste rückt nach.', 'One day, 100 seats; the waiting list moves up.'],
  workshops: ['Workshop-Reihe', 'Workshop series'],
  workshopsHint: [
    '40 Plätze, freie werden angeboten; Workshops legen Sie unter „Programm“ an.',
    '40 seats, free ones are offered; you add workshops under “Programme”.',
  ],
  invitation: ['Treffen auf Einladung', 'Meeting by invitation'],
  invitationHint: [
    '25 Plätze; Sie prüfen jede Anmeldung und geben die Antworten zusammen frei.',
    '25 seats; you review each registration and release the answers together.',
  ],
  online: ['Online-Vortrag', 'Online talk'],
  onlineHint: ['Ohne Platzgrenze; die E-Mail-Adresse wird bestätigt.', 'No limit; the e-mail address is confirmed.'],
})
