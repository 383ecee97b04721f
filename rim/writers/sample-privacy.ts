import {
  impactAssessment,
  informationLetter,
  processingRecord,
  registrationPrintout,
  standardPurposes,
  standardRecipients,
  type TextDocument,
} from '#core/privacy'
import { loadInstruments } from '#rim/assets'

const round = {
  code: '2026',
  name: { nb: 'BrukerPlan 2026', nn: 'BrukerPlan 2026' },
  opensOn: '2026-11-02',
  closesOn: '2026-12-15',
  retentionUntil: '2029-12-31',
  instrument: loadInstruments().find(({ id }) => id === 'brukerplan@2020.1')!,
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
}
const usual = {
  made: '2026-10-01',
  municipality: { code: '1103', name: 'Stavanger', contact: 'Ola Hansen, 51 00 00 00' },
  unit: { name: 'Oppfølgingstjenesten', unitType: 'health_care', contact: '51 00 00 01' },
  round,
  otherRounds: [],
  controller: { name: 'Stavanger kommune', contact: 'postmottak@stavanger.example' },
  processor: { name: 'Drift AS', contact: 'post@drift.example' },
  dataProtectionOfficer: { name: 'Kari Ombud', contact: 'personvernombud@stavanger.example' },
  article: { six: 'e', nine: 'j' } as const,
  purposes: standardPurposes,
  recipients: standardRecipients,
  ownPage: 'lyttepost.example/meg',
  transfer: null,
  unitTypes: { health_care: { nb: 'Helse- og omsorgstjenester', nn: 'Helse- og omsorgstenester' } },
}
const name = 'Storfjord - Omasvuotna - Omasvuono'
/** The longest names that may occur, many legal bases and rounds, and signs that mean something to the typesetter. */
const long = {
  ...usual,
  municipality: {
    code: '5538',
    name,
    contact: 'Åse-Berit Ørjasæter Sjøgren-Østensjø, #strong[77 00 00 01] $x$ *_`@a',
  },
  unit: {
    name: 'Interkommunal oppfølgings- og rehabiliteringstjeneste for rus og psykisk helse, avdeling nord (Gáivuotna – Kåfjord)',
    unitType: 'health_care',
    contact: 'postmottak-oppfolging-og-rehabilitering-og-ettervern@storfjord-omasvuotna-omasvuono.example',
  },
  round: {
    ...round,
    legalBases: Array.from({ length: 9 }, (_, at) => ({
      ...round.legalBases[0]!,
      law: at % 2 === 0 ? 'Lov om kommunale helse- og omsorgstjenester m.m.' : 'Helsepersonelloven',
      decision: `Helse- og omsorgsdepartementet 22/3956-${at} (dispensasjon, forlenget)`,
    })),
  },
  otherRounds: Array.from({ length: 12 }, (_, at) => ({
    ...round,
    name: { nb: `BrukerPlan ${2014 + at}`, nn: `BrukerPlan ${2014 + at}` },
  })),
  controller: { name: `${name} kommune`, contact: 'Oteren, 9046 Oteren' },
  dataProtectionOfficer: null,
  article: null,
  ownPage: null,
}

/** A registration with notes of every kind, among them signs that the font lacks. */
const registration = {
  answers: {
    sex: 'female',
    age: 34,
    education: { missing: 'refused' },
    own_children: 'yes',
    children_count: 9,
    children_contact: ['daily_care', 'contact'],
    housing: 'red',
    network: { missing: 'unknown' },
    plans: ['individual_plan', 'crisis_plan'],
  },
  notes: {
    'comment:housing': `Flytter snart.\nTo linjer, #strong[$x$] 漢 🙂 ${'og så videre '.repeat(35)}`,
    'comment:plans/crisis_plan': 'Fra i fjor',
    'part:children_contact': ['daily_care', 'contact', null],
    'reason:1137': 'To par tvillinger',
    'corrected:housing': '2026-10-01',
    'review:recipient': '2026-10-01',
  },
  status: 'draft' as const,
  changedAt: '2026-10-01T08:00:00Z',
  birthYear: 1992,
  sex: 'female' as const,
  hasLocalReference: true,
}

/** The documents in a form, with usual names or with the longest. */
export function privacyDocuments(size: 'usual' | 'long', language: 'nb' | 'nn'): readonly TextDocument[] {
  const facts = size === 'usual' ? usual : long
  return [
    informationLetter(facts, language),
    processingRecord(facts, language),
    impactAssessment(facts, language),
    registrationPrintout(facts, registration, language),
  ]
}
