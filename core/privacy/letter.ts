import { dateText, ProblemError, problem } from '#core/foundation'
import { list, paragraph, type TextBlock, type TextDocument, textsOf } from './document.ts'
import type { LegalBasisFacts, PrivacyFacts } from './facts.ts'
import {
  basisList,
  howText,
  keptSection,
  recipientList,
  section,
  transferText,
  whySection,
} from './letter-blocks.ts'
import { letterWords as words } from './letter-words.ts'
import { privacyProblems } from './problems.ts'
import {
  articlesText,
  basesOf,
  fillIns,
  municipalityName,
  partyLine,
  period,
  type Say,
  sayIn,
  unitTypeName,
} from './say.ts'
import { documentWords, openWords } from './shared-words.ts'
import { subjectLines } from './subjects.ts'

/** The facts of a letter: it comes from a unit. */
export type LetterFacts = PrivacyFacts & Required<Pick<PrivacyFacts, 'unit'>>

/**
 * The letter to those who are registered by a unit: what articles 13 and 14 of the general data protection regulation
 * (EU 2016/679) demand, in plain words.
 * It is marked as a draft while something in it must be filled in.
 *
 * @throws problem 1720 where no legal basis of the unit's type holds in the round.
 */
export function informationLetter(facts: LetterFacts, language: 'nb' | 'nn'): TextDocument {
  const say = sayIn(language)
  const { unit, round, municipality } = facts
  const bases = basesOf(round, unit.unitType)
  if (bases.length === 0) {
    const unitType = unitTypeName(facts, unit.unitType, say)
    throw new ProblemError(problem(privacyProblems.noLegalBasis, { unitType, round: say(round.name) }))
  }
  const from = say(words.from, { unit: unit.name, municipality: municipalityName(facts, say) })
  const letter: TextDocument = {
    kind: 'information-letter',
    language,
    title: say(words.title, { round: say(round.name) }),
    subtitle: from,
    mark: null,
    made: facts.made,
    dated: dateText(facts.made),
    fileName: `${municipality.code}-${round.code}-${say(documentWords.letterFile)}-${language}`,
    words: { page: say(documentWords.page), of: say(documentWords.of) },
    sections: [
      section(say(words.shortHeading), [
        paragraph(say(words.short, { from, ...opening(facts) })),
        paragraph(say(words.free)),
      ]),
      section(say(words.whatHeading), whatBlocks(facts, bases, say)),
      whySection(facts, say),
      section(say(words.seenHeading), [
        recipientList(facts, say),
        paragraph(transferText(facts, say) ?? say(openWords.transfer)),
      ]),
      keptSection(facts, say),
      section(say(words.rightsHeading), [
        paragraph(say(words.rights)),
        list(
          [words.see, words.correct, words.erase, words.limit, words.log, words.complain].map((right) =>
            say(right),
          ),
        ),
      ]),
      section(say(words.howHeading), howBlocks(facts, say)),
      section(say(words.lawHeading), lawBlocks(facts, bases, say)),
      section(say(words.whoHeading), [whoBlock(facts, say)]),
    ],
  }
  return textsOf(letter).some((line) => fillIns(line).length > 0)
    ? { ...letter, mark: say(words.mark) }
    : letter
}

function opening({ round }: PrivacyFacts): Record<'opens' | 'closes', string> {
  const { from, to } = period(round.opensOn, round.closesOn)
  return { opens: from, closes: to }
}

function whatBlocks(facts: LetterFacts, bases: readonly LegalBasisFacts[], say: Say): TextBlock[] {
  const linked = bases.some(({ allowsLinking }) => allowsLinking)
  return [
    paragraph(say(words.what)),
    list(subjectLines(facts.round.instrument, say)),
    paragraph(say(words.source)),
    paragraph(`${say(words.noIdentity)} ${say(linked ? words.linked : words.notLinked)}`),
  ]
}

function howBlocks(facts: LetterFacts, say: Say): TextBlock[] {
  const how = howText(facts, partyLine(facts.unit, say), say)
  return [paragraph(how), paragraph(say(words.effect)), paragraph(say(words.answer))]
}

function lawBlocks(facts: PrivacyFacts, bases: readonly LegalBasisFacts[], say: Say): TextBlock[] {
  const articles = articlesText(facts, say)
  return [
    paragraph(
      articles === null
        ? say(words.lawOpen, { open: say(openWords.articles) })
        : say(words.lawWithArticles, { articles }),
    ),
    basisList(bases, say),
  ]
}

function whoBlock(facts: LetterFacts, say: Say): TextBlock {
  const { controller, unit, municipality, dataProtectionOfficer: officer, processor } = facts
  const item = (term: string, text: string) => ({ term, text })
  const contact = { name: municipalityName(facts, say), contact: municipality.contact }
  return {
    type: 'definitions',
    items: [
      item(say(words.controller), partyLine(controller, say)),
      item(say(words.unit), partyLine(unit, say)),
      item(say(words.contact), partyLine(contact, say)),
      item(say(words.officer), officer === null ? say(words.noOfficer) : partyLine(officer, say)),
      ...(processor === null
        ? []
        : [item(say(words.processor), processor ? partyLine(processor, say) : say(openWords.processor))]),
    ],
  }
}
