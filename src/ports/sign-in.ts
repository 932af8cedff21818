import type { Instant } from '../lib/dates.ts'

/** A person who works for a host. */
export type User = { id: string; name: string; email: string }

/** One browser in which somebody is signed in. */
export type Session = { id: string; since: Instant; lastSeen: Instant; userAgent: string }

/** How the office signs in: by a mailed token that opens one session. The answers of `redeem` and `signOut` set the cookie. */
export type SignIn = {
  /** A token for this address, valid so many minutes, once: the one given, or one by chance. Undefined if nobody by that address works here. */
  issueToken(email: string, minutes: number, token?: string): Promise<string | undefined>
  /** Undefined: used, expired or unknown. */
  redeem(token: string, headers: Headers): Promise<{ cookies: Headers; sessionId: string } | undefined>
  who(headers: Headers): Promise<(User & { sessionId: string }) | undefined>
  /** The sessions of somebody that have not ended, the newest first. */
  sessions(userId: string): Promise<Session[]>
  signOut(headers: Headers): Promise<Headers>
}
