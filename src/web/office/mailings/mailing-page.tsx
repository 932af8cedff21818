import { writtenIn } from '../../../domain/mailings/written.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import type { FormState, FormValues } from '../../ui/form.ts'
import { LetterBox } from '../../ui/letter-box.tsx'
import { Section } from '../../ui/section.tsx'
import { EventHead } from '../events/event-head.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { subjectShown } from '../texts/subject-shown.ts'
import type { AboutMailing } from './about-mailing.ts'
import { audienceWords } from './audience-words.ts'
import { MailingActions } from './mailing-actions.tsx'
import { MailingAnnexes } from './mailing-annexes.tsx'
import { MailingProgress } from './mailing-progress.tsx'
import { MailingStatus } from './mailing-status.tsx'

type MailingPageProps = { layout: OfficeLayout; about: AboutMailing; form: FormState; copying: FormValues }

/** One mailing: what it says, to whom, how far it has come, and what can be done with it. */
export function MailingPage({ layout, about, form, copying }: MailingPageProps) {
  const { language } = layout
  const { event, mailing, choices, counts } = about
  const t = text(language)
  const title = subjectShown(mailing, event, language) || t.erased
  const here = `/office/events/${event.id}/mailings/${mailing.id}`
  const isOpen = mailing.state === 'draft' || mailing.state === 'held'
  return (
    <OfficePage layout={layout} title={title} form={form}>
      <EventHead
        layout={layout}
        event={event}
        title={title}
        tab="mailings"
        status={<MailingStatus state={mailing.state} language={language} />}
      />
      <MailingProgress about={about} language={language} />
      <div class="columns">
        <div class="stack">
          <Section title={['An wen', 'To whom']}>
            <DefinitionList
              items={[
                ...audienceWords(mailing, event, choices, language),
                [['Art', 'Kind'], mailing.advertising ? t.advertising : t.transactional],
                ...(isOpen ? [[['Zurzeit', 'At present'], t.letters(counts.letters)] as const] : []),
              ]}
            />
            {isOpen && <ButtonLink alone look="secondary" href={`${here}/recipients`} label={t.list} />}
          </Section>
          <MailingAnnexes mailing={mailing} form={form} />
        </div>
        <MailingActions about={about} copying={copying} language={language} />
      </div>
      {event.forgottenAt === null && (
        <Section title={['So sieht es aus', 'What it looks like']}>
          <Previews here={here} layout={layout} written={writtenIn(mailing)} />
        </Section>
      )}
    </OfficePage>
  )
}

function Previews({ here, layout, written }: { here: string; layout: OfficeLayout; written: readonly Language[] }) {
  const t = text(layout.language)
  return (
    <>
      <p>{t.sample}</p>
      <LetterBox src={`${here}/preview?in=de`} title={written.includes('de') ? t.german : t.readsGerman} />
      <LetterBox src={`${here}/preview?in=en`} title={written.includes('en') ? t.english : t.readsEnglish} />
    </>
  )
}

const text = words({
  erased: ['(gelöschtes Schreiben)', '(erased mailing)'],
  advertising: [
    'Hinweis auf weitere Veranstaltungen, mit einem Klick abbestellbar',
    'advertises other events, can be unsubscribed from with one click',
  ],
  transactional: ['zur eigenen Anmeldung', 'about one’s own registration'],
  letters: [
    (count: number) => (count === 1 ? '1 Schreiben' : `${count} Schreiben`),
    (count: number) => (count === 1 ? '1 letter' : `${count} letters`),
  ],
  list: ['Empfängerinnen und Empfänger ansehen', 'See the recipients'],
  sample: [
    'Mit den Angaben der ersten Person, die es bekommt; der persönliche Link führt hier nur zur öffentlichen Seite.',
    'With the details of the first person who gets it; the personal link leads to the public page only.',
  ],
  german: ['Vorschau auf Deutsch', 'Preview in German'],
  english: ['Vorschau auf Englisch', 'Preview in English'],
  readsGerman: ['Vorschau für alle, die Deutsch lesen', 'Preview for those who read German'],
  readsEnglish: ['Vorschau für alle, die Englisch lesen', 'Preview for those who read English'],
})
