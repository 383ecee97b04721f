/** Markup that is whole: what is put into it by `html` is escaped, unless it is markup itself. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | Html | readonly Html[]

/** A piece of a page or a feed. Texts put into it are escaped, so that nothing that people wrote becomes markup. */
export const html = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(pieces.map((piece, at) => piece + (at < parts.length ? shown(parts[at]!) : '')).join(''))

// signs that XML does not allow are left out: one of them would make a whole feed unreadable
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const shown = (part: Part): string =>
  part instanceof Html
    ? part.text
    : typeof part === 'object'
      ? part.map(({ text }) => text).join('')
      : String(part)
          .replace(unwritable, '')
          .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
