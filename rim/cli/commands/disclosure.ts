import { ProblemError, problem } from '#core/foundation'
import { loadLinearSolver } from '#rim/assets'
import { type Audited, auditDecided, auditStored, decideRelease } from '#rim/services/files'
import type { Call, Command } from '../command.ts'
import { cliProblems } from '../problems.ts'
import { auditText, decidedText } from './disclosure-text.ts'
import { countryFor, dataOptions, policyFor, policyOption, readingFailure, writing } from './shared.ts'

const municipalityOption = {
  name: 'municipality',
  value: 'nummer',
  text: {
    nb: 'bare denne kommunens rapport, ved siden av størrelsesgruppen og landet',
    nn: 'berre rapporten til denne kommunen, ved sida av storleiksgruppa og landet',
    en: "only this municipality's report, beside its size class and the country",
  },
}

const wholeOption = {
  name: 'whole',
  text: {
    nb: 'regn i hele personer også der det tar tid',
    nn: 'rekn i heile personar også der det tek tid',
    en: 'count in whole persons even where it takes time',
  },
}

const decide: Command = {
  name: 'disclosure decide',
  summary: {
    nb: 'avgjør hva som kan vises av en runde, og lagrer avgjørelsen ved siden av datasettet',
    nn: 'avgjer kva som kan visast av ein runde, og lagrar avgjerda ved sida av datasettet',
    en: 'decides what may be shown of a round, and keeps the decision beside the dataset',
  },
  args: [],
  options: [
    municipalityOption,
    {
      name: 'reason',
      value: 'tekst',
      text: {
        nb: 'hva avgjørelsen skal brukes til; lagres med den',
        nn: 'kva avgjerda skal brukast til; blir lagra med ho',
        en: 'what the decision is for; kept with it',
      },
    },
    policyOption,
    ...dataOptions,
  ],
  examples: [
    'lyttepost disclosure decide --municipality 1103',
    'lyttepost disclosure decide --data data.lyttepost --round 2020 --reason "Nasjonal rapport 2020"',
  ],
  async run(call) {
    const { release, path } = await decided(call)
    const { counts } = release.decision
    const sum = (of: (at: number) => boolean): number => counts.keys.filter((_, at) => of(at)).length
    const facts = {
      policy: release.decision.policy,
      ruleVersion: release.decision.ruleVersion,
      printed: sum((at) => counts.printed[at] === 1),
      sensitive: sum((at) => counts.printed[at] === 1 && counts.protection[at]! > 0),
      withheld: sum((at) => counts.hidden[at] === 1),
      unresolved: counts.unresolved,
      path,
    }
    call.terminal.out(call.json ? JSON.stringify(facts, null, 1) : decidedText(facts, call.language))
    return 0
  },
}

const audit: Command = {
  name: 'disclosure audit',
  summary: {
    nb: 'angriper en avgjørelse som en utenforstående, og viser hvor nær et skjult tall kan plasseres',
    nn: 'angrip ei avgjerd som ein utanforståande, og viser kor nær eit skjult tal kan plasserast',
    en: 'attacks a decision as an outsider, and tells how closely a withheld figure can be placed',
  },
  args: [
    {
      name: 'release',
      required: false,
      text: {
        nb: 'en lagret avgjørelse (.release); uten: runden avgjøres nå, uten å lagres',
        nn: 'ei lagra avgjerd (.release); utan: runden blir avgjord no, utan å bli lagra',
        en: 'a kept decision (.release); without: the round is decided now, and not kept',
      },
    },
  ],
  options: [municipalityOption, wholeOption, policyOption, ...dataOptions],
  examples: [
    'lyttepost disclosure audit --municipality 1103',
    'lyttepost disclosure audit data.lyttepost.releases/2020-default-country.release',
  ],
  async run(call) {
    const { report, ...rest } = await audited(call)
    call.terminal.out(
      call.json
        ? JSON.stringify({ ...rest, ...report }, null, 1)
        : auditText({ ...rest, report }, call.language),
    )
    return report.safe ? 0 : 4
  },
}

async function decided(call: Call, keep = true): Promise<ReturnType<typeof decideRelease>> {
  const municipality = call.option('municipality')
  // of a dataset the whole round is decided: one municipality's numbers beside the country's could give others' away
  if (keep && municipality !== undefined && call.option('data') !== undefined) {
    throw new ProblemError(problem(cliProblems.eitherOption, { first: '--municipality', second: '--data' }))
  }
  const reason = keep ? call.option('reason') : undefined
  const dataPath = keep ? call.option('data') : undefined
  const request = {
    country: countryFor(call),
    policy: policyFor(call),
    solver: await loadLinearSolver(),
    scope: municipality === undefined ? ('country' as const) : { municipality },
    dataPath,
    made: call.terminal.today(),
    ...(reason === undefined ? {} : { reason }),
  }
  return dataPath === undefined
    ? decideRelease(request)
    : writing(`${dataPath}.releases`, () => decideRelease(request))
}

async function audited(call: Call): Promise<Audited> {
  const solver = await loadLinearSolver()
  const path = call.args[0]
  if (path === undefined)
    return auditDecided((await decided(call, false)).release, solver, call.flag('whole'))
  try {
    return auditStored(path, solver, call.flag('whole'))
  } catch (cause) {
    throw readingFailure(path, cause)
  }
}

export const disclosureCommands: readonly Command[] = [decide, audit]
