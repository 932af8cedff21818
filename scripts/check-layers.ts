import { spawnSync } from 'node:child_process'

/**
 * The layers check: dependency-cruiser over the tree. It also fails when nothing was cruised, because the cruiser exits 0
 * on an empty tree. Folders may be given (`node scripts/check-layers.ts src templates`); a planted tree passes its own.
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
console.log(`layers: ${summary.totalCruised} modules, ${summary.violations.length} violations`)
process.exit(summary.violations.length > 0 || summary.totalCruised === 0 ? 1 : 0)
