import type { Client } from '@libsql/client'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import { magicLink } from 'better-auth/plugins/magic-link'
import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/libsql'
import * as schema from '../db/schema/sign-in.ts'
import { addressKey } from '../lib/mail-address.ts'
import { base64url } from '../lib/tokens.ts'
import type { SignIn } from '../ports/sign-in.ts'

const sessionDays = 7

/**
 * Sign-in by better-auth. It writes its own tables by single statements and is opened per call: shared across the requests
 * of a Worker it hangs, and a token has to come back to exactly the call that asked for it. Its routes are not mounted.
 */
export function signInBy(client: Client, publicUrl: string, key: CryptoKey): SignIn {
  const db = drizzle(client, { schema })
  const open = async (minutes = 0, onToken: (token: string) => void = () => {}) =>
    betterAuth({
      appName: 'Tagungsbüro',
      baseURL: publicUrl,
      basePath: '/office/auth',
      secret: base64url(new Uint8Array(await crypto.subtle.exportKey('raw', key))),
      telemetry: { enabled: false },
      session: { expiresIn: sessionDays * 86_400, updateAge: 86_400 },
      advanced: { cookiePrefix: 'tagungsbuero', ipAddress: { disableIpTracking: true } },
      database: drizzleAdapter(db, { provider: 'sqlite', schema, transaction: false }),
      plugins: [
        magicLink({
          disableSignUp: true,
          storeToken: 'hashed',
          expiresIn: minutes * 60,
          sendMagicLink: ({ token }) => onToken(token),
        }),
      ],
    }).api

  return {
    issueToken: async (email, minutes) => {
      const address = addressKey(email)
      const [known] = await db.select({ id: schema.user.id }).from(schema.user).where(eq(schema.user.email, address))
      if (!known) return undefined
      let issued: string | undefined
      const api = await open(minutes, (token) => {
        issued = token
      })
      await api.signInMagicLink({ body: { email: address }, headers: new Headers() })
      return issued
    },
    redeem: async (token, headers) => {
      const api = await open()
      const response = await api.magicLinkVerify({ query: { token }, headers, asResponse: true })
      return response.status === 200 ? cookiesOf(response) : undefined
    },
    who: async (headers) => {
      const session = await (await open()).getSession({ headers })
      return session ? { id: session.user.id, name: session.user.name, email: session.user.email } : undefined
    },
    signOut: async (headers) => cookiesOf(await (await open()).signOut({ headers, asResponse: true })),
  }
}

function cookiesOf(response: Response): Headers {
  const headers = new Headers()
  for (const cookie of response.headers.getSetCookie()) headers.append('set-cookie', cookie)
  return headers
}
