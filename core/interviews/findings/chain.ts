import { remember } from '#core/foundation'
import type { Bearing, Category, Code, Quote, Theme } from '../project/entities.ts'
import { all, type Project } from '../project/project.ts'

/** Whose interview each is: informant by interview. */
export type InformantOf = ReadonlyMap<string, string>

/** How much speaks for something. An informant counts once, however often and in however many interviews. */
export interface Evidence {
  readonly codings: number
  readonly quotes: number
  readonly interviews: number
  /** Ids of the informants, in the order in which they are met. */
  readonly informants: readonly string[]
}

/** A code, and what is under it. Quotes belong to themes, so a code has none of its own. */
export interface CodeChain {
  readonly code: Code
  readonly evidence: Evidence
}

/** A category with its codes. */
export interface CategoryChain {
  readonly category: Category
  readonly evidence: Evidence
  readonly codes: readonly CodeChain[]
}

/** A theme with its categories, quotes, and the findings and recommendations that rest on it. */
export interface ThemeChain {
  readonly theme: Theme
  /** How it bears on the question that it stands under; `null` where it stands under none. */
  readonly bearing: Bearing | null
  readonly evidence: Evidence
  readonly categories: readonly CategoryChain[]
  readonly quotes: readonly Quote[]
  readonly findings: readonly string[]
  readonly recommendations: readonly string[]
}

/** A question with the themes that answer it. */
export interface QuestionChain {
  /** `null`: the themes that answer none. */
  readonly question: string | null
  readonly evidence: Evidence
  readonly themes: readonly ThemeChain[]
}

interface Gathered {
  readonly codings: Set<string>
  readonly quotes: Set<string>
  readonly interviews: Set<string>
}

const nothing = (): Gathered => ({ codings: new Set(), quotes: new Set(), interviews: new Set() })

function union(parts: readonly Gathered[]): Gathered {
  const all = nothing()
  for (const part of parts) {
    for (const id of part.codings) all.codings.add(id)
    for (const id of part.quotes) all.quotes.add(id)
    for (const id of part.interviews) all.interviews.add(id)
  }
  return all
}

const evidenceOf = ({ codings, quotes, interviews }: Gathered, informantOf: InformantOf): Evidence => ({
  codings: codings.size,
  quotes: quotes.size,
  interviews: interviews.size,
  informants: [...new Set([...interviews].flatMap((id) => informantOf.get(id) ?? []))],
})

const byPlace = <T extends { readonly place: number; readonly id: string }>(
  things: Iterable<T>,
): readonly T[] => [...things].sort((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1))

/**
 * The chain of evidence: questions, their themes, their categories, their codes, with how many codings, quotes, interviews and
 * informants speak for each. A thing under several others stands under each, and is counted once where they are added up. Themes
 * that were set aside are left out; those that answer no question come last.
 *
 * @param informantOf the informant of each interview; codings of others are not counted among the informants.
 */
export function evidenceChains(project: Project, informantOf: InformantOf): readonly QuestionChain[] {
  const themes = byPlace(project.theme.values()).filter(({ standing }) => standing !== 'set-aside')
  const chains = themeChains(project, themes, informantOf)
  const under = (question: string | null): readonly (readonly [ThemeChain, Gathered])[] =>
    themes.flatMap((theme) => {
      const link = theme.questions.find((one) => one.question === question)
      if (question === null ? theme.questions.length > 0 : !link) return []
      const [chain, gathered] = chains.get(theme.id)!
      return [[{ ...chain, bearing: link?.bearing ?? null }, gathered] as const]
    })
  const chainOf = (question: string | null): QuestionChain => {
    const found = under(question)
    return {
      question,
      evidence: evidenceOf(union(found.map(([, gathered]) => gathered)), informantOf),
      themes: found.map(([chain]) => chain),
    }
  }
  const questions = [...project.question.values()].sort((one, other) => one.number - other.number)
  const loose = chainOf(null)
  return [...questions.map(({ id }) => chainOf(id)), ...(loose.themes.length > 0 ? [loose] : [])]
}

function themeChains(
  project: Project,
  themes: readonly Theme[],
  informantOf: InformantOf,
): ReadonlyMap<string, readonly [ThemeChain, Gathered]> {
  const ofCode = gatheredByCode(project)
  const codes = byPlace(project.code.values())
  const categories = byPlace(project.category.values())
  const quotes = [...project.quote.values()]
  const findings = byPlace(project.finding.values())
  const recommendations = byPlace(project.recommendation.values())
  return new Map(
    themes.map((theme) => {
      const own = categories.filter((category) => category.themes.includes(theme.id))
      const parts = own.map((category) => categoryChain(category, codes, ofCode, informantOf))
      const cited = quotes.filter((quote) => quote.themes.includes(theme.id))
      const gathered = union([...parts.map(([, part]) => part), ofQuotes(cited)])
      const chain: ThemeChain = {
        theme,
        bearing: null,
        evidence: evidenceOf(gathered, informantOf),
        categories: parts.map(([part]) => part),
        quotes: cited,
        findings: findings.filter((finding) => finding.theme === theme.id).map(({ id }) => id),
        recommendations: recommendations.filter((one) => one.themes.includes(theme.id)).map(({ id }) => id),
      }
      return [theme.id, [chain, gathered] as const]
    }),
  )
}

function categoryChain(
  category: Category,
  codes: readonly Code[],
  ofCode: ReadonlyMap<string, Gathered>,
  informantOf: InformantOf,
): readonly [CategoryChain, Gathered] {
  const own = codes.filter((code) => code.categories.includes(category.id))
  const parts = own.map((code) => ofCode.get(code.id) ?? nothing())
  const gathered = union(parts)
  const chains = own.map((code, at) => ({ code, evidence: evidenceOf(parts[at]!, informantOf) }))
  return [{ category, evidence: evidenceOf(gathered, informantOf), codes: chains }, gathered]
}

function gatheredByCode(project: Project): ReadonlyMap<string, Gathered> {
  const found = new Map<string, Gathered>()
  for (const { id, code, interview } of all(project, 'coding')) {
    const own = remember(found, code, nothing)
    own.codings.add(id)
    own.interviews.add(interview)
  }
  return found
}

const ofQuotes = (quotes: readonly Quote[]): Gathered => ({
  codings: new Set(),
  quotes: new Set(quotes.map(({ id }) => id)),
  interviews: new Set(quotes.map(({ interview }) => interview)),
})
