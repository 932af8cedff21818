import { spawnSync } from 'node:child_process'

/**
 * The floors check: dependency-cruiser over the house. It also fails when nothing was cruised, because the cruiser exits 0
 * on an empty house. Folders may be given (`node scripts/check-floors.ts src templates`); a planted house passes its own.
 */
const folders = process.argv.length > 2 ? process.argv.slice(2) : ['src', 'templates']
const run = spawnSync('depcruise', [...folders, '--config', '.dependency-cruiser.mjs', '--output-type', 'json'], {
  encoding: 'utf8',
  maxBuffer: 256 * 1024 * 1024,
})
if (!run.stdout) {
  console.error(run.stderr || String(run.error))
  process.exit(1)
}

type Violation = { rule: { name: string }; from: string; to: string }
const { summary } = JSON.parse(run.stdout) as { summary: { violations: Violation[]; totalCruised: number } }
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`)
if (summary.totalCruised === 0) console.error('No module was cruised: the check has gone blind.')
console.log(`floors: ${summary.totalCruised} modules, ${summary.violations.length} violations`)
process.exit(summary.violations.length > 0 || summary.totalCruised === 0 ? 1 : 0)
