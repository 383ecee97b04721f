import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#rim/assets'
import { type Example, examples } from './test-docs.ts'

/**
 * The examples of docs/disclosure.md stand between markers and are what the code gives, letter by letter.
 * `UPDATE_DOCS=1 npx vitest run core/disclosure/docs.test.ts` writes them.
 */

const path = new URL('../../docs/disclosure.md', import.meta.url)
const marked = /<!-- made by core\/disclosure\/test-docs\.ts -->\n```text\n([\s\S]*?)\n```\n<!-- end -->/g
const framed = (block: string): string =>
  `<!-- made by core/disclosure/test-docs.ts -->\n\`\`\`text\n${block}\n\`\`\`\n<!-- end -->`

let made: Example[]
beforeAll(async () => {
  made = examples(await loadLinearSolver())
  if (process.env.UPDATE_DOCS !== '1') return
  let at = 0
  const page = readFileSync(path, 'utf8').replace(marked, (old) => {
    const example = made[at++]
    return example ? framed(example.block) : old
  })
  writeFileSync(path, page)
})

describe('docs/disclosure.md', () => {
  it('shows what the code gives', () => {
    const page = readFileSync(path, 'utf8')
    const blocks = [...page.matchAll(marked)].map(([, block]) => block)
    expect(blocks).toEqual(made.map(({ block }) => block))
    // a marker that has lost its end, or its frame, guards nothing
    expect(page.split('made by core/disclosure/test-docs.ts').length - 1).toBe(made.length)
  })

  it('is right that the attacker finds something where a rule is off, and nothing where all are on', () => {
    const panels = made.flatMap((example) => example.panels)
    const foundWhere = (rules: string): number[] =>
      panels.filter((panel) => panel.rules === rules).map(({ found }) => found)
    expect(foundWhere('one off')).toHaveLength(5)
    for (const found of foundWhere('one off')) expect(found).toBeGreaterThan(0)
    expect(foundWhere('all')).toEqual(Array(6).fill(0))
  })
})
