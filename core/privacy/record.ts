import { dateText } from '#core/foundation'
import { paragraph, type TextBlock, type TextDocument, textsOf } from './document.ts'
import type { PrivacyFacts, RoundFacts } from './facts.ts'
import { purposesOf } from './purposes.ts'
import { recordWords as words } from './record-words.ts'
import {
  articlesText,
  fillIns,
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
 * The record of processing activities that article 30 (1) of the general data protection regulation demands, letters a
 * to g, with the rounds and the legal bases.
 */
export function processingRecord(facts: PrivacyFacts, language: 'nb' | 'nn'): TextDocument {
  const say = sayIn(language)
  const { municipality, round } = facts
  const rounds = [round, ...facts.otherRounds]
  const made: TextDocument = {
    kind: 'processing-record',
    language,
    title: say(words.title),
    subtitle: say(words.subtitle, { municipality: municipalityName(facts, say), round: say(round.name) }),
    mark: null,
    made: facts.made,
    dated: dateText(facts.made),
    fileName: `${municipality.code}-${round.code}-${say(documentWords.recordFile)}-${language}`,
    words: { page: say(documentWords.page), of: say(documentWords.of) },
    sections: [
      { heading: say(words.itemsHeading), blocks: [itemsTable(facts, rounds, say)] },
      { heading: say(words.roundsHeading), blocks: [roundsTable(rounds, say)] },
      { heading: say(words.basesHeading), blocks: basesBlocks(facts, rounds, say) },
    ],
  }
  const about = [
    paragraph(say(words.about, { made: dateText(facts.made) })),
    paragraph(openPlaces(made, say)),
  ]
  return { ...made, sections: [{ heading: say(words.aboutHeading), blocks: about }, ...made.sections] }
}

/** How many places of the document somebody must fill in. */
export function openPlaces(document: TextDocument, say: Say): string {
  const count = textsOf(document).flatMap(fillIns).length
  return count === 0 ? say(words.noneOpen) : say(words.open, { count: String(count) })
}

function itemsTable(facts: PrivacyFacts, rounds: readonly RoundFacts[], say: Say): TextBlock {
  const { a, b, c, d, e, f, g } = words
  const { transfer } = facts
  const sentences = (texts: readonly string[]): string => texts.join(' ')
  const contents = [
    [a, responsible(facts, say)],
    [
      b,
      say(words.bText, {
        purposes: purposesOf(facts)
          .map((purpose) => say(purpose))
          .join('; '),
      }),
    ],
    [c, categories(facts, say)],
    [d, sentences(facts.recipients.map(({ who, what }) => `${say(who)}: ${say(what)}`))],
    [e, transfer === null ? say(words.noTransfer) : say(transfer ?? openWords.transfer)],
    [f, deadlines(rounds, say)],
    [
      g,
      say(words.gText, {
        measures: sentences(securityMeasures.map((measure) => say(measure))),
        own: say(words.own),
      }),
    ],
  ] as const
  return {
    type: 'table',
    caption: say(words.itemsCaption),
    head: [say(words.item), say(words.demand), say(words.content)],
    rows: contents.map(([demand, content], at) => ['abcdefg'.charAt(at), say(demand), content]),
  }
}

function responsible(facts: PrivacyFacts, say: Say): string {
  const { controller, municipality, dataProtectionOfficer: officer, processor } = facts
  const contact = { name: municipalityName(facts, say), contact: municipality.contact }
  return say(words.aText, {
    controller: partyLine(controller, say),
    contact: partyLine(contact, say),
    officer: officer === null ? say(words.noOfficer) : partyLine(officer, say),
    processor: processorText(processor, say),
    joint: say(words.joint),
  })
}

function processorText(processor: PrivacyFacts['processor'], say: Say): string {
  if (processor === undefined) return say(openWords.processor)
  return processor === null ? say(words.noProcessor) : partyLine(processor, say)
}

function categories({ round }: PrivacyFacts, say: Say): string {
  const { instrument } = round
  return say(words.cText, {
    // each criterion is a sentence of its own
    inclusion: instrument.inclusion.map(({ text }) => say(text).replace(/\.$/, '')).join('; '),
    subjects: subjectLines(instrument, say).join('; '),
  })
}

function deadlines(rounds: readonly RoundFacts[], say: Say): string {
  const lines = rounds.map(({ name, retentionUntil }) =>
    say(words.fRound, { round: say(name), until: dateText(retentionUntil) }),
  )
  return say(words.fText, { rounds: lines.join(', '), log: say(words.log) })
}

function roundsTable(rounds: readonly RoundFacts[], say: Say): TextBlock {
  return {
    type: 'table',
    caption: say(words.roundsCaption),
    head: [words.round, words.instrument, words.opened, words.deleted].map((word) => say(word)),
    rows: rounds.map((round) => [
      say(round.name),
      say(round.instrument.title),
      say(words.span, period(round.opensOn, round.closesOn)),
      dateText(round.retentionUntil),
    ]),
  }
}

function basesBlocks(facts: PrivacyFacts, rounds: readonly RoundFacts[], say: Say): TextBlock[] {
  const articles = articlesText(facts, say) ?? say(openWords.articles)
  const rows = rounds.flatMap((round) =>
    round.legalBases.map((basis) => [
      say(round.name),
      unitTypeName(facts, basis.unitType, say),
      lawText(basis, say),
      basis.decision,
      say(words.span, period(basis.validFrom, basis.validTo)),
      say(basis.allowsLinking ? words.yes : words.no),
      say(basis.allowsAttention ? words.yes : words.no),
    ]),
  )
  if (rows.length === 0) return [paragraph(say(words.noBases))]
  const head = [
    words.round,
    words.unitType,
    words.law,
    words.decision,
    words.valid,
    words.linking,
    words.attention,
  ]
  return [
    paragraph(say(words.articles, { articles })),
    { type: 'table', caption: say(words.basesCaption), head: head.map((word) => say(word)), rows },
  ]
}
