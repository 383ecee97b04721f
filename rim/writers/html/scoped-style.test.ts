import { expect, it } from 'vitest'
import { reportStyle } from './scoped-style.ts'
import { style } from './style.ts'

it('holds inside its scope alone, and has the rules of tables, figures and print', () => {
  const scoped = reportStyle('.report')
  for (const line of scoped.split('\n')) {
    const [, selectors] = /^\s*([^{@}]+?)\s*\{/.exec(line) ?? []
    if (!selectors) continue
    for (const one of selectors.split(/,\s*/)) expect(one, line).toMatch(/^\.report(?: |$)/)
    expect(line).not.toMatch(/\.report (html|body|header|footer|main|h1)\b/)
  }
  expect(scoped).toContain('.report { color-scheme: light; --ink:')
  expect(scoped).toContain('.report .narrow { display: none }')
  expect(scoped).toContain('  .report .frame { overflow: visible }')
  expect(scoped).not.toContain('@page')
  // as many blocks open as close, as in the page's own
  const count = (text: string, sign: string) => text.split(sign).length
  expect(count(scoped, '{')).toBe(count(scoped, '}'))
  expect(scoped.match(/@media/g)).toEqual(style.match(/@media/g))
})
