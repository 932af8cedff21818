import type { Reporter, TestModule } from 'vitest/node'

/** The last line of a run says plainly what came of it, also where a file or the set-up broke before any test ran. */
export default class LastLine implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, errors: ReadonlyArray<unknown>, reason: string) {
    let passed = 0
    let failed = errors.length
    const perProject = new Map<string, number>()
    for (const module of modules) {
      failed += module.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed++
        if (state === 'failed') failed++
        perProject.set(module.project.name, (perProject.get(module.project.name) ?? 0) + 1)
      }
    }
    if (reason === 'failed' && failed === 0) failed = 1
    const counts = [...perProject].map(([name, count]) => `${name}: ${count} tests`).join(' · ')
    process.once('exit', () => process.stdout.write(`${counts}\n${passed} passed, ${failed} failed\n`))
  }
}
