import type { LocalText } from '#core/foundation'
import { dated } from '../study/dates.ts'
import { funnelSentences } from '../study/recruitment-words.ts'
import { listed, said, together } from '../study/said.ts'
import {
  type Draft,
  type Drafter,
  median,
  met,
  number,
  own,
  partly,
  quotedNames,
  unanswered,
} from './drafts.ts'
import type { ReportingFacts } from './facts.ts'

const words = {
  guide: {
    nb: 'Guiden har {topics} temaer og {questions} spørsmål og foreligger i {versions}.',
    nn: 'Guiden har {topics} tema og {questions} spørsmål og ligg føre i {versions}.',
  },
  oneVersion: { nb: 'én versjon', nn: 'éin versjon' },
  versions: { nb: '{n} versjoner', nn: '{n} versjonar' },
  recorded: {
    nb: 'Av {n} intervjuer ble {recorded} tatt opp. I {notes} ble det skrevet notater i stedet.',
    nn: 'Av {n} intervju vart {recorded} tekne opp. I {notes} vart det skrive notat i staden.',
  },
  allRecorded: { nb: 'Alle {n} intervjuer ble tatt opp.', nn: 'Alle {n} intervju vart tekne opp.' },
  duration: {
    nb: 'Intervjuene varte fra {from} til {to} minutter (median {median}; kjent for {known} av {n}).',
    nn: 'Intervjua varte frå {from} til {to} minutt (median {median}; kjent for {known} av {n}).',
  },
  newCodes: {
    nb: 'Nye koder i hvert intervju, i rekkefølge: {list}. I de tre siste kom det {last} nye.',
    nn: 'Nye kodar i kvart intervju, i rekkjefølgje: {list}. I dei tre siste kom det {last} nye.',
  },
  selective: {
    nb: '{n} intervjuer er kodet selektivt, og det senker tallet på nye koder.',
    nn: '{n} intervju er koda selektivt, og det senkar talet på nye kodar.',
  },
  noSaturation: {
    nb: 'Metning er ikke brukt, fordi analysen er refleksiv.',
    nn: 'Metting er ikkje brukt, fordi analysen er refleksiv.',
  },
  coders: { nb: '{coders} har kodet.', nn: '{coders} har koda.' },
  oneCoder: { nb: 'Én person', nn: 'Éin person' },
  manyCoders: { nb: '{n} personer', nn: '{n} personar' },
  reading: {
    nb: '{full} intervjuer er kodet i sin helhet og {selective} selektivt.',
    nn: '{full} intervju er koda i sin heilskap og {selective} selektivt.',
  },
  agreement: {
    nb: 'En andre koder kodet {n} av dem uavhengig: {share} likhet, kappa {kappa}.',
    nn: 'Ein andre kodar koda {n} av dei uavhengig: {share} likskap, kappa {kappa}.',
  },
  undefined: { nb: 'ikke definert', nn: 'ikkje definert' },
  noAgreement: {
    nb: 'Samsvar mellom kodere er ikke beregnet, fordi ingen andre kodet uavhengig.',
    nn: 'Samsvar mellom kodarar er ikkje rekna ut, fordi ingen andre koda uavhengig.',
  },
  reflexive: {
    nb: 'Samsvar mellom kodere er ikke beregnet, fordi analysen er refleksiv.',
    nn: 'Samsvar mellom kodarar er ikkje rekna ut, fordi analysen er refleksiv.',
  },
  tree: {
    nb: 'Kodetreet har {codes} koder, {categories} kategorier og {themes} temaer, og står i et vedlegg.',
    nn: 'Kodetreet har {codes} kodar, {categories} kategoriar og {themes} tema, og står i eit vedlegg.',
  },
  origins: {
    nb: 'Av {codes} koder er {inVivo} informantenes egne ord, {reading} laget under lesingen og {theory} gitt på forhånd.',
    nn: 'Av {codes} kodar er {inVivo} orda til informantane sjølve, {reading} laga under lesinga og {theory} gitt på førehand.',
  },
  quotes: {
    nb: 'Rapporten har {quotes} sitater fra {interviews} av {n} intervjuer, med kjønn og alder ved siden av.',
    nn: 'Rapporten har {quotes} sitat frå {interviews} av {n} intervju, med kjønn og alder ved sida av.',
  },
  evidence: {
    nb: '{supported} av {findings} funn er knyttet til sitater.',
    nn: '{supported} av {findings} funn er knytte til sitat.',
  },
  major: { nb: 'Hovedtemaer: {names}.', nn: 'Hovudtema: {names}.' },
  minor: { nb: 'Mindre temaer: {names}.', nn: 'Mindre tema: {names}.' },
  otherSide: {
    nb: 'Avvikende tilfeller er omtalt for {n} av {of} temaer.',
    nn: 'Avvikande tilfelle er omtala for {n} av {of} tema.',
  },
  approval: { nb: '{body}: {verdict}{number}.', nn: '{body}: {verdict}{number}.' },
  consent: {
    nb: '{written} har samtykket skriftlig og {recorded} på opptak.',
    nn: '{written} har samtykt skriftleg og {recorded} på opptak.',
  },
  period: {
    nb: 'Intervjuene ble gjort fra {from} til {to}.',
    nn: 'Intervjua vart gjorde frå {from} til {to}.',
  },
  settings: { nb: 'Intervjuene foregikk her: {list}.', nn: 'Intervjua gjekk føre seg her: {list}.' },
  setting: { nb: '{place} ({n})', nn: '{place} ({n})' },
} as const satisfies Record<string, LocalText>

/** Who was asked, and what came of it. */
export const recruitment: Drafter = ({ funnel }) =>
  funnel.total.considered === 0 ? unanswered : met(together(funnelSentences(funnel)))

/** The guide, and whether it was tried out. */
export const guide: Drafter = ({ guide: { versions, topics, questions, piloted } }) => {
  if (versions === 0) return unanswered
  const count = versions === 1 ? words.oneVersion : said(words.versions, { n: versions })
  const text = said(words.guide, { topics, questions, versions: count })
  const trial = own(piloted).text
  return trial ? met(together([text, trial])) : partly(text)
}

export const recording: Drafter = ({ interviews: n, recorded }) => {
  if (n === 0) return unanswered
  return met(said(recorded === n ? words.allRecorded : words.recorded, { n, recorded, notes: n - recorded }))
}

export const duration: Drafter = ({ minutes, interviews }) => {
  if (minutes.length === 0) return unanswered
  const text = said(words.duration, {
    from: Math.min(...minutes),
    to: Math.max(...minutes),
    median: number(median(minutes)),
    known: minutes.length,
    n: interviews,
  })
  return minutes.length < interviews ? partly(text) : met(text)
}

/** What the study says of saturation, with the numbers; under a reflexive stance, why there is none. */
export const saturation: Drafter = ({ stance, newCodes, saturation: statement, analysis }) => {
  const told = own(statement).text
  if (stance === 'reflexive' && !told) return met(words.noSaturation)
  if (newCodes === null || newCodes.length === 0) return told ? met(told) : unanswered
  const last = newCodes.slice(-3).reduce((sum, n) => sum + n, 0)
  const numbers = [
    said(words.newCodes, { list: newCodes.join(', '), last }),
    ...(analysis.read.selective > 0 ? [said(words.selective, { n: analysis.read.selective })] : []),
  ]
  return told ? met(together([told, ...numbers])) : partly(together(numbers))
}

export const coders: Drafter = (facts) => {
  const { coders: who, read } = facts.analysis
  if (who.length === 0) return unanswered
  const count = who.length === 1 ? words.oneCoder : said(words.manyCoders, { n: who.length })
  return met(together([said(words.coders, { coders: count }), said(words.reading, read), agreement(facts)]))
}

function agreement({ stance, agreement: found }: ReportingFacts): LocalText {
  if (found === null) return stance === 'reflexive' ? words.reflexive : words.noAgreement
  const { interviews: n, share, kappa } = found
  return said(words.agreement, {
    n,
    share: `${number(share * 100, 0)}\u00a0%`,
    kappa: kappa === null ? words.undefined : number(kappa, 2),
  })
}

const themeCount = ({ majorThemes, minorThemes }: ReportingFacts['analysis']): number =>
  majorThemes.length + minorThemes.length

export const codingTree: Drafter = ({ analysis }) =>
  analysis.codes === 0
    ? unanswered
    : met(said(words.tree, { ...countsOf(analysis), themes: themeCount(analysis) }))

const countsOf = ({ codes, categories, quotes, findings }: ReportingFacts['analysis']) => ({
  codes,
  categories,
  quotes,
  findings,
})

export const derivation: Drafter = ({ analysis: { codes, origins } }) =>
  codes === 0 ? unanswered : met(said(words.origins, { codes, ...origins }))

export const quotations: Drafter = ({ analysis, interviews: n }) =>
  analysis.quotes === 0
    ? unanswered
    : met(said(words.quotes, { quotes: analysis.quotes, interviews: analysis.interviewsQuoted, n }))

export const support: Drafter = ({ analysis: { findings, findingsWithQuote: supported } }) => {
  if (findings === 0) return unanswered
  const text = said(words.evidence, { supported, findings })
  return supported === findings ? met(text) : partly(text)
}

export const majorThemes: Drafter = ({ analysis }) =>
  analysis.majorThemes.length === 0
    ? unanswered
    : met(said(words.major, { names: quotedNames(analysis.majorThemes) }))

/** Minor themes, and what goes against the themes: either alone is half of it. */
export const minorThemes: Drafter = ({ analysis }) => {
  const of = themeCount(analysis)
  const parts = [
    ...(analysis.minorThemes.length > 0
      ? [said(words.minor, { names: quotedNames(analysis.minorThemes) })]
      : []),
    ...(analysis.themesWithOtherSide > 0
      ? [
          said(words.otherSide, {
            n: analysis.themesWithOtherSide,
            of: Math.max(of, analysis.themesWithOtherSide),
          }),
        ]
      : []),
  ]
  if (parts.length === 0) return unanswered
  return parts.length === 2 ? met(together(parts)) : partly(together(parts))
}

export const ethics: Drafter = ({ approvals, consents }) => {
  const consent = said(words.consent, consents)
  if (approvals.length === 0) return consents.written + consents.recorded > 0 ? partly(consent) : unanswered
  const bodies = approvals.map(({ body, verdict, number: sak }) =>
    said(words.approval, { body, verdict, number: sak.trim() === '' ? '' : ` (${sak.trim()})` }),
  )
  return met(together([...bodies, consent]))
}

export const period: Drafter = ({ period: held }) =>
  held === null ? unanswered : met(said(words.period, { from: dated(held.from), to: dated(held.to) }))

export const setting: Drafter = ({ settings, interviews }) => {
  if (settings.length === 0) return unanswered
  const list = listed(settings.map((one) => said(words.setting, one)))
  const known = settings.reduce((sum, { n }) => sum + n, 0)
  const text = said(words.settings, { list })
  return known < interviews ? partly(text) : met(text)
}

/** Several drafts as one: whole where all are, missing where none is. */
export function joined(...drafters: readonly Drafter[]): Drafter {
  return (facts) => {
    const drafts: readonly Draft[] = drafters.map((draft) => draft(facts))
    const texts = drafts.flatMap(({ text }) => text ?? [])
    if (texts.length === 0) return unanswered
    return drafts.every(({ state }) => state === 'met') ? met(together(texts)) : partly(together(texts))
  }
}
