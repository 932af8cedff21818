import journal from '../../drizzle/meta/_journal.json' with { type: 'json' }

export type MigrationFile = { tag: string; when: number; text: string }

/** They are part of what was built: a checkout that is ahead of its build changes no tables. */
const texts: Record<string, string> = import.meta.glob('../../drizzle/0*.sql', { eager: true, import: 'default' })

/** The migrations of this build, oldest first. */
export function migrationFiles(): MigrationFile[] {
  return journal.entries.map(({ tag, when }) => ({ tag, when, text: textOf(tag) }))
}

function textOf(tag: string): string {
  const text = texts[`../../drizzle/${tag}.sql`]
  if (text === undefined) throw new Error(`The migration ${tag} is missing.`)
  return text
}
