import { variables } from '../../src/lib/variables.ts'

const readBy = {
  both: 'Node and Worker',
  Node: 'Node',
  Worker: 'Worker',
  tools: 'tools of developers',
}

/** docs/environment.md: what can be set, from the declarations of src/lib/variables.ts. */
export function environmentTable(): string {
  const rows = Object.entries(variables).map(([name, variable]) => {
    const unset = 'default' in variable ? `\`${variable.default}\`` : variable.unset
    return `| \`${name}\` | ${variable.means} | ${unset} | ${readBy[variable.readBy]} |`
  })
  return `# Variables of the environment
Made from \`src/lib/variables.ts\` by \`npm run docs\`; \`npm run check\` fails when they differ. Nothing has to be set for \`npm run demo\`, \`npm run edge\` or \`npm test\`.

| variable | what it means | if it is unset | read by |
|---|---|---|---|
${rows.join('\n')}
`
}
