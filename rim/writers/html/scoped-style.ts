import { style } from './style.ts'

/** What a report's page has and a part of another page has not. */
const ofPage = /^(html|body|header|footer|main|h1|\*|\.skip|\.place|\.subtitle)(?![\w-])/

/**
 * The style of a report's own page for a report that stands inside another: every rule holds inside the scope alone, and those of the
 * page's own parts are left out.
 *
 * @param scope a selector, such as `.report`.
 */
export function reportStyle(scope: string): string {
  return style
    .split('\n')
    .flatMap((line) => {
      const [, room = '', selectors = '', rest = ''] = /^(\s*)([^{@}]+?)(\s*\{.*)$/.exec(line) ?? []
      if (selectors === '') return line.includes('@page') ? [] : [line]
      const own = selectors.split(/,\s*/).filter((one) => !ofPage.test(one))
      const scoped = own.map((one) => (one === ':root' ? scope : `${scope} ${one}`))
      return scoped.length === 0 ? [] : [`${room}${scoped.join(', ')}${rest}`]
    })
    .join('\n')
}
