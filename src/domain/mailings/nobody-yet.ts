import type { Deps } from '../../deps.ts'
import { words } from '../../lib/languages.ts'
import { sampleFacts } from '../calendar/sample-letter.ts'
import type { EventRecord } from '../events/read-event.ts'
import type { MailingRecipient } from './mailing-recipient.ts'

/** Somebody invented, about whom a letter is shown as long as it would go to nobody. */
export function nobodyYet(deps: Pick<Deps, 'config' | 'clock'>, event: EventRecord): MailingRecipient {
  return {
    ...{ event, host: event.host, address: '', language: 'de' },
    facts: async (language) => ({ ...sampleFacts(deps, language, { event }), ...example(language) }),
  }
}

const example = words({ documents: ['Anmeldebogen', 'application form'] })
