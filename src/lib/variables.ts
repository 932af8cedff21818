/** Where a variable is read: by the server on Node and its commands, by the Worker, by both, or by a tool of developers. */
type ReadBy = 'Node' | 'Worker' | 'both' | 'tools'
/** What it means, and what holds if it is unset: a value that is taken instead, or words. */
type Variable = { means: string; readBy: ReadBy } & ({ default: string } | { unset: string })

/** Letters a second. Resend takes five from a team; a mail server of one's own is spared, not limited by contract. */
export const usualRates = { resend: 5, smtp: 10, mailbox: null, none: null }

export const shortestSecret = 32

/** Where the database of a product in use lies on Node. */
export const databaseFile = 'file:var/tagungsbuero.db'

/** Every variable of the environment, said once: the parser and docs/environment.md are made from it. */
export const variables = {
  PORT: { means: 'The port on which Node listens, on loopback for `npm run edge`.', default: '3000', readBy: 'Node' },
  PUBLIC_URL: {
    means: 'The address under which people reach the product, without a path; every link begins with it.',
    unset: '`http://localhost:PORT`; a Worker refuses to answer',
    readBy: 'both',
  },
  DATABASE_URL: {
    means: 'The database: `file:` and a path, or a libSQL server (`libsql://`, `https://`, `http://`).',
    unset: `\`${databaseFile}\`; a Worker refuses to answer`,
    readBy: 'both',
  },
  DATABASE_TOKEN: { means: 'What a libSQL server knows us by.', unset: 'nothing is shown', readBy: 'both' },
  SECRET: {
    means: `What every key and personal link is made from, at least ${shortestSecret} characters.`,
    unset: '`var/secret`, made at the first start; a Worker refuses to answer',
    readBy: 'both',
  },
  RESEND_API_KEY: { means: 'Letters leave through Resend.', unset: 'see `SMTP_URL`', readBy: 'both' },
  RESEND_BASE_URL: { means: 'Another address of Resend, for tests.', unset: 'that of Resend', readBy: 'both' },
  RESEND_WEBHOOK_SECRET: {
    means: 'The signing secret of the webhook (`whsec_…`) by which Resend reports bounces and sends mails on.',
    unset: 'the webhook is closed',
    readBy: 'both',
  },
  SMTP_URL: {
    means:
      'Letters leave through this mail server, `smtps://user:password@host` or `smtp://user:password@host:587` (STARTTLS). Off this machine nothing leaves without TLS, unless the address ends in `?tls=optional`; on loopback `?tls=required` demands it.',
    unset: 'without `RESEND_API_KEY`, too, letters wait',
    readBy: 'Node',
  },
  IMAP_URL: {
    means:
      'The mailbox into which reports on letters and replies to invitations come, `imaps://user:password@host` or `…/Folder`, with TLS as for `SMTP_URL`. It should be that of `MAIL_FROM` or of the invitations, and for this alone.',
    unset: 'such mails are dropped into the office, or come through Resend',
    readBy: 'Node',
  },
  MAIL_FROM: {
    means: 'The address that letters come from.',
    unset: 'a server with a carrier of letters refuses to start',
    readBy: 'both',
  },
  MAIL_RATE: {
    means: 'How many letters a second the carrier takes.',
    unset: `${usualRates.resend} through Resend, ${usualRates.smtp} by SMTP`,
    readBy: 'both',
  },
  PROXIES: {
    means:
      'How many proxies stand before Node: the address of a visitor is read that far from the end of `X-Forwarded-For`.',
    default: '0',
    readBy: 'Node',
  },
  DEMO: {
    means:
      '`1`: letters stay in the development mailbox, faults print their stack. Set by `npm run demo` and `npm run edge`.',
    unset: 'a product in use',
    readBy: 'both',
  },
  BUILD_FOLDER: { means: 'Where Vite builds; set by `scripts/build.ts`.', default: 'dist', readBy: 'tools' },
  INIT_CWD: {
    means: 'Set by npm: the folder from which `npm run backup -- FILE` was called.',
    default: '.',
    readBy: 'tools',
  },
  CLOUDFLARE_CF_FETCH_ENABLED: {
    means: 'Set for `npm run edge` and tests: wrangler asks nobody on the net.',
    unset: 'wrangler asks',
    readBy: 'tools',
  },
  SEED: {
    means: 'From where searches by chance start in tests, as a failure prints it.',
    unset: 'the same in every `npm test`, another in every `npm run test:deep`',
    readBy: 'tools',
  },
  TRACE: {
    means: '`1`: a browser test that fails leaves a trace of every step in `var/failed`.',
    unset: 'a picture and the text of each page alone',
    readBy: 'tools',
  },
  VITEST: { means: 'Set by Vitest.', unset: 'no test is running', readBy: 'tools' },
  TMPDIR: {
    means: 'Where tests keep their databases.',
    unset: '`/dev/shm` if it has 2 GB, else the system’s',
    readBy: 'tools',
  },
} as const satisfies Record<string, Variable>

/** Raw variables, as an entry finds them. */
export type RawConfig = Partial<Record<keyof typeof variables, string>>
