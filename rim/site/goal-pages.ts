import type { Language } from '#core/foundation'
import { type Html, html } from '#rim/web'
import type { SitePublication } from './contents.ts'
import { day, type Ground, type PageParts, say, told } from './frame.ts'
import { bodyIn, folderOf, isWithdrawn, listOf } from './publication-parts.ts'
import { goalPartsIn } from './report-parts.ts'
import { words } from './words.ts'

/** The goals of a report on goals, each on a page of its own. */
export function goalPages(ground: Ground, one: SitePublication): PageParts[] {
  if (isWithdrawn(one)) return []
  const of = (language: Language) => goalPartsIn(one.bodies[language] ?? '')
  const [nb, nn] = [of('nb'), of('nn')]
  return nb.map((part) => {
    const other = nn.find(({ code }) => code === part.code)
    const bodies = { nb: part.html, ...(other && { nn: other.html }) }
    return {
      path: `${folderOf(one)}${part.code}/`,
      title: { nb: part.title, nn: other?.title ?? part.title },
      body: html`<p class="lead">${say(ground, words.wholePlan)} <a href="/${ground.language}/${folderOf(one)}">${told(ground, one.title)}</a></p>
<p class="day">${say(ground, words.published)} ${day(ground, one.publishedOn)}</p>
${bodyIn(ground, bodies, one.code)}`,
    }
  })
}

/** The way to them from the whole report. */
export function goalLinks(ground: Ground, one: SitePublication): Html {
  const pages = goalPages(ground, one)
  if (pages.length === 0) return html``
  return html`<h2>${say(ground, words.eachGoal)}</h2>
${listOf(
  ground,
  pages.map(({ path, title }) => html`<a href="/${ground.language}/${path}">${told(ground, title)}</a>`),
)}`
}
