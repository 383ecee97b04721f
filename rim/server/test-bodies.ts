import { createRandom } from '#core/foundation'
import { randomSyntheticNumber } from '#core/identity'
import { lifeAreas } from '#core/training'
import { studyBodies } from './test-study-bodies.ts'
import { type Target, writtenText } from './test-target.ts'

const random = createRandom(7)
const somebody = (): string => randomSyntheticNumber(random, { birthYear: 1975, sex: 'male' })
const name = { nb: 'Runde', nn: 'Runde' }
const days = { opensOn: '2027-01-01', closesOn: '2027-02-01', retentionUntil: '2028-01-01' }

const contact = {
  name: 'Ny Kontakt',
  email: 'ny@kommune.example',
  language: 'nb',
  receives: ['rounds'],
}
const trainingDay = {
  day: '2098-01-01',
  begins: '09:00',
  ends: '12:00',
  place: '',
  link: 'https://mote.example',
  about: { nb: '', nn: '' },
  places: 20,
}

/** A text of the survey, by its hash. */
const inBoth = { nb: 'Prøve', nn: 'Prøve' }
const judgement = {
  ...{ level: 'overall', verdict: 'mixed', date: '2026-01-01', author: 'Prøve' },
  reason: { nb: 'Tallene peker ulike veier', nn: 'Tala peikar ulike vegar' },
}
const written = { participant: null, texts: [writtenText] }

/** What stands on a paper form, as somebody types it. */
const typedForm = {
  entry: { seen: { sex: 'male', substances: ['alcohol'], birth_year: { unclear: true } }, helped: null },
  language: 'nb',
}

const surveyWave = {
  instrument: 'brukertilfredshet@2026.1',
  title: { nb: 'Undersøkelsen', nn: 'Undersøkinga', en: 'The survey' },
  opensOn: '2031-02-01',
  closesOn: '2031-03-31',
  responsible: 'KoRus',
  contact: 'telefon 12 34 56 78',
}

const aboutMunicipality = (code: string) => ({ place: { kind: 'municipality', code }, rows: 'housing' })

/** A body for each route that takes one, by method and path. A new route needs an entry here. */
export const bodies: Readonly<Record<string, (target: Target) => unknown>> = {
  'POST /api/rounds/{round}/built-tables': ({ municipality }) => ({ table: aboutMunicipality(municipality) }),
  'POST /api/rounds/{round}/built-tables/files': ({ county }) => ({
    tables: [{ place: { kind: 'county', code: county }, rows: 'housing' }],
    format: 'csv',
  }),
  'POST /api/rounds/{round}/saved-tables': ({ municipality }) => ({
    title: 'Bolig',
    table: aboutMunicipality(municipality),
  }),
  'POST /api/publications': () => ({ kind: 'news', code: 'nyhet-i-prove' }),
  'PUT /api/publications/{publication}': () => ({
    basedOn: 0,
    texts: { title: inBoth, excerpt: inBoth, text: inBoth },
  }),
  'POST /api/publications/{publication}/reviews': () => ({ body: 'KoRus', due: '2030-01-01' }),
  'POST /api/publications/{publication}/reviews/{publicationReview}/answer': () => ({
    ...{ outcome: 'no_remarks', answer: '', answeredOn: '2026-01-10' },
  }),
  'POST /api/publications/{publication}/approval': () => ({ because: 'Fristen er ute' }),
  'POST /api/publications/{publication}/return': () => ({ because: 'Tittelen er feil' }),
  'POST /api/publications/{publication}/time': () => ({ at: null }),
  'POST /api/publications/{publication}/withdrawal': () => ({ nb: 'Feil i tallene', nn: 'Feil i tala' }),
  'POST /api/plans/{plan}/values': () => ({
    values: [
      { indicator: 'green_housing', territory: 'NO', year: 2030, status: 'value', value: 60, cited: 'prøve' },
    ],
  }),
  'POST /api/plans/{plan}/goals/{goal}/judgements': () => judgement,
  'POST /api/plans/{plan}/goals/{goal}/quotes': () => ({
    report: '00000000-0000-7000-8000-000000000001',
    text: 'Prøve',
  }),
  'POST /api/plans/{plan}/judgements/{judgement}/withdrawal': () => ({ because: 'Bygde på feil tall' }),
  'POST /api/municipalities/{municipality}/goals': () => ({ plan: 'opptrapping-rus-2016', goal: 'early' }),
  'PUT /api/municipalities/{municipality}/goals/{ownGoal}': () => ({
    ...{ basedOn: 0, title: 'Flere i aktivitet', responsible: 'Kommunalsjefen', note: '' },
    targets: [{ indicator: 'green_housing', value: 75, year: 2028 }],
  }),
  'POST /api/municipalities/{municipality}/goals/{ownGoal}/closing': () => ({ basedOn: 0 }),
  'POST /api/municipalities/{municipality}/goals/{ownGoal}/values': () => ({
    values: [{ indicator: 'green_housing', year: 2022, status: 'value', value: 64, cited: 'prøve' }],
  }),
  'POST /api/municipalities/{municipality}/goals/{ownGoal}/judgements': () => judgement,
  'POST /api/municipalities/{municipality}/goals/{ownGoal}/judgements/{ownJudgement}/withdrawal': () => ({
    because: 'Bygde på feil tall',
  }),
  'POST /api/municipal-surveys': () => ({
    year: 2030,
    opensOn: '2030-01-01',
    closesOn: '2030-02-01',
    whom: 'all',
  }),
  'PATCH /api/municipal-surveys/{survey}': () => ({ closesOn: '2097-01-01' }),
  'PUT /api/municipalities/{municipality}/municipal-surveys/{survey}': () => ({
    basedOn: 1,
    answers: { mappings: 4 },
  }),
  'POST /api/municipalities/{municipality}/municipal-surveys/{survey}/submission': () => ({ revision: 1 }),
  'PATCH /api/saved-tables/{savedTable}': () => ({ title: 'Boforhold' }),
  'POST /api/survey-waves/{wave}/service-codings': () => ({ ...written, code: 'nav', second: false }),
  'PATCH /api/survey-waves/{wave}/service-codings': () => ({
    ...written,
    code: 'gp',
    reason: 'Legekontoret',
  }),
  'POST /api/survey-waves/{wave}/service-codings/taken-back': () => ({ ...written, second: false }),
  'POST /api/survey-waves/{wave}/comments/cleanings': () => ({
    cleanings: [{ comment: writtenText, kept: true, parts: [] }],
  }),
  'POST /api/survey-waves/{wave}/comments/confirmations': () => ({ comments: [writtenText] }),
  'POST /api/survey-waves/{wave}/comments/codings': () => ({
    comment: writtenText,
    turn: 'first',
    coding: { overall: 'praise', services: { nav: 'criticism' } },
  }),
  'POST /api/survey-waves/{wave}/comments/codings/taken-back': () => ({
    comment: writtenText,
    turn: 'first',
  }),
  'POST /api/survey-waves/{wave}/comments/quotes': () => ({
    comment: writtenText,
    text: 'Takk',
    tags: ['nav'],
  }),
  'PUT /api/survey-waves/{wave}/service-codings/masks/{text}': () => ({ participant: null, words: [1] }),
  'POST /api/survey-waves/{wave}/envelopes': ({ participant, service }) => ({
    participant,
    service,
    day: '2026-02-11',
    received: 4,
    empty: 1,
    unusable: 1,
    reason: 'Koden mangler',
  }),
  'PATCH /api/survey-envelopes/{envelopes}': () => ({ received: 5, empty: 0, unusable: 0, reason: '' }),
  'POST /api/survey-waves/{wave}/sheets/opening': ({ freeCode }) => ({ typed: freeCode }),
  'POST /api/survey-waves/{wave}/sheets/saving': ({ openForm }) => ({ ...openForm, ...typedForm }),
  'POST /api/survey-waves/{wave}/sheets/completion': ({ openForm }) => ({ ...openForm, ...typedForm }),
  'POST /api/survey-waves/{wave}/sheets/settling': ({ differingForm }) => ({
    ...differingForm,
    looked: { helped: 'yes' },
  }),
  'POST /api/survey-waves/{wave}/sheets/dropping': ({ openForm }) => openForm,
  'POST /api/survey-waves/{wave}/releases': () => ({}),
  'POST /api/rounds/{round}/annual-texts': () => ({
    ...{ language: 'nb', section: 'about', node: 'own-1', seen: 0 },
    ...{ kind: 'added', follows: null, text: 'Et tillegg.', replaced: '' },
  }),
  'POST /api/survey-waves/{wave}/texts': () => ({
    ...{ scope: 'country', language: 'nb', section: 'summary', node: 'own-1', seen: 0 },
    ...{ kind: 'added', follows: null, text: 'Et tillegg.', replaced: '' },
  }),
  ...studyBodies,
  'POST /api/survey-waves': () => ({ ...surveyWave, year: 2031 }),
  'PATCH /api/survey-waves/{wave}': () => ({ closesOn: '2098-12-31' }),
  'POST /api/survey-waves/{wave}/draws': () => ({ seed: 'et frø' }),
  'POST /api/survey-waves/{wave}/participants': () => ({ code: '1106' }),
  'POST /api/survey-waves/{wave}/invitations': ({ participant }) => ({
    participants: [participant],
    answerBy: '2099-01-01',
  }),
  'PATCH /api/survey-participants/{participant}': () => ({ target: 40 }),
  'POST /api/survey-participants/{participant}/recorded-answer': () => ({ answer: 'accepted' }),
  'POST /api/survey-participants/{participant}/answer': () => ({ answer: 'declined', reason: 'Ikke i år' }),
  'POST /api/survey-participants/{participant}/services': () => ({ name: 'Dagsenteret', kind: 'gp' }),
  'PATCH /api/survey-services/{service}': () => ({ target: 25 }),
  'POST /api/survey-services/{service}/orders': () => ({ copies: 30, language: 'nn', paper: true }),
  'PUT /api/survey-participants/{participant}/handed-out': ({ service }) => ({
    days: [{ service, day: '2026-02-10', noted: { handedOut: 4, declined: 1 } }],
  }),
  'POST /api/survey-waves/{wave}/municipalities/{municipality}/feedback': () => ({
    id: '8a6e0804-2bd0-4672-b79d-d97027f9071a',
    answers: { mirrors_target_group: 'unsure' },
  }),
  'POST /api/survey-waves/{wave}/messages': ({ municipality }) => ({
    template: 'survey-field-reminder',
    municipalities: [municipality],
    texts: { nb: { subject: 'Hei', body: 'Hei' }, nn: { subject: 'Hei', body: 'Hei' } },
  }),
  'POST /api/municipalities': () => ({ code: '1106', name: 'Haugesund' }),
  'POST /api/municipalities/{municipality}/invitations': () => ({ name: 'Første Koordinator' }),
  'POST /api/municipalities/{municipality}/units': () => ({ name: 'Ny enhet', unitType: 'health' }),
  'PATCH /api/municipalities/{municipality}/units/{unit}': () => ({ contact: 'Ny dør' }),
  'POST /api/municipalities/{municipality}/appointments': ({ unit }) => ({
    role: 'registrar',
    unit,
    name: 'Ny Registrator',
  }),
  'POST /api/appointments': () => ({
    role: 'regional-adviser',
    name: 'Ny Rådgiver',
    territories: ['11'],
  }),
  'POST /api/rounds': () => ({ code: 'ny-runde', name, instrument: 'brukerplan@2020.1', ...days }),
  'PATCH /api/rounds/{round}': () => ({ retentionUntil: '2040-01-01' }),
  'PUT /api/rounds/{round}/bases': () => ({
    bases: [{ unitType: 'health', law: 'Loven', paragraph: '§ 1', explanation: { nb: '', nn: '' } }],
  }),
  'POST /api/rounds/{round}/closing': () => ({ reason: 'Alle har levert' }),
  'POST /api/rounds/{round}/reopening': () => ({ reason: 'To kommuner mangler' }),
  'PUT /api/rounds/{round}/municipalities/{municipality}': () => ({ mode: 'person' }),
  'PUT /api/rounds/{round}/municipalities/{municipality}/expectations': ({ unit }) => ({
    numbers: [{ unit, expected: 40 }],
  }),
  'POST /api/rounds/{round}/municipalities/{municipality}/legal-bases': () => ({
    unitType: 'nav',
    law: 'Loven',
    paragraph: '§ 2',
    decisionReference: '22/1',
    validFrom: '2026-01-01',
    validTo: '2027-01-01',
    allowsLinking: false,
    allowsAttention: false,
  }),
  'POST /api/rounds/{round}/municipalities/{municipality}/units/{unit}/registrations': () => ({
    number: somebody(),
    localReference: 'skuff 3',
  }),
  'PATCH /api/registrations/{registration}': () => ({ basedOn: 0, patch: { housing: 'green' } }),
  'POST /api/registrations/{registration}/completion': () => ({ revision: 0 }),
  'POST /api/rounds/{round}/municipalities/{municipality}/quality': () => ({ when: 'now' }),
  'POST /api/rounds/{round}/municipalities/{municipality}/units/{unit}/quality': () => ({ when: 'now' }),
  'PUT /api/quality-findings/{finding}/review': () => ({ reason: 'Sett på' }),
  'PUT /api/rounds/{round}/municipalities/{municipality}/entered-tables/{mainGroup}/{tableCode}': () => ({
    revision: 0,
    base: 3,
    counts: { mental_milder: 3 },
    note: '',
  }),
  'POST /api/rounds/{round}/municipalities/{municipality}/entered-tables/file': () => ({
    text: 'gruppe;tabell;rad;antall\nmental;category;antall;3\n',
  }),
  'POST /api/registrations/{registration}/reopening': () => ({ revision: 0 }),
  'POST /api/rounds/{round}/municipalities/{municipality}/units/{unit}/opt-outs': ({ number }) => ({
    number,
  }),
  'POST /api/proposals': () => ({
    kind: 'wording',
    question: 'housing',
    text: 'Skriv det enklere',
    why: 'Det blir misforstått',
  }),
  'POST /api/proposals/{proposal}/discussion': () => ({ text: 'Vi ser på det' }),
  'POST /api/revision-decisions': ({ proposal }) => ({
    verdict: 'accepted',
    reason: 'Det er bedre slik',
    proposals: [proposal],
  }),
  'POST /api/instrument-drafts': () => ({ year: 2031 }),
  'PATCH /api/instrument-drafts/{draft}': () => ({ revision: 0, year: 2032 }),
  'POST /api/instrument-drafts/{draft}/publication': () => ({ revision: 0 }),
  'POST /api/instrument-drafts/{draft}/pilots': () => ({ revision: 0, request: '', municipalities: [] }),
  'POST /api/instrument-drafts/{draft}/reviews': () => ({
    body: 'Brukerrådet',
    heldOn: '2026-05-01',
    text: 'Forståelig',
  }),
  'POST /api/pilots/{pilot}/answers': () => ({
    answers: { housing: 'green' },
    minutes: 20,
    basis: 'made-up',
    remarks: {},
    comment: '',
  }),
  'POST /api/training/cases/{case}': () => ({
    colours: Object.fromEntries(lifeAreas.map((area) => [area, 'yellow'])),
  }),
  'POST /api/own/opt-outs': ({ round, municipality }) => ({ round, municipality }),
  'PUT /api/municipalities/{municipality}/processing': () => ({
    contact: 'post@eigersund.test',
    controller: { name: 'Eigersund kommune', contact: 'post@eigersund.test' },
  }),
  'POST /api/rounds/{round}/tabulations': () => ({
    kind: 'statistics',
    question: 'housing',
    purpose: 'Til prøve',
  }),
  'POST /api/rounds/{round}/municipalities/{municipality}/report-orders': () => ({
    subject: 'plans',
    crossing: 'sex',
  }),
  'POST /api/report-orders/{order}/decision': () => ({
    accepted: true,
    tables: ['housing'],
    crossing: 'sex',
    people: 'all',
  }),
  'POST /api/rounds/{round}/municipalities/{municipality}/reopening': () => ({ reason: 'Noe manglet' }),
  'POST /api/rounds/{round}/regions/{county}/reports': () => ({ language: 'nn' }),
  'POST /api/rounds/{round}/municipalities/{municipality}/row-exports': ({ basis }) => ({
    legalBasis: basis,
    purpose: 'Til planen for tjenesten',
  }),
  'POST /api/municipalities/{municipality}/contacts': () => contact,
  'PUT /api/municipalities/{municipality}/contacts/{contact}': () => contact,
  'POST /api/rounds/{round}/invitations': () => ({ municipalities: ['1101'], answerBy: '2099-01-01' }),
  'PATCH /api/rounds/{round}/invitations': () => ({ answerBy: '2098-01-01' }),
  'POST /api/rounds/{round}/municipalities/{municipality}/invitation/decline': () => ({
    reason: 'Vi har ikke tid i år',
  }),
  'POST /api/rounds/{round}/training-days': () => trainingDay,
  'PUT /api/training-days/{trainingDay}': () => trainingDay,
  'PATCH /api/training-days/{trainingDay}/sign-ups/{signUp}': () => ({ attended: true }),
  'POST /api/rounds/{round}/municipalities/{municipality}/training-days/{trainingDay}/sign-ups': () => ({
    name: 'Ny Deltaker',
    email: 'deltaker@kommune.example',
  }),
  'POST /api/rounds/{round}/messages': ({ municipality }) => ({
    template: 'own',
    municipalities: [municipality],
    texts: { nb: { subject: 'Hei', body: 'Hei' }, nn: { subject: 'Hei', body: 'Hei' } },
  }),
  'POST /api/projects': () => ({ title: 'Nytt', purpose: 'Å prøve', responsible: 'Forsker' }),
  'POST /api/projects/{project}/approvals': () => ({
    kind: 'ethics-committee',
    reference: '2026/1',
    decidedOn: '2026-01-01',
    validTo: '2030-01-01',
  }),
}
