import { choiceColumn, choicePosition, type Dataset, flagsColumn, numberColumn } from '#core/dataset'

/** A combination that ought not to occur, or only rarely. */
interface PlausibilityCheck {
  /** Permanent, 1 and up. */
  readonly number: number
  readonly code: string
  /** What must not be. */
  readonly what: string
  /** The greatest share of `among` that may be so; 0 for never. */
  readonly allowed: number
  /** Rows that the check is about. */
  readonly among: (row: number) => boolean
  readonly violates: (row: number) => boolean
}

/** The checks on single registrations. */
export function plausibilityChecks(dataset: Dataset): PlausibilityCheck[] {
  const age = numberColumn(dataset, 'age').data
  const kids = numberColumn(dataset, 'children_count').data
  const is = (question: string, ...codes: readonly string[]): ((row: number) => boolean) => {
    const column = choiceColumn(dataset, question)
    const wanted = new Uint8Array(256)
    for (const code of codes) wanted[choicePosition(column, code)] = 1
    return (row) => wanted[column.data[row]!] === 1
  }
  const has = (question: string, code: string): ((row: number) => boolean) => {
    const column = flagsColumn(dataset, question)
    const flag = column.flags[choicePosition(column, code)]!
    return (row) => flag[row] === 1
  }
  const any = (question: string, ...but: readonly string[]): ((row: number) => boolean) => {
    const column = flagsColumn(dataset, question)
    const flags = column.choices.flatMap((choice, i) => (but.includes(choice.code) ? [] : [column.flags[i]!]))
    return (row) => flags.some((flag) => flag[row] === 1)
  }
  const uses = (code: string): ((row: number) => boolean) => {
    const ticked = has('substances', code)
    const degree = is(`substance_degree_${code}`, 'modest', 'considerable', 'very_extensive')
    return (row) => ticked(row) || degree(row)
  }
  const either =
    (...tests: readonly ((row: number) => boolean)[]) =>
    (row: number): boolean =>
      tests.some((t) => t(row))
  const opioid = either(uses('heroin'), uses('other_opioids'), uses('prescription_drugs'))
  const substance = is('substance_problem', 'yes')
  const female = is('sex', 'female')
  const parent = is('own_children', 'yes')
  const pregnant = is('pregnant', 'yes')
  const working = has('livelihood', 'ordinary_work')
  const homeless = is('housing', 'red')
  const everyone = (): boolean => true
  const served = either(
    ...['nav', 'municipal', 'tsb', 'mental_care', 'somatic', 'other'].map((f) => any(`services_${f}`)),
  )
  const list: PlausibilityCheck[] = []
  const add = (
    code: string,
    what: string,
    among: (row: number) => boolean,
    violates: (row: number) => boolean,
    allowed = 0,
  ): void => {
    list.push({ number: list.length + 1, code, what, among, violates, allowed })
  }
  const not =
    (test: (row: number) => boolean) =>
    (row: number): boolean =>
      !test(row)
  add('age', 'utenfor 16 til 98 år', everyone, (row) => age[row]! < 16 || age[row]! > 98)
  add(
    'adult_children',
    'bor med voksne barn før 34 år',
    has('lives_with', 'adult_children'),
    (row) => age[row]! < 34,
  )
  add('children_young', 'under 23 år med mer enn to barn', parent, (row) => age[row]! < 23 && kids[row]! > 2)
  add(
    'children_old',
    'kvinne over 60 eller mann over 70 med barn under 18',
    parent,
    (row) => age[row]! > (female(row) ? 60 : 70),
  )
  add('children_minor', 'under 18 år med egne barn', parent, (row) => age[row]! < 18)
  add(
    'children_count',
    'antall barn uten egne barn, eller omvendt',
    everyone,
    (row) => parent(row) !== kids[row]! > 0,
  )
  add(
    'lone_child',
    'ett barn med både kontakt og ingen kontakt',
    parent,
    (row) => kids[row] === 1 && contacts(row) > 1,
  )
  add('pregnant', 'gravid mann eller over 50', pregnant, (row) => !female(row) || age[row]! > 50)
  add(
    'injecting',
    'injiserer uten injiserbart rusmiddel',
    is('injecting', 'yes'),
    not(either(opioid, uses('central_stimulants'))),
  )
  add('lar', 'LAR uten opioid eller legemiddel', has('services_tsb', 'lar'), not(opioid))
  add(
    'use_without',
    'gul eller rød rusmiddelbruk uten rusmiddel',
    is('substance_use', 'yellow', 'red'),
    not(either(...codes.map(uses))),
  )
  add('tsb_without', 'TSB uten rusproblem', any('services_tsb'), not(substance))
  add(
    'use_problem',
    'gul eller rød rusmiddelbruk uten rusproblem',
    is('substance_use', 'yellow', 'red'),
    not(substance),
  )
  add(
    'health_problem',
    'gul eller rød psykisk helse uten psykisk problem',
    is('mental_health', 'yellow', 'red'),
    is('mental_problem', 'no'),
  )
  add('served', 'ingen tjeneste', everyone, not(served))
  add(
    'maternity',
    'svangerskap/barsel uten å være gravid eller mor under 50',
    has('services_municipal', 'maternity'),
    (row) => !(female(row) && age[row]! < 50 && (pregnant(row) || parent(row))),
  )
  add(
    'school_health',
    'skolehelsetjeneste over 23 år',
    has('services_municipal', 'school_health'),
    (row) => age[row]! > 23,
  )
  add(
    'youth_centre',
    'helsestasjon for ungdom over 25 år',
    has('services_municipal', 'youth_health_centre'),
    (row) => age[row]! > 25,
  )
  add(
    'nursing_home',
    'sykehjem før 40 år',
    has('services_municipal', 'nursing_home'),
    (row) => age[row]! < 40,
  )
  add(
    'staffed_homeless',
    'bostedsløs i bolig med personale',
    has('services_municipal', 'housing_staffed'),
    homeless,
  )
  add(
    'permanent_minor',
    'varig trygd under 18 år',
    has('services_nav', 'permanent_benefit'),
    (row) => age[row]! < 18,
  )
  add(
    'temporary_old',
    'midlertidig trygd etter 67 år',
    has('services_nav', 'temporary_benefit'),
    (row) => age[row]! > 67,
  )
  add(
    'two_benefits',
    'både varig og midlertidig trygd',
    has('services_nav', 'permanent_benefit'),
    has('services_nav', 'temporary_benefit'),
  )
  add('working_old', 'ordinært arbeid etter 70 år', (row) => age[row]! > 70, working, 0.01)
  add('working_idle', 'ordinært arbeid uten å være i arbeid', working, not(has('activity', 'work')))
  add('never_worked', 'i ordinært arbeid, men uten arbeidserfaring', working, is('work_experience', 'none'))
  add(
    'long_ago',
    'i ordinært arbeid, men lenge siden arbeid',
    working,
    is('time_since_work', 'from_1_to_2', 'over_2'),
  )
  add(
    'experience_young',
    'over fem års arbeidserfaring før 22 år',
    is('work_experience', 'over_5'),
    (row) => age[row]! < 22,
  )
  add('higher_young', 'høyere utdanning før 21 år', is('education', 'higher'), (row) => age[row]! < 21)
  add('alone', 'bor alene og med noen', has('lives_with', 'alone'), any('lives_with', 'alone'))
  add('no_plans', 'både plan og ingen plan', has('plans', 'none'), any('plans', 'none'))
  add('no_activity', 'både aktivitet og ingen aktivitet', has('activity', 'none'), any('activity', 'none'))
  add(
    'green_idle',
    'grønn aktivitet, men ingen aktivitet',
    is('meaningful_activity', 'green'),
    has('activity', 'none'),
  )
  add(
    'with_children',
    'bor med barn uten egne eller andres barn',
    has('lives_with', 'children_under_18'),
    not(either(parent, any('others_children', 'none'), before2019(dataset))),
  )
  add('parents_old', 'bor med foreldre etter 75 år', has('lives_with', 'parents'), (row) => age[row]! > 75)
  add(
    'coercion',
    'psykisk tvang uten psykisk problem',
    either(
      ...['inpatient', 'observation', 'outpatient'].map((c) => has('services_mental_care', `coercion_${c}`)),
    ),
    is('mental_problem', 'no'),
  )
  add(
    'pregnant_coercion',
    'tvang for gravide uten å være gravid',
    has('services_tsb', 'coercion_10_3'),
    not(pregnant),
  )
  add(
    'prison_minor',
    'fengsel eller friomsorg under 18 år',
    has('services_other', 'probation_prison'),
    (row) => age[row]! < 18,
  )
  add('overdose', 'overdose uten rusproblem', is('overdose_last_year', 'yes'), not(substance))
  add(
    'pathway',
    'pakkeforløp uten behandling',
    is('care_pathway', 'yes'),
    not(either(any('services_tsb'), any('services_mental_care'))),
  )
  for (const question of ['lives_with', 'activity', 'plans', 'others_children', 'children_contact']) {
    const column = flagsColumn(dataset, question)
    add(
      `empty_${question}`,
      `ingen svar på ${question}`,
      (row) => column.state[row] === 0,
      not(any(question)),
    )
  }
  return list

  function contacts(row: number): number {
    const column = flagsColumn(dataset, 'children_contact')
    return column.flags.reduce((sum, flag) => sum + flag[row]!, 0)
  }
}

const codes = [
  'alcohol',
  'cannabis',
  'central_stimulants',
  'heroin',
  'other_opioids',
  'prescription_drugs',
  'other',
]

/** Before 2019 others' children were not asked about. */
function before2019(dataset: Dataset): (row: number) => boolean {
  const round = choiceColumn(dataset, 'round')
  return (row) => round.choices[round.data[row]!]!.code < '2019'
}
