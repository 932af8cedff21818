import type { Child } from 'hono/jsx'
import type { Language } from '../../lib/languages.ts'

/** Who walks in decides what stands in the navigation. */
export type Area = 'public' | 'participant' | 'office'

type Host = {
  name: string
  shortName: string
  /** Part of the addresses of its legal pages; without it they are those of the host that is at home here. */
  slug?: string | undefined
  /** Where it explains its pages in Leichte Sprache and in sign language (§ 4 BITV 2.0). */
  easyLanguage?: string | undefined
  signLanguage?: string | undefined
}

export type Contact = { name: string; phone: string; email: string }

export type LayoutProps = {
  title: string
  language: Language
  /** The address of this page with its query, for the language switch. */
  path: string
  /** Left out only where the database cannot be asked, or has no host yet. */
  host?: Host | undefined
  contact?: Contact | undefined
  area: Area
  /** Who is signed in to the office. */
  user?: { name: string } | undefined
  description?: string | undefined
  /** The form came back with errors: the title says so first, as screen readers read it first. */
  hasErrors?: boolean | undefined
  /** Names of scripts under /assets, e.g. "registration". */
  scripts?: readonly string[] | undefined
  children?: Child
}
