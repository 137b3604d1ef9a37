import { execFileSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { curl, type Example } from './examples.js'

test('the printed command gives a POSIX shell exactly the request, whatever is in the query', () => {
  const example: Example = {
    title: 't',
    doel: 'D',
    query: `{ a(b: "it's $HOME \\ \`x\`") }`,
    motivering: { VEIL: "'" },
  }
  const command = curl(example, 'http://127.0.0.1:1/graphql', 'tok')
  const args = execFileSync('sh', ['-c', `curl() { printf '%s\\n' "$@"; }; ${command}`], { encoding: 'utf8' }).split(
    '\n',
  )
  expect(args).toContain('Authorization: Bearer tok')
  expect(args).toContain('X-Doelbinding: D')
  expect(JSON.parse(args[args.indexOf('-d') + 1] ?? '')).toEqual({
    query: example.query,
    extensions: { doelbinding: { motivering: { VEIL: "'" } } },
  })
})
