import { inject } from 'vitest'
import { aVisitor } from './a-visitor.ts'
import { signInLink } from './sign-in-link.ts'

declare module 'vitest' {
  interface ProvidedContext {
    officeCookies: string
  }
}

/** Somebody who is signed in to the office of the running product. */
export function anOrganiser() {
  return aVisitor(inject('url'), inject('officeCookies'))
}

/** Signs in once for all test files of an entry: letters that open the office are few an hour. */
export async function officeCookies(url: string): Promise<string> {
  const organiser = aVisitor(url)
  await organiser.send(await organiser.open(await signInLink(url)), '/office/sign-in')
  return organiser.cookies()
}
