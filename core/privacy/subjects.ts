import type { LocalText } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { type Say, text } from './say.ts'

const degree = text('omfanget av hvert rusmiddel', 'omfanget av kvart rusmiddel')
const services = text(
  'tjenester fra NAV, kommunen, sykehus og andre',
  'tenester frå NAV, kommunen, sjukehus og andre',
)
const need = text('ventet behov for tjenester', 'venta behov for tenester')
const children = text('egne barn', 'eigne barn')
const othersChildren = text('andres barn som det er kontakt med', 'barn til andre som det er kontakt med')
const suicideAttempt = text('selvmordsforsøk', 'sjølvmordsforsøk')

/**
 * What a question is about, in a few words that anybody understands. Questions that share words are told once.
 * A question that is not here is told in its own words.
 */
const subjects: Readonly<Record<string, LocalText>> = {
  sex: text('kjønn', 'kjønn'),
  age: text('alder', 'alder'),
  education: text('utdanning', 'utdanning'),
  birth_country: text('fødeland', 'fødeland'),
  lives_with: text('hvem som hører til husstanden', 'kven som høyrer til hushaldet'),
  own_children: children,
  children_count: children,
  children_contact: text('kontakten med dem', 'kontakten med dei'),
  pregnant: text('graviditet', 'graviditet'),
  others_children: othersChildren,
  others_children_count: othersChildren,
  substance_problem: text('rusproblem', 'rusproblem'),
  mental_problem: text('psykisk helseproblem', 'psykisk helseproblem'),
  mental_duration: text('hvor lenge det har vart', 'kor lenge det har vart'),
  cognitive: text('kognitive vansker', 'kognitive vanskar'),
  housing: text('bosituasjon', 'busituasjon'),
  meaningful_activity: text('meningsfull aktivitet', 'meiningsfull aktivitet'),
  finances: text('økonomi', 'økonomi'),
  physical_health: text('fysisk helse', 'fysisk helse'),
  mental_health: text('psykisk helse', 'psykisk helse'),
  substance_use: text('rusmiddelbruk', 'rusmiddelbruk'),
  social_functioning: text('sosial fungering', 'sosial fungering'),
  network: text('nettverk', 'nettverk'),
  activity: text('deltakelse i arbeid, utdanning og annet', 'deltaking i arbeid, utdanning og anna'),
  livelihood: text('inntektskilde', 'inntektskjelde'),
  work_position: text('stillingsprosent', 'stillingsprosent'),
  work_experience: text('arbeidserfaring', 'arbeidserfaring'),
  time_since_work: text('tid siden siste arbeid', 'tid sidan siste arbeid'),
  substances: text('typer rusmidler', 'typar rusmiddel'),
  substance_degree_alcohol: degree,
  substance_degree_cannabis: degree,
  substance_degree_central_stimulants: degree,
  substance_degree_heroin: degree,
  substance_degree_other_opioids: degree,
  substance_degree_prescription_drugs: degree,
  substance_degree_other: degree,
  injecting: text('injisering', 'injisering'),
  injecting_equipment: text('tilbud om brukerutstyr', 'tilbod om brukarutstyr'),
  suicide_attempt_last_year: suicideAttempt,
  suicide_attempt_3_years: suicideAttempt,
  suicide_risk: text('fare for selvmord', 'fare for sjølvmord'),
  overdose_last_year: text('overdose', 'overdose'),
  overdose_risk: text('fare for overdose', 'fare for overdose'),
  violence: text('vold og trusler', 'vald og truslar'),
  services_nav: services,
  services_municipal: services,
  services_tsb: services,
  services_mental_care: services,
  services_somatic: services,
  services_other: services,
  prison_status: text('soning og løslatelse', 'soning og lauslating'),
  care_pathway: text('pakkeforløp', 'pakkeforløp'),
  plans: text(
    'individuell plan, andre planer og ansvarsgruppe',
    'individuell plan, andre planar og ansvarsgruppe',
  ),
  future_need_nav: need,
  future_need_municipal: need,
  future_need_tsb: need,
  future_need_mental_care: need,
  future_need_somatic: need,
  future_need_other: need,
}

/** What a form asks about: a line for each of its sections. */
export function subjectLines(instrument: Instrument, say: Say): readonly string[] {
  return instrument.sections.map(({ title, questions }) => {
    const told = questions.map((question) => say(subjects[question.code] ?? question.text))
    return say(text('{title}: {told}', '{title}: {told}'), {
      title: say(title),
      told: [...new Set(told)].join(', '),
    })
  })
}
