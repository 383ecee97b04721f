import type { LocalText } from '#core/foundation'
import type { LockReason, Step, StepAnswer } from './answers.ts'

/** What a step is called. */
export const stepNames: Readonly<Record<Step, LocalText>> = {
  join: { nb: 'Påmelding', nn: 'Påmelding', en: 'Joining' },
  units: { nb: 'Enheter og ansatte', nn: 'Einingar og tilsette', en: 'Units and staff' },
  expected: { nb: 'Forventet antall', nn: 'Venta tal', en: 'Expected numbers' },
  'legal-basis': { nb: 'Behandlingsgrunnlag', nn: 'Behandlingsgrunnlag', en: 'Legal basis' },
  letters: { nb: 'Informasjonsbrev', nn: 'Informasjonsbrev', en: 'Information letters' },
  'training-days': { nb: 'Opplæringsdager', nn: 'Opplæringsdagar', en: 'Training days' },
  numbers: { nb: 'Tallene', nn: 'Tala', en: 'The numbers' },
  registering: { nb: 'Registrering', nn: 'Registrering', en: 'Registering' },
  quality: { nb: 'Kvalitet', nn: 'Kvalitet', en: 'Quality' },
  submission: { nb: 'Levering', nn: 'Levering', en: 'Submission' },
  results: { nb: 'Resultater', nn: 'Resultat', en: 'Results' },
}

/** Where a step is done. */
export const stepAddress = (step: Step, round: string): string => {
  const below = `/coordinate/rounds/${round}`
  const addresses: Readonly<Record<Step, string>> = {
    join: `${below}/joining`,
    units: `/coordinate/units?round=${round}`,
    expected: `${below}/expected`,
    'legal-basis': `${below}/legal-basis`,
    letters: `/coordinate/privacy?round=${round}`,
    'training-days': `${below}#training-days`,
    numbers: `${below}/numbers`,
    registering: `${below}/coverage`,
    quality: `${below}/quality`,
    submission: `${below}/submission`,
    results: `${below}/results`,
  }
  return addresses[step]
}

/** The button that leads to a step, and why one goes there: one sentence. */
export const nextWords: Readonly<Record<Step, { readonly why: LocalText; readonly go: LocalText }>> = {
  join: {
    why: {
      nb: 'Meld på kommunen, og velg hva dere skal kartlegge.',
      nn: 'Meld på kommunen, og vel kva de skal kartleggje.',
      en: 'Join the round, and choose what you are to map.',
    },
    go: { nb: 'Meld på kommunen', nn: 'Meld på kommunen', en: 'Join' },
  },
  units: {
    why: {
      nb: 'Noen enheter mangler ansatte med tilgang, og kan ikke registrere før de har det.',
      nn: 'Nokre einingar manglar tilsette med tilgang, og kan ikkje registrere før dei har det.',
      en: 'Some units have no staff with access, and cannot register before they do.',
    },
    go: {
      nb: 'Ordne enheter og ansatte',
      nn: 'Ordne einingar og tilsette',
      en: 'See to units and staff',
    },
  },
  expected: {
    why: {
      nb: 'Før inn hvor mange hver enhet venter å registrere.',
      nn: 'Før inn kor mange kvar eining ventar å registrere.',
      en: 'Record how many each unit expects to register.',
    },
    go: { nb: 'Før inn antall', nn: 'Før inn tal', en: 'Record numbers' },
  },
  'legal-basis': {
    why: {
      nb: 'Før inn behandlingsgrunnlaget. Uten det kan ingen registreres.',
      nn: 'Før inn behandlingsgrunnlaget. Utan det kan ingen registrerast.',
      en: 'Record the legal basis. Without it nobody can be registered.',
    },
    go: { nb: 'Før inn grunnlag', nn: 'Før inn grunnlag', en: 'Record the basis' },
  },
  letters: {
    why: {
      nb: 'Fyll inn det som mangler i informasjonsbrevene, så de kan deles ut før noen registreres.',
      nn: 'Fyll inn det som manglar i informasjonsbreva, så dei kan delast ut før nokon blir registrert.',
      en: 'Fill in what the information letters lack, so that they can be given out before anybody is registered.',
    },
    go: { nb: 'Gjør brevene klare', nn: 'Gjer breva klare', en: 'Get the letters ready' },
  },
  'training-days': {
    why: {
      nb: 'Meld på ansatte til en opplæringsdag.',
      nn: 'Meld på tilsette til ein opplæringsdag.',
      en: 'Sign staff up for a training day.',
    },
    go: { nb: 'Se opplæringsdager', nn: 'Sjå opplæringsdagar', en: 'See training days' },
  },
  numbers: {
    why: {
      nb: 'Før inn tallene for hver hovedgruppe.',
      nn: 'Før inn tala for kvar hovudgruppe.',
      en: 'Enter the numbers of each main group.',
    },
    go: { nb: 'Før inn tall', nn: 'Før inn tal', en: 'Enter numbers' },
  },
  registering: {
    why: {
      nb: 'Enhetene registrerer nå. Følg med på hvem som ligger etter.',
      nn: 'Einingane registrerer no. Følg med på kven som ligg etter.',
      en: 'The units are registering now. See who is behind.',
    },
    go: { nb: 'Se dekningen', nn: 'Sjå dekninga', en: 'See the coverage' },
  },
  quality: {
    why: {
      nb: 'Se over det som bør sjekkes før dere leverer.',
      nn: 'Sjå over det som bør sjekkast før de leverer.',
      en: 'Look over what should be checked before you submit.',
    },
    go: { nb: 'Se over kvaliteten', nn: 'Sjå over kvaliteten', en: 'Look over the quality' },
  },
  submission: {
    why: {
      nb: 'Lever runden. Da lages rapportene med en gang.',
      nn: 'Lever runden. Då blir rapportane laga med ein gong.',
      en: 'Submit the round. The reports are then made at once.',
    },
    go: { nb: 'Gå til levering', nn: 'Gå til levering', en: 'Go to submission' },
  },
  results: {
    why: {
      nb: 'Runden er levert. Rapportene lages nå.',
      nn: 'Runden er levert. Rapportane blir laga no.',
      en: 'The round is submitted. The reports are being made.',
    },
    go: { nb: 'Se resultatene', nn: 'Sjå resultata', en: 'See the results' },
  },
}

/** What the states are called. */
export const stateNames: Readonly<Record<StepAnswer['state'], LocalText>> = {
  done: { nb: 'Ferdig', nn: 'Ferdig', en: 'Done' },
  todo: { nb: 'Gjenstår', nn: 'Står att', en: 'To do' },
  underway: { nb: 'Pågår', nn: 'Pågår', en: 'Under way' },
  locked: { nb: 'Kan ikke gjøres ennå', nn: 'Kan ikkje gjerast enno', en: 'Cannot be done yet' },
}
export const optionalWord: LocalText = { nb: 'Valgfritt', nn: 'Valfritt', en: 'Optional' }
export const closedWord: LocalText = { nb: 'Avsluttet', nn: 'Avslutta', en: 'Closed' }

/** Why a step cannot be done now. */
export const lockWords: Readonly<Record<LockReason, LocalText>> = {
  'not-joined': {
    nb: 'Kommunen må meldes på først.',
    nn: 'Kommunen må meldast på først.',
    en: 'The municipality must join first.',
  },
  closed: {
    nb: 'Runden er avsluttet for alle kommuner.',
    nn: 'Runden er avslutta for alle kommunar.',
    en: 'The round is closed for all municipalities.',
  },
  over: {
    nb: 'Tiden for å registrere er ute.',
    nn: 'Tida for å registrere er ute.',
    en: 'The time to register is over.',
  },
  'not-open-yet': {
    nb: 'Åpner når runden begynner, {day}.',
    nn: 'Opnar når runden byrjar, {day}.',
    en: 'Opens when the round begins, {day}.',
  },
  'no-units': {
    nb: 'Opprett minst én enhet først.',
    nn: 'Opprett minst éi eining først.',
    en: 'Make at least one unit first.',
  },
  'no-basis': {
    nb: 'Behandlingsgrunnlaget må føres inn først.',
    nn: 'Behandlingsgrunnlaget må førast inn først.',
    en: 'The legal basis must be recorded first.',
  },
  'nothing-registered': {
    nb: 'Minst én registrering må være fullført først.',
    nn: 'Minst éi registrering må vere fullført først.',
    en: 'At least one registration must be completed first.',
  },
  'no-numbers': {
    nb: 'Tallene må være ført inn og gå opp først.',
    nn: 'Tala må vere førte inn og gå opp først.',
    en: 'The numbers must be entered and add up first.',
  },
  'not-submitted': {
    nb: 'Kommer når kommunen har levert.',
    nn: 'Kjem når kommunen har levert.',
    en: 'Comes when the municipality has submitted.',
  },
}
