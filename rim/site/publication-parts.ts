import type { Language } from '#core/foundation'
import { Html, html } from '#rim/web'
import type { SitePublication } from './contents.ts'
import { withEmbedding } from './embedded.ts'
import { type Ground, say } from './frame.ts'
import { words } from './words.ts'

export const folderOf = ({ kind, code }: SitePublication): string =>
  `${kind === 'report' ? 'rapporter' : 'nyheter'}/${code}/`

export const isWithdrawn = ({ notice }: SitePublication): boolean => notice?.kind === 'withdrawn'

export const listOf = (ground: Ground, items: readonly Html[]): Html =>
  items.length === 0
    ? html`<p>${say(ground, words.none)}</p>`
    : html`<ul class="list">${items.map((item) => html`<li>${item}</li>`)}</ul>`

/** The body in the page's language, or in bokmål with a word about it. */
export function bodyIn(
  ground: Ground,
  bodies: Partial<Readonly<Record<Language, string>>>,
  /** Begins the addresses of its figures. */
  code: string,
): Html {
  const { base } = ground.contents
  const told = (language: Language, body: string): Html =>
    new Html(withEmbedding(body, { base, code, language }))
  const own = bodies[ground.language]
  if (own !== undefined) return html`<div class="report">${told(ground.language, own)}</div>`
  const [language, other] =
    bodies.nb !== undefined ? (['nb', bodies.nb] as const) : (['nn', bodies.nn] as const)
  return other === undefined
    ? html``
    : html`<p class="note">${say(ground, words.noEnglish)}</p><div class="report" lang="${language}">${told(language, other)}</div>`
}
