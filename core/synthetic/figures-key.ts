import { flagsColumn } from '#core/dataset'
import { type ComputedFigures, type Counter, collect, percent } from './figure-kit.ts'

const groups = ['substance', 'mental'] as const

/** Annex 2's key figures: each choice as a share of the group. */
export function countKeyFigures(counter: Counter, figures: ComputedFigures): void {
  const put = collect(figures, 'key_figures')
  const { dataset } = counter.country
  const flagQuestions = [
    'lives_with',
    'children_contact',
    'activity',
    'livelihood',
    'services_nav',
    'services_municipal',
    'services_tsb',
    'services_mental_care',
    'services_somatic',
    'services_other',
    'plans',
  ]
  for (const group of groups) {
    const rows = counter.population(group)
    const share = (figure: string, n: number): void => put(`${figure}.${group}`, percent(n, rows.length))
    for (const sex of ['female', 'male']) share(`sex.${sex}`, counter.count(rows, 'sex', sex))
    for (const band of ['18-23', '24-29', '30-39', '40-49', '50-59', '60-69', '70+']) {
      share(`age_band.${band}`, counter.count(rows, 'age_band', band))
    }
    for (const question of flagQuestions) {
      const codes = flagsColumn(dataset, question).choices.map((choice) => choice.code)
      for (const code of [...codes, 'unknown'])
        share(`${question}.${code}`, counter.flag(rows, question, code))
    }
    share('suicide.attempt', counter.count(rows, 'suicide_attempt_3_years', 'yes'))
    share('suicide.risk', counter.count(rows, 'suicide_risk', 'yes'))
    const had = counter.with(rows, 'overdose_last_year', 'yes')
    const not = counter.with(rows, 'overdose_last_year', 'no')
    share('overdose.last_year_only', counter.count(had, 'overdose_risk', 'no'))
    share('overdose.both', counter.count(had, 'overdose_risk', 'yes'))
    share('overdose.risk_only', counter.count(not, 'overdose_risk', 'yes'))
    share('overdose.neither', counter.count(not, 'overdose_risk', 'no'))
    share('overdose.injecting', counter.count(rows, 'injecting', 'yes'))
    for (const code of ['victim', 'perpetrator', 'both', 'none']) {
      share(`violence.${code}`, counter.count(rows, 'violence', code))
    }
    const registered = collect(figures, 'key_figures.registered_by')
    registered(`health_care.${group}`, counter.share(rows, 'unit_type', 'health_care'))
  }
}

/** Facts that stand in the report's text. */
export function countText(counter: Counter, figures: ComputedFigures): void {
  const share = collect(figures, 'text.percent')
  const count = collect(figures, 'text.count')
  const { adults, population: of } = counter
  for (const group of groups) {
    const rows = of(group)
    share(`cognitive.${group}`, counter.share(rows, 'cognitive', 'known', 'suspected'))
    share(`homeless.${group}`, counter.share(rows, 'housing', 'red'))
    share(`physical_red.${group}`, counter.share(rows, 'physical_health', 'red'))
    share(`network_red.${group}`, counter.share(rows, 'network', 'red'))
    share(`mental_care_any.${group}`, percent(counter.flag(rows, 'services_any', 'mental_care'), rows.length))
    share(`somatic_any.${group}`, percent(counter.flag(rows, 'services_any', 'somatic'), rows.length))
    share(`nav_any.${group}`, percent(counter.flag(rows, 'services_any', 'nav'), rows.length))
    share(`born_in_norway.${group}`, counter.share(rows, 'birth_country', 'norway'))
    count(`age_18_23.${group}`, counter.count(rows, 'age_band', '18-23'))
    const pension = new Set(counter.withFlag(rows, 'services_nav', 'permanent_benefit'))
    const base = counter.number(rows, 'age', (age) => age <= 59).filter((row) => !pension.has(row))
    const asked = counter.count(base, 'time_since_work', 'under_1', 'from_1_to_2', 'over_2', 'unknown')
    count(`experience_base.${group}`, asked)
  }
  const substance = of('substance')
  share('substance_use_yellow.substance', counter.share(substance, 'substance_use', 'yellow'))
  share('alcohol.substance', percent(counter.flag(substance, 'substances_used', 'alcohol'), substance.length))
  share('tsb_any.substance', percent(counter.flag(substance, 'services_any', 'tsb'), substance.length))
  share('activity_red.dual_severe', counter.share(of('dual_severe'), 'meaningful_activity', 'red'))
  share('injecting.dual_severe', counter.share(of('dual_severe'), 'injecting', 'yes'))
  const ip = counter.flag(of('dual_severe'), 'plans', 'individual_plan')
  share('individual_plan.dual_severe', percent(ip, of('dual_severe').length))
  share('mental_health_yellow.all', counter.share(adults, 'mental_health', 'yellow'))
  share('higher_education.all', counter.share(adults, 'education', 'higher'))
  const working = counter.withFlag(adults, 'livelihood', 'ordinary_work')
  count('ordinary_work', working.length)
  share('ordinary_work_near_full_time', counter.share(working, 'work_position', 'pct_75_100'))
  const injecting = counter.with(adults, 'injecting', 'yes')
  share('equipment_among_injecting', counter.share(injecting, 'injecting_equipment', 'yes'))
  const pensioned = counter.withFlag(adults, 'services_nav', 'permanent_benefit')
  const young = counter.number(pensioned, 'age', (age) => age < 60)
  share('permanent_benefit_under_60', percent(young.length, pensioned.length))
  const prison = counter.withFlag(adults, 'services_other', 'probation_prison')
  share('released_among_probation_prison', counter.share(prison, 'prison_status', 'released_last_year'))
  count('care_pathway', counter.count(adults, 'care_pathway', 'yes'))
  count('homeless', counter.count(adults, 'housing', 'red'))
  count('any_substance', counter.withAny(adults, 'substances_used').length)
  const severe =
    counter.flag(of('dual_severe'), 'plans', 'none') + counter.flag(of('mental_severe'), 'plans', 'none')
  collect(figures, 'text.hundreds')('no_plans.severe', severe)
  countMeans(counter, figures)
  countYoung(counter, figures)
  const levels = (code: string): number => counter.count(adults, 'index_level', code)
  collect(figures, 'levels.hundreds')('green', levels('green'))
  collect(figures, 'levels.hundreds')('blue_light', levels('blue_light'))
  collect(figures, 'levels.thousands')('red', levels('red'))
}

function countMeans(counter: Counter, figures: ComputedFigures): void {
  const mean = collect(figures, 'text.mean1')
  const { adults, population: of } = counter
  const perUser = (rows: Uint32Array, question: string): number => {
    const { choices } = flagsColumn(counter.country.dataset, question)
    const total = choices.reduce((sum, choice) => sum + counter.flag(rows, question, choice.code), 0)
    return total / counter.withAny(rows, question).length
  }
  mean('tsb_services', perUser(of('substance'), 'services_tsb'))
  for (const group of groups)
    mean(`mental_care_services.${group}`, perUser(of(group), 'services_mental_care'))
  collect(figures, 'text.mean0')('services', counter.mean(adults, 'services_count'))
  const years = collect(figures, 'text.years')
  const temporary = counter.withFlag(adults, 'services_nav', 'temporary_benefit')
  years('mean_age_temporary_benefit', counter.mean(temporary, 'age'))
  const somatic = counter.withAny(adults, 'services_somatic')
  const set = new Set(somatic)
  const rest = adults.filter((row) => !set.has(row))
  years('somatic_older_by', counter.mean(somatic, 'age') - counter.mean(rest, 'age'))
}

/** The chapter on recipients of 16 and 17 years. */
function countYoung(counter: Counter, figures: ComputedFigures): void {
  const share = collect(figures, 'text.percent')
  const count = collect(figures, 'text.count')
  const young = counter.country.population.young
  for (const group of groups) {
    const rows = counter.with(young, 'group', group)
    count(`young.${group}`, rows.length)
    share(`young_education.${group}`, percent(counter.flag(rows, 'activity', 'education'), rows.length))
    share(`young_no_activity.${group}`, percent(counter.flag(rows, 'activity', 'none'), rows.length))
    share(`young_mental_health_yellow.${group}`, counter.share(rows, 'mental_health', 'yellow'))
  }
}
