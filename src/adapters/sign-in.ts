import type { Client } from '@libsql/client'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import { magicLink } from 'better-auth/plugins/magic-link'
import { desc, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/libsql'
import * as schema from '../db/schema/sign-in.ts'
import { day } from '../lib/dates.ts'
import { addressKey } from '../lib/mail-address.ts'
import { isSessionOver, isUseToBeNoted, sessionLife } from '../lib/session-life.ts'
import { base64url } from '../lib/tokens.ts'
import type { SignIn } from '../ports/sign-in.ts'

/**
 * Sign-in by better-auth. It writes its own tables by single statements and is opened per call: shared across the requests
 * of a Worker it hangs, and a token has to come back to exactly the call that asked for it. Its routes are not mounted.
 */
export function signInBy(client: Client, publicUrl: string, key: CryptoKey): SignIn {
  const db = drizzle(client, { schema })
  const open = async (minutes = 0, onToken: (token: string) => void = () => {}, given?: string) => {
    const faults: Error[] = []
    const { api } = betterAuth({
      appName: 'Tagungsbüro',
      baseURL: publicUrl,
      basePath: '/office/auth',
      secret: base64url(new Uint8Array(await crypto.subtle.exportKey('raw', key))),
      telemetry: { enabled: false },
      logger: {
        log: (_level, _message, ...more) => void faults.push(...more.filter((detail) => detail instanceof Error)),
      },
      // Left to itself the library notes the use first, and no session would ever have been unused for a day.
      session: { expiresIn: (sessionLife.sinceSignIn / day) * 86_400, disableSessionRefresh: true },
      advanced: { cookiePrefix: 'tagungsbuero', ipAddress: { disableIpTracking: true } },
      database: drizzleAdapter(db, { provider: 'sqlite', schema, transaction: false }),
      plugins: [
        magicLink({
          disableSignUp: true,
          storeToken: 'hashed',
          expiresIn: minutes * 60,
          ...(given ? { generateToken: () => given } : {}),
          sendMagicLink: ({ token }) => onToken(token),
        }),
      ],
    })
    return { api, withFaults: <T>(answer: Promise<T>) => withFaults(answer, faults) }
  }

  return {
    issueToken: async (email, minutes, token) => {
      const address = addressKey(email)
      const [known] = await db.select({ id: schema.user.id }).from(schema.user).where(eq(schema.user.email, address))
      if (!known) return undefined
      let issued: string | undefined
      const { api, withFaults } = await open(
        minutes,
        (made) => {
          issued = made
        },
        token,
      )
      await withFaults(api.signInMagicLink({ body: { email: address }, headers: new Headers() }))
      return issued
    },
    redeem: async (token, headers) => {
      const { api, withFaults } = await open()
      const response = await withFaults(api.magicLinkVerify({ query: { token }, headers, asResponse: true }))
      if (response.status !== 200) return undefined
      const { session } = (await response.json()) as { session: { id: string } }
      return { cookies: cookiesOf(response), sessionId: session.id }
    },
    who: async (headers) => {
      const { api, withFaults } = await open()
      const session = await withFaults(api.getSession({ headers }))
      if (!session) return undefined
      if (isSessionOver(session.session, Date.now())) {
        await db.delete(schema.session).where(eq(schema.session.id, session.session.id))
        return undefined
      }
      if (isUseToBeNoted(session.session, Date.now()))
        await db.update(schema.session).set({ updatedAt: new Date() }).where(eq(schema.session.id, session.session.id))
      const { id, name, email } = session.user
      return { id, name, email, sessionId: session.session.id }
    },
    sessions: async (userId) => {
      const rows = await db
        .select()
        .from(schema.session)
        .where(eq(schema.session.userId, userId))
        .orderBy(desc(schema.session.createdAt), desc(schema.session.id))
      return rows
        .filter((row) => !isSessionOver(row, Date.now()))
        .map(({ id, createdAt, updatedAt, userAgent }) => {
          return { id, since: createdAt.getTime(), lastSeen: updatedAt.getTime(), userAgent: userAgent ?? '' }
        })
    },
    signOut: async (headers) => {
      const { api, withFaults } = await open()
      return cookiesOf(await withFaults(api.signOut({ headers, asResponse: true })))
    },
  }
}

/** The library hides a fault of the database behind an error of its own, and would print it with the token it asked for. */
async function withFaults<T>(answer: Promise<T>, faults: Error[]): Promise<T> {
  const [result] = await Promise.allSettled([answer])
  const [fault] = faults
  if (fault) throw fault
  if (result.status === 'rejected') throw result.reason
  return result.value
}

function cookiesOf(response: Response): Headers {
  const headers = new Headers()
  for (const cookie of response.headers.getSetCookie()) headers.append('set-cookie', cookie)
  return headers
}
