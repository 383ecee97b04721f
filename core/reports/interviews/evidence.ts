import {
  type Category,
  type Code,
  type Coding,
  codingsOf,
  type EvaluationQuestion,
  type Finding,
  type Project,
  type Recommendation,
  recommendationList,
  type Theme,
} from '#core/interviews'

const byPlace = (one: { readonly place: number }, other: { readonly place: number }): number =>
  one.place - other.place

/** The themes that are reported: major ones first, then minor. Candidates and those set aside are not. */
export function reportedThemes({ theme }: Project): readonly Theme[] {
  const standing = (wanted: Theme['standing']): readonly Theme[] =>
    [...theme.values()].filter((one) => one.standing === wanted).sort(byPlace)
  return [...standing('major'), ...standing('minor')]
}

/** The evaluation questions in order. */
export const questionsInOrder = ({ question }: Project): readonly EvaluationQuestion[] =>
  [...question.values()].sort((one, other) => one.number - other.number)

export const categoriesOf = ({ category }: Project, theme: string): readonly Category[] =>
  [...category.values()].filter(({ themes }) => themes.includes(theme)).sort(byPlace)

export const codesOf = ({ code }: Project, category: string): readonly Code[] =>
  [...code.values()].filter(({ categories }) => categories.includes(category)).sort(byPlace)

/** Codes that no category has taken up. */
export const looseCodes = ({ code }: Project): readonly Code[] =>
  [...code.values()].filter(({ categories }) => categories.length === 0).sort(byPlace)

export const findingsOf = ({ finding }: Project, theme: string): readonly Finding[] =>
  [...finding.values()].filter((one) => one.theme === theme).sort(byPlace)

/** The one list of recommendations; every place that prints them takes them from here. */
export const recommendationsOf = (project: Project): readonly Recommendation[] =>
  recommendationList(project).map(({ recommendation }) => recommendation)

/** How often something was coded, and in how many interviews. */
export interface Extent {
  readonly codings: number
  readonly interviews: number
}

/** The codings under any of some codes, counted. */
export function extentOf(project: Project, codes: ReadonlySet<string>): Extent {
  let codings = 0
  let interviews = 0
  for (const interview of project.codings.keys()) {
    const here = [...codingsOf(project, interview).values()].filter(({ code }) => codes.has(code)).length
    codings += here
    if (here > 0) interviews++
  }
  return { codings, interviews }
}

/** The codes under a theme, each once however many of its categories have it. */
export const codesUnder = (project: Project, theme: string): ReadonlySet<string> =>
  new Set(categoriesOf(project, theme).flatMap(({ id }) => codesOf(project, id).map(({ id: code }) => code)))

/** Everybody who has coded, by staff id. */
export function codersOf(project: Project): ReadonlySet<Coding['coder']> {
  const coders = new Set<string>()
  for (const codings of project.codings.values()) for (const { coder } of codings.values()) coders.add(coder)
  return coders
}
