/** A selector's part that costs, and what means the same for less. */
interface Lighter {
  readonly costly: string
  readonly light: string
}

/*
 * Parts of the design system's selectors that any element can be the anchor of. A browser then has to watch the whole page for
 * them: from the first table or hovered field on, whatever is put in anywhere has the styles of every element worked out anew.
 */
const parts: readonly Lighter[] = [
  // a table's own rows: what else lies around them has the table's head in it whenever the table has
  ...['thead', 'tfoot'].map((part) => ({
    costly: `:not(:has(${part})) tbody`,
    light: `:where(table):not(:has(${part})) tbody`,
  })),
  // a field that is hovered, and not merely its label; the label is before the field, or around it
  {
    costly: ':has(label):not(:has(label:hover)) .ds-input',
    light: '.ds-input:not(label:hover~*,label:hover~* *,label:hover *)',
  },
]

/** A selector of the design system in a form that costs the browser less, with the same meaning. */
export const lighterSelector = (selector: string): string =>
  parts.reduce((made, { costly, light }) => made.replaceAll(costly, light), selector)

/** Makes the styles' selectors light while they are built. */
export const lighterStyles = {
  postcssPlugin: 'lyttepost-lighter-styles',
  Rule(rule: { selector: string }): void {
    const light = lighterSelector(rule.selector)
    // a rule that is set anew is visited anew
    if (light !== rule.selector) rule.selector = light
  },
}
