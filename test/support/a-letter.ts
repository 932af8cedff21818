import type { Renderers } from '../../src/domain/outbox/renderer.ts'
import type { RenderedLetter } from '../../src/ports/mailer.ts'

/** Renders confirmations without asking anybody. */
export const plainRenderers: Renderers = { confirmation: async (_, { address }) => aLetter({ to: address }) }

/** A letter as the outbox keeps it. */
export function aLetter(fields: Partial<RenderedLetter> = {}): RenderedLetter {
  return {
    from: { name: 'Deutscher Landkreistag', address: 'buero@tagung.example' },
    replyTo: 'tagung@host.example',
    to: 'lucja.mueller@harz.example',
    subject: 'Anmeldung bestätigt: Łódź & ß',
    text: 'Guten Tag, Łucja Müller\n',
    html: '<p>Guten Tag, Łucja Müller</p>',
    attachments: [
      {
        filename: 'termin.ics',
        contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
        content: 'BEGIN:VCALENDAR\r\nSUMMARY:Räume\r\nEND:VCALENDAR\r\n',
      },
    ],
    ...fields,
  }
}
