import type { LocalText } from '#core/foundation'
import type { EntityKind, Theme } from '../project/entities.ts'
import { all, type Project } from '../project/project.ts'
import type { Informant } from '../study/informants.ts'
import { listed, said } from '../study/said.ts'
import { evidenceChains, type InformantOf, type ThemeChain } from './chain.ts'
import { recommendationList } from './recommendations.ts'

/** What does not hold together between questions, themes, quotes and recommendations. */
export type EvidenceFlagCode =
  | 'question-without-theme'
  | 'theme-without-question'
  | 'theme-without-codes'
  | 'theme-one-informant'
  | 'theme-without-finding'
  | 'theme-no-other-side'
  | 'finding-without-quote'
  | 'finding-theme-set-aside'
  | 'recommendation-unsupported'
  | 'recommendation-without-quote'
  | 'recommendation-theme-set-aside'
  | 'informants-uncited'

/** Something to look at before the report is written. Nothing of it stops. */
export interface EvidenceFlag {
  readonly code: EvidenceFlagCode
  readonly text: LocalText
  /** What it is about. */
  readonly about: readonly { readonly kind: EntityKind | 'informant'; readonly id: string }[]
}

const words = {
  'question-without-theme': {
    nb: 'Ingen tema svarer på problemstilling {n}.',
    nn: 'Ingen tema svarer på problemstilling {n}.',
  },
  'theme-without-question': {
    nb: 'Temaet «{name}» er ikke knyttet til noen problemstilling.',
    nn: 'Temaet «{name}» er ikkje knytt til noka problemstilling.',
  },
  'theme-without-codes': {
    nb: 'Temaet «{name}» har ingen kodede steder under seg.',
    nn: 'Temaet «{name}» har ingen koda stader under seg.',
  },
  'theme-one-informant': {
    nb: 'Temaet «{name}» bygger på én informant.',
    nn: 'Temaet «{name}» byggjer på éin informant.',
  },
  'theme-without-finding': {
    nb: 'Temaet «{name}» har ingen funn.',
    nn: 'Temaet «{name}» har ingen funn.',
  },
  'theme-no-other-side': {
    nb: 'Temaet «{name}» har ingen avvikende tilfeller. Se etter noen som sier noe annet, og skriv det i et notat av typen overraskelse, eller si hvilken problemstilling temaet nyanserer.',
    nn: 'Temaet «{name}» har ingen avvikande tilfelle. Sjå etter nokon som seier noko anna, og skriv det i eit notat av typen overrasking, eller sei kva problemstilling temaet nyanserer.',
  },
  'finding-without-quote': {
    nb: 'Et funn under «{name}» har ikke noe sitat.',
    nn: 'Eit funn under «{name}» har ikkje noko sitat.',
  },
  'finding-theme-set-aside': {
    nb: 'Et funn står under «{name}», som er lagt til side.',
    nn: 'Eit funn står under «{name}», som er lagt til side.',
  },
  'recommendation-unsupported': {
    nb: 'Anbefaling {n} er ikke knyttet til noe tema eller sitat.',
    nn: 'Tilråding {n} er ikkje knytt til noko tema eller sitat.',
  },
  'recommendation-without-quote': {
    nb: 'Anbefaling {n} har ikke noe sitat bak seg, verken selv eller gjennom funnene.',
    nn: 'Tilråding {n} har ikkje noko sitat bak seg, verken sjølv eller gjennom funna.',
  },
  'recommendation-theme-set-aside': {
    nb: 'Anbefaling {n} bygger på «{name}», som er lagt til side.',
    nn: 'Tilråding {n} byggjer på «{name}», som er lagt til side.',
  },
  'informants-uncited': {
    nb: 'Disse informantene er verken sitert eller kodet under noe tema: {codes}.',
    nn: 'Desse informantane er verken siterte eller koda under noko tema: {codes}.',
  },
} as const satisfies Record<EvidenceFlagCode, LocalText>

/** The study's sample, and whose each interview is. */
export interface EvidenceGround {
  readonly informants: readonly Informant[]
  readonly informantOf: InformantOf
}

/** Goes along the chain of evidence and tells where it is broken. */
export function evidenceFlags(project: Project, ground: EvidenceGround): readonly EvidenceFlag[] {
  const chains = evidenceChains(project, ground.informantOf)
  const themes = new Map(chains.flatMap((chain) => chain.themes).map((chain) => [chain.theme.id, chain]))
  return [
    ...chains.flatMap(({ question, themes: own }) =>
      question !== null && own.length === 0
        ? [
            flag('question-without-theme', 'question', question, {
              n: project.question.get(question)!.number,
            }),
          ]
        : [],
    ),
    ...[...themes.values()].flatMap((chain) => ofTheme(project, chain)),
    ...ofFindings(project),
    ...ofRecommendations(project),
    ...uncited(ground.informants, [...themes.values()]),
  ]
}

const flag = (
  code: EvidenceFlagCode,
  kind: EntityKind,
  id: string,
  values: Parameters<typeof said>[1],
): EvidenceFlag => ({ code, text: said(words[code], values), about: [{ kind, id }] })

function ofTheme(project: Project, { theme, evidence, findings }: ThemeChain): readonly EvidenceFlag[] {
  const tell = (code: EvidenceFlagCode): EvidenceFlag => flag(code, 'theme', theme.id, { name: theme.name })
  const bare = evidence.codings === 0 && evidence.quotes === 0
  return [
    ...(theme.questions.length === 0 ? [tell('theme-without-question')] : []),
    ...(bare ? [tell('theme-without-codes')] : []),
    ...(evidence.informants.length === 1 ? [tell('theme-one-informant')] : []),
    ...(findings.length === 0 ? [tell('theme-without-finding')] : []),
    ...(bare || hasOtherSide(project, theme) ? [] : [tell('theme-no-other-side')]),
  ]
}

/** Somebody has told of what goes against the theme: by how it bears on a question, or in a memo of a surprise about it. */
export const hasOtherSide = (project: Project, { id, questions }: Theme): boolean =>
  questions.some(({ bearing }) => bearing !== 'supports') ||
  [...project.memo.values()].some(
    ({ type, about }) => type === 'surprise' && about?.kind === 'theme' && about.id === id,
  )

function ofFindings(project: Project): readonly EvidenceFlag[] {
  return [...all(project, 'finding')].flatMap((finding) => {
    const theme = project.theme.get(finding.theme)
    const tell = (code: EvidenceFlagCode): EvidenceFlag =>
      flag(code, 'finding', finding.id, { name: theme?.name ?? '' })
    return [
      ...(finding.quotes.length === 0 ? [tell('finding-without-quote')] : []),
      ...(theme?.standing === 'set-aside' ? [tell('finding-theme-set-aside')] : []),
    ]
  })
}

function ofRecommendations(project: Project): readonly EvidenceFlag[] {
  return recommendationList(project).flatMap(({ number: n, recommendation, themes, quotes }) => {
    const tell = (code: EvidenceFlagCode, name = ''): EvidenceFlag =>
      flag(code, 'recommendation', recommendation.id, { n, name })
    const aside = themes.filter(({ standing }) => standing === 'set-aside')
    if (themes.length === 0 && quotes.length === 0) return [tell('recommendation-unsupported')]
    return [
      ...(quotes.length === 0 ? [tell('recommendation-without-quote')] : []),
      ...aside.map(({ name }) => tell('recommendation-theme-set-aside', name)),
    ]
  })
}

function uncited(informants: readonly Informant[], themes: readonly ThemeChain[]): readonly EvidenceFlag[] {
  const cited = new Set(themes.flatMap(({ evidence }) => evidence.informants))
  const left = informants.filter(({ id }) => !cited.has(id))
  if (left.length === 0) return []
  const text = said(words['informants-uncited'], { codes: listed(left.map(({ code }) => code)) })
  const about = left.map(({ id }) => ({ kind: 'informant' as const, id }))
  return [{ code: 'informants-uncited', text, about }]
}
