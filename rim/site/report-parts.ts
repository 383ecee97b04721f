import { unescaped } from './unescaped.ts'

/** A drawing of a report's page, as it was written. */
export interface ReportFigure {
  /** `figure-3`: its own name on the page. */
  readonly name: string
  /** "3". */
  readonly number: string
  readonly title: string
  /** The whole element with title, drawings for wide and narrow screens, and note. */
  readonly element: string
  /** The wide drawing alone. */
  readonly svg: string
}

/** A goal's chapter of a report on goals. */
export interface GoalPart {
  /** Can stand in an address. */
  readonly code: string
  readonly title: string
  /** The chapter without its heading. */
  readonly html: string
}

const plain = (html: string): string => unescaped(html.replace(/<[^>]*>/g, ''))

/** The drawings of a page of our own writer, in order; finds nothing in any other. */
export const figuresIn = (body: string): readonly ReportFigure[] =>
  [
    ...body.matchAll(
      /<figure class="drawn" id="([a-z0-9-]+)"><figcaption id="[^"]*"><b>[^<]*?([0-9]+)\.<\/b> ([\s\S]*?)<\/figcaption><div class="wide">(<svg[\s\S]*?<\/svg>)\s*<\/div>[\s\S]*?<\/figure>/g,
    ),
  ].map(([element, name, number, title, svg]) => ({
    ...{ name: name!, number: number!, title: plain(title!), element, svg: svg! },
  }))

/** The chapters on goals of a report on goals; a report on one goal alone has its page already. */
export function goalPartsIn(body: string): readonly GoalPart[] {
  const parts = body.split(/(?=<section class="chapter" )/).flatMap((chapter): GoalPart[] => {
    const found =
      /^<section class="chapter" aria-labelledby="part-goal-([a-z0-9-]+)"><h2 id="[^"]*">([\s\S]*?)<\/h2>\n([\s\S]*)<\/section>/.exec(
        chapter,
      )
    return found ? [{ code: found[1]!, title: plain(found[2]!), html: found[3]! }] : []
  })
  return parts.length > 1 ? parts : []
}
