import type { Instrument } from '#core/instruments'
import type { LetterFacts } from './letter.ts'
import { standardPurposes, standardRecipients } from './shared-words.ts'

/** Facts for tests: a municipality and a unit with ordinary names. */
export function sampleFacts(instrument: Instrument): LetterFacts {
  return {
    made: '2026-10-01',
    municipality: { code: '1103', name: 'Stavanger', contact: 'Ola Hansen, 51 00 00 00' },
    unit: { name: 'Oppfølgingstjenesten', unitType: 'health_care', contact: '51 00 00 01' },
    round: {
      code: '2026',
      name: { nb: 'BrukerPlan 2026', nn: 'BrukerPlan 2026' },
      opensOn: '2026-11-02',
      closesOn: '2026-12-15',
      retentionUntil: '2029-12-31',
      instrument,
      legalBases: [
        {
          unitType: 'health_care',
          law: 'Helsepersonelloven',
          paragraph: '29',
          decision: '26/1234-5',
          validFrom: '2026-09-01',
          validTo: '2027-08-31',
          allowsLinking: false,
          allowsAttention: false,
        },
      ],
    },
    otherRounds: [],
    controller: { name: 'Stavanger kommune', contact: 'postmottak@stavanger.example' },
    processor: { name: 'Drift AS', contact: 'post@drift.example' },
    dataProtectionOfficer: { name: 'Kari Ombud', contact: 'personvernombud@stavanger.example' },
    article: { six: 'e', nine: 'j' },
    purposes: standardPurposes,
    recipients: standardRecipients,
    ownPage: 'lyttepost.example/meg',
    transfer: null,
    unitTypes: {
      health_care: { nb: 'Helse- og omsorgstjenester', nn: 'Helse- og omsorgstenester' },
      nav: { nb: 'NAV', nn: 'NAV' },
    },
  }
}

/** The same with the longest names that may occur, two legal bases, linking and an earlier round. */
export function longFacts(instrument: Instrument): LetterFacts {
  const facts = sampleFacts(instrument)
  const name = 'Storfjord - Omasvuotna - Omasvuono'
  const basis = facts.round.legalBases[0]!
  const round = {
    ...facts.round,
    legalBases: [
      {
        ...basis,
        allowsLinking: true,
        allowsAttention: true,
        law: 'Lov om kommunale helse- og omsorgstjenester m.m.',
        paragraph: '§ 12-3 fjerde ledd',
      },
      { ...basis, decision: 'Helse- og omsorgsdepartementet 22/3956-114 (dispensasjon, forlenget)' },
      { ...basis, unitType: 'nav', law: 'Sosialtjenesteloven', paragraph: '44' },
    ],
  }
  const unit = {
    ...facts.unit,
    name: 'Interkommunal oppfølgings- og rehabiliteringstjeneste for rus og psykisk helse, avdeling nord (Gáivuotna – Kåfjord)',
    contact: 'postmottak-oppfolging-og-rehabilitering@storfjord-omasvuotna-omasvuono.example, 77 00 00 00',
  }
  return {
    ...facts,
    municipality: {
      code: '5538',
      name,
      contact: 'Åse-Berit Ørjasæter Sjøgren-Østensjø, kommunalsjef helse, 77 00 00 01',
    },
    unit,
    round,
    otherRounds: [{ ...facts.round, code: '2025', name: { nb: 'BrukerPlan 2025', nn: 'BrukerPlan 2025' } }],
    controller: { name: `${name} kommune`, contact: 'Oteren, 9046 Oteren' },
    dataProtectionOfficer: null,
    article: null,
    ownPage: null,
  }
}
