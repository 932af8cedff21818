import { readdirSync, readFileSync } from 'node:fs'

/** Every class name of the design system that stands somewhere in our pages, scripts and stylesheets. */
const used = new Set(
  ['src/web', 'src/browser', 'src/formats', 'templates'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
      .flatMap((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8').match(/kern-[\w-]+/g) ?? []),
  ),
)

/** Leaves out what no page uses, two thirds of KERN's 340 kB. A selector goes when it demands an unused class. */
const dropUnusedKern = {
  postcssPlugin: 'drop-unused-kern',
  OnceExit(root) {
    root.walkRules((rule) => {
      const kept = rule.selectors.filter((selector) => demandedClasses(selector).every(isUsed))
      if (kept.length === 0) rule.remove()
      else if (kept.length < rule.selectors.length) rule.selectors = kept
    })
    dropUnusedTokens(root)
    root.walkAtRules('media', (media) => media.nodes?.length === 0 && media.remove())
  },
}

/** Tokens build on tokens, so it goes on until nothing more falls away. */
function dropUnusedTokens(root) {
  const called = new Set(root.toString().match(/(?<=var\(\s*)--[\w-]+/g))
  let dropped = 0
  root.walkDecls(/^--kern-/, (token) => {
    if (called.has(token.prop)) return
    token.remove()
    dropped++
  })
  if (dropped > 0) dropUnusedTokens(root)
}

/** The classes outside of brackets: `:is(.a, .b)` is met by one of them, `:not(.a)` by none. */
const demandedClasses = (selector) => selector.replace(/\([^()]*\)/g, '').match(/\.kern-[\w-]+/g) ?? []

const isUsed = (className) => used.has(className.slice(1))

export default { plugins: [dropUnusedKern] }
