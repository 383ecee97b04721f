import { choiceColumn, type Dataset, keyColumnOf, numberColumn } from '#core/dataset'
import { plausibilityChecks } from './plausibility-checks.ts'

/** A check with its result. */
export interface PlausibilityResult {
  readonly number: number
  readonly code: string
  readonly what: string
  readonly allowed: number
  readonly rows: number
  readonly violations: number
  readonly passes: boolean
}

/** Runs all checks over all rounds of a training country. */
export function plausibility(dataset: Dataset): PlausibilityResult[] {
  const results = plausibilityChecks(dataset).map((check): PlausibilityResult => {
    let rows = 0
    let violations = 0
    for (let row = 0; row < dataset.size; row++) {
      if (!check.among(row)) continue
      rows++
      if (check.violates(row)) violations++
    }
    const { number, code, what, allowed } = check
    return { number, code, what, allowed, rows, violations, passes: violations <= allowed * rows }
  })
  return [...results, ...linkedChecks(dataset)]
}

/** What may not change, or only one way, between a person's registrations. */
function linkedChecks(dataset: Dataset): PlausibilityResult[] {
  const person = keyColumnOf(dataset, 'person')
  const round = choiceColumn(dataset, 'round').data
  const age = numberColumn(dataset, 'age').data
  const kids = numberColumn(dataset, 'children_count').data
  const sex = choiceColumn(dataset, 'sex').data
  const country = choiceColumn(dataset, 'birth_country').data
  const education = choiceColumn(dataset, 'education')
  const steps = education.choices.map((choice) =>
    ['none', 'primary', 'upper_secondary', 'higher'].indexOf(choice.code),
  )
  const step = (row: number): number => steps[education.data[row]!] ?? -1
  const last = new Int32Array(person.keys.length).fill(-1)
  const counts = { round: 0, sex: 0, birthYear: 0, country: 0, education: 0, children: 0 }
  let pairs = 0
  for (let row = 0; row < dataset.size; row++) {
    const before = last[person.data[row]!]!
    last[person.data[row]!] = row
    if (before < 0) continue
    pairs++
    const years = round[row]! - round[before]!
    if (years <= 0) counts.round++
    if (sex[row] !== sex[before]) counts.sex++
    if (age[row]! - age[before]! !== years) counts.birthYear++
    if (country[row] !== country[before]) counts.country++
    if (step(row) >= 0 && step(before) >= 0 && step(row) < step(before)) counts.education++
    if (kids[row]! > 0 && kids[before]! > 0 && kids[row]! - kids[before]! > years + 1) counts.children++
  }
  const texts: Record<keyof typeof counts, string> = {
    round: 'samme person to ganger i en runde',
    sex: 'kjønn endret',
    birthYear: 'fødselsår endret',
    country: 'fødeland endret',
    education: 'utdanning gått ned',
    children: 'flere nye barn enn årene rekker til',
  }
  return (Object.keys(counts) as (keyof typeof counts)[]).map((code, i) => ({
    number: 101 + i,
    code: `linked_${code}`,
    what: texts[code],
    allowed: 0,
    rows: pairs,
    violations: counts[code],
    passes: counts[code] === 0,
  }))
}
