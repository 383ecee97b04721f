import type { LocalText } from '#core/foundation'
import { dateText, upperFirst } from '#core/foundation'
import { list, paragraph, type TextBlock, type TextDocument, type TextSection } from './document.ts'
import type { PrivacyFacts } from './facts.ts'
import { impactWords as words } from './impact-words.ts'
import { purposesOf } from './purposes.ts'
import { openPlaces } from './record.ts'
import { breachesOf2021, otherRisks, type Risk } from './risks.ts'
import {
  articlesText,
  lawText,
  municipalityName,
  partyLine,
  period,
  type Say,
  sayIn,
  unitTypeName,
} from './say.ts'
import { documentWords, openWords, securityMeasures } from './shared-words.ts'
import { subjectLines } from './subjects.ts'

/**
 * A draft of the data protection impact assessment, with what article 35 (7) of the general data protection regulation
 * demands: description, necessity, risks, measures. What is left of the risks is the municipality's to judge; every
 * place that it must fill in is marked.
 */
export function impactAssessment(facts: PrivacyFacts, language: 'nb' | 'nn'): TextDocument {
  const say = sayIn(language)
  const { municipality, round } = facts
  const made: TextDocument = {
    kind: 'impact-assessment',
    language,
    title: say(words.title),
    subtitle: say(words.subtitle, { municipality: municipalityName(facts, say), round: say(round.name) }),
    mark: say(words.mark),
    made: facts.made,
    dated: dateText(facts.made),
    fileName: `${municipality.code}-${round.code}-${say(documentWords.impactFile)}-${language}`,
    words: { page: say(documentWords.page), of: say(documentWords.of) },
    sections: [
      { heading: say(words.descriptionHeading), blocks: [description(facts, say)] },
      { heading: say(words.needHeading), blocks: [necessity(facts, say)] },
      risksSection(say),
      {
        heading: say(words.measuresHeading),
        blocks: [
          paragraph(say(words.measuresSystem)),
          list(securityMeasures.map((measure) => say(measure))),
          paragraph(say(words.measuresOwn)),
        ],
      },
      { heading: say(words.viewsHeading), blocks: [views(facts, say)] },
      { heading: say(words.verdictHeading), blocks: [verdict(say)] },
    ],
  }
  const about = [
    paragraph(say(words.about, { made: dateText(facts.made) })),
    paragraph(say(words.why)),
    paragraph(openPlaces(made, say)),
  ]
  return { ...made, sections: [{ heading: say(words.aboutHeading), blocks: about }, ...made.sections] }
}

function definitions(say: Say, items: readonly (readonly [LocalText, string])[]): TextBlock {
  return { type: 'definitions', items: items.map(([term, text]) => ({ term: say(term), text })) }
}

function description(facts: PrivacyFacts, say: Say): TextBlock {
  const { round, processor, transfer } = facts
  const inclusion = round.instrument.inclusion.map(({ text }) => say(text).replace(/\.$/, '')).join('; ')
  return definitions(say, [
    [
      words.purposes,
      say(words.purposesText, {
        purposes: purposesOf(facts)
          .map((purpose) => say(purpose))
          .join('; '),
      }),
    ],
    [words.controller, partyLine(facts.controller, say)],
    [words.processor, processorText(processor, say)],
    [words.people, say(words.peopleText, { inclusion, count: say(words.count) })],
    [words.units, say(words.unitsOpen)],
    [words.data, say(words.dataText, { subjects: subjectLines(round.instrument, say).join('; ') })],
    [words.flow, say(words.flowText)],
    [
      words.period,
      say(words.periodText, {
        ...period(round.opensOn, round.closesOn),
        until: dateText(round.retentionUntil),
      }),
    ],
    [words.recipients, facts.recipients.map(({ who, what }) => `${say(who)}: ${say(what)}`).join(' ')],
    [words.transfer, transfer === null ? say(words.noTransfer) : say(transfer ?? openWords.transfer)],
  ])
}

function processorText(processor: PrivacyFacts['processor'], say: Say): string {
  if (processor === undefined) return say(openWords.processor)
  if (processor === null) return say(words.noProcessor)
  return say(words.agreement, { processor: partyLine(processor, say), agreement: say(words.agreementOpen) })
}

function necessity(facts: PrivacyFacts, say: Say): TextBlock {
  return definitions(say, [
    [words.basis, basisText(facts, say)],
    [words.less, say(words.lessText, { open: say(words.lessOpen) })],
    [words.minimal, say(words.minimalText)],
    [words.quality, say(words.qualityText, { open: say(words.qualityOpen) })],
    [words.rights, say(words.rightsText, { open: say(words.rightsOpen) })],
  ])
}

function basisText(facts: PrivacyFacts, say: Say): string {
  const laws = facts.round.legalBases.map((basis) =>
    say(words.basisLine, {
      unitType: unitTypeName(facts, basis.unitType, say),
      law: lawText(basis, say),
      decision: basis.decision,
      ...period(basis.validFrom, basis.validTo),
      linking: say(basis.allowsLinking ? words.linking : words.noLinking),
      attention: say(basis.allowsAttention ? words.attention : words.noAttention),
    }),
  )
  const articles = articlesText(facts, say) ?? say(openWords.articles)
  return say(words.basisText, {
    // the line begins with the name of the regulation
    articles: upperFirst(articles),
    laws: laws.length === 0 ? say(words.noBases) : laws.join(' '),
  })
}

function risksSection(say: Say): TextSection {
  return {
    heading: say(words.risksHeading),
    blocks: [
      paragraph(say(words.breachesIntro)),
      riskTable(words.breachesCaption, words.breach, breachesOf2021, 0, say),
      riskTable(words.otherCaption, words.risk, otherRisks, breachesOf2021.length, say),
      paragraph(say(words.ownRisks)),
    ],
  }
}

/** Risks numbered on from `before`, each with a place for the municipality's judgement of what is left. */
function riskTable(
  caption: LocalText,
  what: LocalText,
  risks: readonly Risk[],
  before: number,
  say: Say,
): TextBlock {
  return {
    type: 'table',
    caption: say(caption),
    head: [words.number, what, words.measure, words.rest].map((word) => say(word)),
    rows: risks.map((risk, at) => [
      String(before + at + 1),
      say(risk.what),
      say(risk.measure),
      say(words.restOpen),
    ]),
  }
}

function views({ dataProtectionOfficer: officer }: PrivacyFacts, say: Say): TextBlock {
  const term = officer === null ? say(words.officerUnnamed) : say(words.officer, { officer: officer.name })
  return {
    type: 'definitions',
    items: [
      { term, text: say(words.officerOpen) },
      { term: say(words.voices), text: say(words.voicesOpen) },
    ],
  }
}

function verdict(say: Say): TextBlock {
  return definitions(say, [
    [words.restRisk, say(words.restRiskOpen)],
    [words.consult, say(words.consultOpen)],
    [words.approved, say(words.approvedOpen)],
    [words.again, say(words.againOpen)],
  ])
}
