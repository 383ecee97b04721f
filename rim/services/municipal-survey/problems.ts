import type { ProblemKind } from '#core/foundation'

/** What the house can refuse of the survey to the municipalities. Numbers 1795-1799, permanent. */
export const municipalHouseProblems = {
  noForm: {
    number: 1795,
    severity: 'error',
    text: {
      nb: 'Det finnes ikke noe skjema for kommuneundersøkelsen i {year}. Det siste skjemaet gjelder fra {from}.',
      nn: 'Det finst ikkje noko skjema for kommuneundersøkinga i {year}. Det siste skjemaet gjeld frå {from}.',
      en: 'There is no form for the survey to the municipalities in {year}. The last form holds from {from}.',
    },
  },
  nobody: {
    number: 1796,
    severity: 'error',
    text: {
      nb: 'Ingen kommuner har vært med i en runde av kartleggingen, så det er ingen å spørre. Velg alle kommuner i huset i stedet.',
      nn: 'Ingen kommunar har vore med i ein runde av kartlegginga, så det er ingen å spørje. Vel alle kommunar i huset i staden.',
      en: 'No municipality has taken part in a round of the mapping, so there is nobody to ask. Choose all municipalities in the house instead.',
    },
  },
  notWhole: {
    number: 1797,
    severity: 'error',
    text: {
      nb: 'Svaret kan ikke leveres ennå. Rett eller fyll ut: {questions}.',
      nn: 'Svaret kan ikkje leverast enno. Rett eller fyll ut: {questions}.',
      en: 'The answer cannot be handed in yet. Correct or fill in: {questions}.',
    },
  },
  daysReversed: {
    number: 1798,
    severity: 'error',
    text: {
      nb: 'Siste dag for svar er før den første. Velg en senere dag.',
      nn: 'Siste dag for svar er før den første. Vel ein seinare dag.',
      en: 'The last day for answers is before the first. Choose a later day.',
    },
  },
  stillOpen: {
    number: 1799,
    severity: 'error',
    text: {
      nb: 'Rapporten kan lages når undersøkelsen er stengt: ellers kunne to rapporter røpe hva den siste kommunen svarte. Flytt siste dag for svar hvis dere er ferdige.',
      nn: 'Rapporten kan lagast når undersøkinga er stengd: elles kunne to rapportar røpe kva den siste kommunen svara. Flytt siste dag for svar om de er ferdige.',
      en: 'The report can be made when the survey is closed: otherwise two reports could tell what the last municipality answered. Move the last day for answers if you are done.',
    },
  },
} as const satisfies Record<string, ProblemKind>
