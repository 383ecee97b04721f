import type { ProblemKind } from '#core/foundation'

/** What the mapping's own rules can refuse. Numbers 1500-1599, permanent. */
export const mappingProblems = {
  weightedIndexUnknown: {
    number: 1501,
    severity: 'error',
    text: {
      nb: 'Den vektede levekårsindeksen som ble brukt for rusgruppen før 2018, kan ikke beregnes for {round}: vektene er ikke kjent. Bruk definisjonen fra 2018; tallene merkes da som beregnet på nytt.',
      nn: 'Den vekta levekårsindeksen som blei brukt for rusgruppa før 2018, kan ikkje reknast ut for {round}: vektene er ikkje kjende. Bruk definisjonen frå 2018; tala blir då merkte som rekna ut på nytt.',
      en: 'The weighted index used for substance recipients before 2018 cannot be computed for {round}: its weights are not known. Use the definition of 2018; the figures are then marked as recomputed.',
    },
  },
  noRegistrations: {
    number: 1502,
    severity: 'error',
    text: {
      nb: 'Kommune {municipality} har ingen registreringer som kan brukes i runden {round}. «lyttepost table --list municipalities» viser kommunene som har det.',
      nn: 'Kommune {municipality} har ingen registreringar som kan brukast i runden {round}. «lyttepost table --list municipalities» viser kommunane som har det.',
      en: 'Municipality {municipality} has no usable registrations in round {round}. For those that have: "lyttepost table --list municipalities".',
    },
  },
  unknownTable: {
    number: 1503,
    severity: 'error',
    text: {
      nb: 'Tabellen «{table}» finnes ikke. Velg en av: {known}.',
      nn: 'Tabellen «{table}» finst ikkje. Vel ein av: {known}.',
      en: 'There is no table "{table}". Choose one of: {known}.',
    },
  },
  unknownRound: {
    number: 1504,
    severity: 'error',
    text: {
      nb: 'Runden {round} finnes ikke i datasettet. Runder: {known}.',
      nn: 'Runden {round} finst ikkje i datasettet. Rundar: {known}.',
      en: 'The dataset has no round {round}. Rounds: {known}.',
    },
  },
  yearsInOrder: {
    number: 1505,
    severity: 'error',
    text: {
      nb: 'Et utvalg sammenligner et år med et senere, ikke {from} med {to}. Bytt om årene, eller velg et annet år.',
      nn: 'Eit utval samanliknar eit år med eit seinare, ikkje {from} med {to}. Byt om åra, eller vel eit anna år.',
      en: 'A sample compares a year with a later one, not {from} with {to}. Swap the years, or choose another.',
    },
  },
  noUnitTypes: {
    number: 1506,
    severity: 'error',
    text: {
      nb: 'Ingen av enhetstypene hadde rettslig grunnlag både i {from} og i {to}. Velg en som hadde det; helse- og omsorgstjenester hadde det alle år.',
      nn: 'Ingen av einingstypane hadde rettsleg grunnlag både i {from} og i {to}. Vel ein som hadde det; helse- og omsorgstenester hadde det alle år.',
      en: 'None of the unit types had a legal basis both in {from} and in {to}. Choose one that had; health and care services had it in all years.',
    },
  },
  noLinkingBasis: {
    number: 1507,
    severity: 'error',
    text: {
      nb: 'Registreringene i {from} og {to} kan ikke kobles person for person: {lacking} mangler. Oppgi behandlingsgrunnlag, formål og begge årene som det gjelder.',
      nn: 'Registreringane i {from} og {to} kan ikkje koplast person for person: {lacking} manglar. Oppgi behandlingsgrunnlag, føremål og begge åra som det gjeld.',
      en: 'The registrations of {from} and {to} cannot be linked person by person: {lacking} is lacking. State the legal basis, the purpose and both years that it covers.',
    },
  },
  panelBroken: {
    number: 1508,
    severity: 'error',
    text: {
      nb: '«{variable}» kan ikke følges fra {from} til {to}: tidsserien brytes i {year}. {note} Velg to år på samme side av bruddet.',
      nn: '«{variable}» kan ikkje følgjast frå {from} til {to}: tidsserien blir broten i {year}. {note} Vel to år på same side av brotet.',
      en: '"{variable}" cannot be followed from {from} to {to}: the series breaks in {year}. {note} Choose two years on the same side of the break.',
    },
  },
  notInRound: {
    number: 1530,
    severity: 'error',
    text: {
      nb: 'Kommunen {municipality} er ikke kartlagt i {round}. Velg en kommune som er med i runden, eller utelat kommunen for å se landet.',
      nn: 'Kommunen {municipality} er ikkje kartlagd i {round}. Vel ein kommune som er med i runden, eller utelat kommunen for å sjå landet.',
      en: 'Municipality {municipality} was not mapped in {round}. Choose one that is in the round, or leave the municipality out to see the country.',
    },
  },
} as const satisfies Record<string, ProblemKind>
