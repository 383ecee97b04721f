import type { Language } from '#core/foundation'
import { type Html, html } from '#rim/web'
import type { SitePublication } from './contents.ts'
import { day, type Ground, type PageParts, say, told } from './frame.ts'
import { bodyIn, folderOf, isWithdrawn, listOf } from './publication-parts.ts'
import { goalPartsIn } from './report-parts.ts'
import { words } from './words.ts'

/** A goal of a report on goals: where its page is, and its chapter. */
interface GoalOfReport extends Pick<PageParts, 'path' | 'title'> {
  readonly bodies: SitePublication['bodies']
}

function goalsOf(one: SitePublication): readonly GoalOfReport[] {
  if (isWithdrawn(one)) return []
  const of = (language: Language) => goalPartsIn(one.bodies[language] ?? '')
  const [nb, nn] = [of('nb'), of('nn')]
  return nb.map((part) => {
    const other = nn.find(({ code }) => code === part.code)
    return {
      path: `${folderOf(one)}${part.code}/`,
      title: { nb: part.title, nn: other?.title ?? part.title },
      bodies: { nb: part.html, ...(other && { nn: other.html }) },
    }
  })
}

/** The goals of a report on goals, each on a page of its own. */
export const goalPages = (ground: Ground, one: SitePublication): PageParts[] =>
  goalsOf(one).map(({ path, title, bodies }) => ({
    ...{ path, title },
    body: html`<p class="lead">${say(ground, words.wholePlan)} <a href="/${ground.language}/${folderOf(one)}">${told(ground, one.title)}</a></p>
<p class="day">${say(ground, words.published)} ${day(ground, one.publishedOn)}</p>
${bodyIn(ground, bodies, one.code)}`,
  }))

/** The way to them from the whole report. */
export function goalLinks(ground: Ground, one: SitePublication): Html {
  const goals = goalsOf(one)
  if (goals.length === 0) return html``
  return html`<h2>${say(ground, words.eachGoal)}</h2>
${listOf(
  ground,
  goals.map(({ path, title }) => html`<a href="/${ground.language}/${path}">${told(ground, title)}</a>`),
)}`
}
