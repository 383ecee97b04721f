import { textIn } from '#core/foundation'
import { html } from '#rim/web'
import type { SitePublication } from './contents.ts'
import { type Ground, languages, say } from './frame.ts'
import { shownOf } from './pages.ts'
import { folderOf } from './publication-parts.ts'
import { words } from './words.ts'

const most = 50

/** What is newest, as Atom (RFC 4287). */
export function feed(ground: Ground): string {
  const { language, contents } = ground
  const { base, publisher } = contents
  const lastDay = ({ publishedOn, notice }: SitePublication): string => notice?.day ?? publishedOn
  const all = [...shownOf(ground, 'report'), ...shownOf(ground, 'news')].sort(
    (a, b) => lastDay(b).localeCompare(lastDay(a)) || a.code.localeCompare(b.code),
  )
  const entries = all.slice(0, most).map((one) => {
    const address = `${base}/${language}/${folderOf(one)}`
    return html`<entry><id>${address}</id><title>${textIn(one.title, language)}</title><link href="${address}"/>
<published>${one.publishedOn}T00:00:00Z</published><updated>${lastDay(one)}T00:00:00Z</updated>
<summary>${textIn(one.excerpt, language)}</summary></entry>`
  })
  const self = `${base}/feed/${language}.xml`
  const updated = all[0] ? lastDay(all[0]) : contents.day
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><id>${self}</id><title>${say(ground, words.site)}</title>
<link rel="self" href="${self}"/><link href="${base}/${language}/"/><updated>${updated}T00:00:00Z</updated>
<author><name>${publisher}</name></author>
${entries}
</feed>
`.text
}

/** Every page's address in each language. */
export const sitemap = (base: string, paths: readonly string[]): string =>
  html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.flatMap((path) => languages.map((one) => html`<url><loc>${base}/${one}/${path}</loc></url>`))}
</urlset>
`.text

/** Search engines may read everything but the answers to searches, and find the rest by the sitemap (RFC 9309). */
export const robots = (base: string): string =>
  `User-agent: *\n${languages.map((one) => `Disallow: /${one}/sok/?\n`).join('')}Allow: /\n\nSitemap: ${base}/sitemap.xml\n`
